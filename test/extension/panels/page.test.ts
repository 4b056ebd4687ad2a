import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Uri, type Webview } from 'vscode';
import { messageOf, pageHtml, uriIn } from '../../../src/extension/panels/page.ts';

describe('a page', () => {
  const webview = {
    cspSource: 'https://page.example',
    asWebviewUri: (uri: Uri) => uri,
  } as unknown as Webview;
  const files = { title: '<T> & "t"', language: 'en', script: 'board.js', style: 'board.css' };
  const html = () => pageHtml(webview, Uri.parse('file:///ext'), files);

  it('loads nothing from elsewhere and runs our script only', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html()) ?? [];
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    const [, nonce = ''] = /nonce-([0-9a-f]{32})'/.exec(policy) ?? [];
    assert.ok(html().includes('dist/pages/board.js'));
    assert.ok(nonce !== '' && !html().includes(nonce), 'Expected another nonce for each page.');
  });

  it('escapes what it is given', () => {
    assert.match(html(), /<title>&lt;T&gt; &amp; &quot;t&quot;<\/title>/);
  });

  it('remembers a URI, and nothing that is none', () => {
    assert.equal(uriIn({ uri: 'file:///a/b.md' })?.path, '/a/b.md');
    for (const state of [undefined, null, [], {}, { uri: 4 }, { uri: 'file:///%' }])
      assert.equal(uriIn(state), undefined);
  });

  it('may say that it is ready and where to go, and nothing else', () => {
    assert.deepEqual(messageOf({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(messageOf({ type: 'open', path: 'a.md', start: 1, end: 4, run: 'x' }), {
      ...{ type: 'open', path: 'a.md', start: 1, end: 4 },
    });
    assert.deepEqual(messageOf({ type: 'open', path: 'a.md', start: 4, end: 1 }), {
      ...{ type: 'open', path: 'a.md' },
    });
    const picture = { type: 'save', format: 'svg', data: '<svg/>' };
    assert.deepEqual(messageOf(picture), picture);
    assert.equal(messageOf({ ...picture, format: '../../x' }), undefined);
    for (const said of [undefined, null, 'open', { type: 'run' }, { type: 'open', path: 4 }])
      assert.equal(messageOf(said), undefined);
  });

  it('is not believed, whatever it says', () => {
    fc.assert(
      fc.property(fc.anything(), (said) => {
        const message = messageOf(said);
        assert.ok(['undefined', 'ready', 'open', 'save'].includes(message?.type ?? 'undefined'));
      }),
    );
  });
});
