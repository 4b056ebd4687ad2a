import assert from 'node:assert/strict';
import { Project } from '../../../src/core/project.ts';
import { indexPage, newIndexPage, putIndex } from '../../../src/core/views/index-page.ts';
import { markdownOf } from '../../../src/core/views/markdown.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { nygard, withFields } from '../../support/samples.ts';

const open = (files: Readonly<Record<string, string>>): Promise<Project> =>
  Project.open(memoryHost(files), { builtIn: builtInKinds() });

async function index(
  files: Readonly<Record<string, string>>,
  options: { folder?: string; kind?: string } = {},
): Promise<string[]> {
  const { catalog } = await open(files);
  const text = await markdownOf(indexPage(catalog, { folder: '', ...options }));
  // Widths are not what these tests are about.
  return text
    .split('\n')
    .filter((line) => line !== '' && !/^\|[ |-]+\|$/.test(line))
    .map((line) => line.replace(/ {2,}/g, ' '));
}

const pair = {
  'docs/adr/0001-a.md': nygard('1. A', 'Superseded by [2. B](0002-b.md)'),
  'docs/adr/0002-b.md': nygard('2. B', 'Accepted'),
};

describe('indexPage', () => {
  it('lists number, title, status, successor and date, with links from the page', async () => {
    assert.deepEqual(await index(pair, { folder: 'docs/site' }), [
      '| ID | Title | Status | Date |',
      '| ADR-0001 | [A](../adr/0001-a.md) | superseded by [ADR-0002](../adr/0002-b.md) | 2026-02-03 |',
      '| ADR-0002 | [B](../adr/0002-b.md) | accepted | 2026-02-03 |',
    ]);
  });

  it('has a table for each kind, or for the one asked for', async () => {
    const files = {
      ...pair,
      'docs/tickets/0001-do.md': withFields({ status: 'open' }, 'Do'),
    };
    const lines = await index(files, { folder: 'docs/adr' });
    assert.equal(lines[0], '## Decision records');
    assert.equal(lines.at(-3), '## Delegation tickets');
    assert.deepEqual(await index(files, { kind: 'ticket' }), [
      '| ID | Title | Status |',
      '| TICKET-0001 | [Do](docs/tickets/0001-do.md) | open |',
    ]);
    assert.deepEqual(await index(files, { kind: 'scope' }), ['No records yet.']);
  });

  it('names the folders where there are several, and counts as people do', async () => {
    const text = nygard('T', 'Accepted');
    const lines = await index({
      'b/adr/9-x.md': text,
      'b/adr/10-x.md': text,
      'a/adr/1-x.md': text,
    });
    assert.equal(lines[0], '| ID | Title | Status | Date | Folder |');
    assert.deepEqual(
      lines.slice(1).map((line) => /\(([^)]*)\)/.exec(line)?.[1]),
      ['a/adr/1-x.md', 'b/adr/9-x.md', 'b/adr/10-x.md'],
    );
  });

  it('is not broken by what stands in titles, statuses and paths', async () => {
    const [, line = ''] = await index({
      'docs/adr/0001-a (b) #1 50%.md': nygard(
        '1. Use `a|b`] <!-- /leadline-index --> \u001b[31m \u202e ![x](y)',
        'On | the [fence',
      ),
    });
    assert.ok(!line.includes('\u001b') && !line.includes('\u202e'));
    assert.ok(!/(?<!\\)<!--/.test(line), line);
    assert.match(line, /\(docs\/adr\/0001-a%20%28b%29%20%231%2050%25\.md\)/);
    assert.equal(line.match(/(?<!\\)\|/g)?.length, 5, line);
  });
});

describe('putIndex', () => {
  const marks = (inside: string): string =>
    `<!-- leadline-index -->${inside}<!-- /leadline-index -->`;

  it('changes nothing outside the marks, and keeps the line ends', () => {
    const page = `# Über uns\r\n\r\ntext \r\n\r\n${marks('\r\nold\r\n')}\r\n\r\nend`;
    assert.equal(
      putIndex(page, '| a |\n| - |\n'),
      `# Über uns\r\n\r\ntext \r\n\r\n${marks('\r\n\r\n| a |\r\n| - |\r\n\r\n')}\r\n\r\nend`,
    );
  });

  it('is at rest once it is current', () => {
    const page = newIndexPage('Records', '| a |\n| - |\n');
    assert.equal(putIndex(page, '| a |\n| - |\n'), page);
  });

  it('wants exactly one pair of marks, each on a line of its own', () => {
    const none = [
      '# Page\n',
      '<!-- leadline-index -->\n',
      '<!-- /leadline-index -->\n\n<!-- leadline-index -->\n',
      '<!-- leadline-index --> <!-- /leadline-index -->\n',
      `${marks('\n')}\n\n${marks('\n')}\n`,
      `\`\`\`\n${marks('\n')}\n\`\`\`\n`,
    ];
    for (const page of none) assert.equal(putIndex(page, 'x'), undefined, page);
    const shown = `\`\`\`\n${marks('\n')}\n\`\`\`\n\n${marks('\n')}\n`;
    assert.equal(putIndex(shown, 'x'), `\`\`\`\n${marks('\n')}\n\`\`\`\n\n${marks('\n\nx\n\n')}\n`);
  });
});

describe('a page with an index', () => {
  for (const count of [1, 2, 5])
    it(`is not taken for a record when it lists ${count}`, async () => {
      const files = Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `docs/adr/000${at + 1}-a.md`,
          nygard(`${at + 1}. A`, 'Accepted'),
        ]),
      );
      const { catalog } = await open(files);
      const text = await markdownOf(indexPage(catalog, { folder: 'docs/adr' }));
      const page = newIndexPage('Decision records', text);
      const again = await open({ ...files, 'docs/adr/what-we-decided.md': page });
      assert.equal(again.catalog.records.length, count);
      assert.deepEqual(
        again.catalog.skipped.map(({ path }) => path),
        ['docs/adr/what-we-decided.md'],
      );
    });
});
