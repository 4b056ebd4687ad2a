import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isReport } from '../../../../src/core/index.ts';
import { checkPage } from '../../../support/page.ts';
import { adr, options, part, report } from './scene.ts';

describe('the report', () => {
  it('is whole whatever a record says', async () => {
    const signs = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '&',
        '`',
        '[',
        ']',
        '(',
        ')',
        '!',
        '#',
        '\n',
        '\n\n',
        '- ',
        '| ',
        '|-|-|',
        '[^1]',
        '<b a="',
      ],
      ...[
        '---\n',
        ':',
        'javascript:',
        'https://x.y',
        '0002-b.md',
        '\u0000',
        '\ud800',
        '<!--',
        '-->',
        '&lt;',
        '\\',
        '    ',
        'x',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 60 }), async (parts) => {
        const text = parts.join('');
        const page = await report({ 'docs/adr/0001-a.md': `# ${text}\n\n## Context\n\n${text}` });
        checkPage(page);
      }),
      { numRuns: 150 },
    );
  });

  it('bears what is deep, long and wide', async () => {
    const page = await report({
      'docs/adr/0001-deep.md': adr('accepted', '', `${'>'.repeat(20_000)} x`),
      'docs/adr/0002-long.md': adr('accepted', '', 'word '.repeat(250_000)),
      'docs/adr/0003-wide.md': adr(
        'accepted',
        '',
        `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${`|${'b|'.repeat(500)}\n`.repeat(20)}`,
      ),
    });
    checkPage(page);
    assert.match(part(page, ' id="r-docs-adr-0002-long"', '</article>'), /<pre>/);
  });

  it('does not wait for what would take for ever', async () => {
    const page = await report({
      'docs/adr/0001-a.md': adr('accepted', '', '*a_ '.repeat(100_000)),
      'docs/adr/0002-b.md': adr('accepted', '', '- '.repeat(50_000)),
      'docs/adr/0003-c.md': adr('accepted', '', '- **a** _b_\n'.repeat(2000)),
    });
    checkPage(page);
    assert.match(part(page, ' id="r-docs-adr-0001-a"', '</article>'), /<pre>.*\*a_ \*a_/);
    assert.match(part(page, ' id="r-docs-adr-0003-c"', '</article>'), /<strong>a<\/strong>/);
  }).timeout(20_000);

  it('gives the same bytes for the same records, allows its own style and script only, and is known again', async () => {
    const files = { 'docs/adr/0001-a.md': adr('accepted'), 'docs/adr/0002-b.md': adr('draft') };
    const page = await report(files);
    assert.equal(page, await report(Object.fromEntries(Object.entries(files).reverse())));
    assert.match(
      page,
      /content="default-src 'none'; style-src 'sha256-c3R5bGU='; script-src 'sha256-c2NyaXB0'; base-uri 'none'; form-action 'none'"/,
    );
    assert.ok(page.includes(`<style>${options.style.text}</style>`));
    assert.ok(page.includes(`<script>${options.script.text}</script>`));
    assert.ok(isReport(page));
    assert.ok(!isReport('<!DOCTYPE html><html><head><title>Ours</title>'));
  });
});
