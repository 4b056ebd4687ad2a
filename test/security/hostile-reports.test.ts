import assert from 'node:assert/strict';
import sax from 'sax';
import { messageOf } from '../../src/extension/panels/page.ts';
import { folderWith } from '../cli/support/folder.ts';
import { runCli } from '../cli/support/run-cli.ts';
import { checkPage } from '../support/page.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const EVIL = `"><script>alert(1)</script>]]>&x;--><![CDATA[<img src=x onerror=alert(2)>' [a](https://evil.example) ![b](https://evil.example/p.png) @team`;
const record = `---\nstatus: ${JSON.stringify(EVIL)}\n---\n\n# ${EVIL}\n\n## Context\n\n${EVIL}\n[x](javascript:alert(3))\n`;

const root = (): string =>
  folderWith({
    '.git/HEAD': '',
    'docs/adr/0001-a.md': record,
    'docs/adr/0003-c.md': '---\nstatus: "[a](https://x.y)"\n---\n\n# C\n',
    [`docs/adr/0002-<b onclick='x'>&.md`]: record,
  });

describe('a hostile record in a report', function () {
  if (process.platform === 'win32') return;
  this.timeout(30_000);

  it('ends no element of JUnit', async () => {
    const { out } = await runCli(root(), ['lint', '--format', 'junit']);
    const parser = sax.parser(true);
    const tags = new Set<string>();
    parser.onerror = (error) => {
      throw error;
    };
    parser.onopentag = ({ name }) => void tags.add(name);
    parser.write(out).close();
    for (const tag of tags)
      assert.ok(
        ['testsuites', 'testsuite', 'testcase', 'failure', 'system-out'].includes(tag),
        tag,
      );
    assert.ok(!out.includes('<![CDATA['));
  });

  it('makes no link of its own in SARIF', async () => {
    const { out } = await runCli(root(), ['lint', '--format', 'sarif']);
    const { runs } = JSON.parse(out) as { runs: { results: { message: { text: string } }[] }[] };
    const messages = runs.flatMap(({ results }) => results.map(({ message }) => message.text));
    assert.ok(messages.some((text) => text.includes('x.y')));
    for (const text of messages) assert.doesNotMatch(text, /(?<!\\)\]\(/);
  });

  it('stays on its line of GitHub’s annotations', async () => {
    const { out } = await runCli(root(), ['lint', '--format', 'github', '--hints']);
    for (const line of out.trimEnd().split('\n').slice(0, -1))
      assert.match(
        line,
        /^::(?:error|warning|notice) file=[^:]*,line=\d+(?:,[a-zA-Z]+=[^:]*)*,title=[^:]*::/,
      );
  });

  it('acts in no page', async () => {
    const folder = root();
    await runCli(folder, ['report', '--out', 'r.html']);
    const page = readFileSync(join(folder, 'r.html'), 'utf8');
    checkPage(page);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /<img|<iframe|<a href="javascript:/);
  });

  it('formats nothing in a comment of a pull request or an index', async () => {
    const { out } = await runCli(root(), ['index']);
    assert.doesNotMatch(out, /(?<!\\)<(?:script|img)|(?<!\\)!\[b\]\(/);
    const { out: mermaid } = await runCli(root(), ['graph', '--all']);
    assert.doesNotMatch(mermaid, /<script|"\]\s*;|click |javascript:/);
  });

  it('may have a page say nothing but where to go', () => {
    for (const said of [
      { type: 'run', command: 'x' },
      { type: 'open', path: {} },
      { type: 'save', format: 'html', data: '' },
    ])
      assert.equal(messageOf(said), undefined);
  });
});
