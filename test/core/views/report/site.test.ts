import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { siteFiles } from '../../../../src/core/index.ts';
import { Project } from '../../../../src/core/project.ts';
import { normalizePath } from '../../../../src/core/text/paths.ts';
import { builtInKinds } from '../../../support/built-in-kinds.ts';
import { completeRecords } from '../../../support/complete-records.ts';
import { TODAY } from '../../../support/lint-files.ts';
import { memoryHost } from '../../../support/memory-host.ts';
import { checkPage } from '../../../support/page.ts';

const builtIn = builtInKinds();

async function site(
  files: Readonly<Record<string, string>>,
  { today = TODAY, url = undefined as string | undefined } = {},
): Promise<ReadonlyMap<string, string>> {
  const project = await Project.open(memoryHost(files, today), { builtIn });
  const made = new Map<string, string>();
  for await (const { path, text } of siteFiles(project, {
    name: 'harbour',
    style: { text: 'p { color: red }', sha256: 'c3R5bGU=' },
    script: { text: 'void 0;', sha256: 'c2NyaXB0' },
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    url,
  }))
    made.set(path, text);
  return made;
}

/** Hold every page against the strictest reading, and every link between pages against what is there. */
function checkSite(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue;
    checkPage(text, (href) => {
      if (/^(?:#|[a-z]+:)/.test(href)) return false;
      const [file = '', anchor] = href.split('#');
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
      const target = normalizePath(`${folder}/${decodeURIComponent(file)}`);
      const there = target === undefined ? undefined : files.get(target);
      assert.ok(there !== undefined, `${path}: ${href} leads nowhere.`);
      if (anchor !== undefined)
        assert.ok(there.includes(` id="${decodeURIComponent(anchor)}"`), `${path}: ${href}`);
      return true;
    });
  }
}

const adr = (status: string, more = '', body = '', title = 'A title'): string =>
  `---\nstatus: ${status}\ndate: 2026-03-05\n${more}---\n\n# ${title}\n\n## Context\n\nText.\n\n${body}\n`;

describe('the site', () => {
  it('has a page for each record, and no link that leads nowhere', async () => {
    const files = await site(completeRecords);
    checkSite(files);
    for (const path of Object.keys(completeRecords))
      assert.ok(files.has(`records/${path.replace(/\.md$/, '.html')}`), path);
    assert.match(files.get('roadmaps.html') ?? '', /Bets <span class="count">3/);
    assert.match(files.get('graph.html') ?? '', /class="node/);
    assert.ok(
      [...files].some(([path, text]) => path.startsWith('records/') && text.includes('As a board')),
    );
  });

  it('leads from record to record and to headings in them, from any depth', async () => {
    const files = await site({
      'docs/adr/0001-a.md': adr(
        'accepted',
        'superseded-by: ADR-0002\n',
        '[two](0002-b b.md#context)'.replace(' ', '%20'),
      ),
      'docs/adr/0002-b b.md': adr('accepted', 'supersedes: ADR-0001\n', '## More\n\n### Deep\n'),
      'README.md': '# Read\n',
    });
    checkSite(files);
    const first = files.get('records/docs/adr/0001-a.html') ?? '';
    assert.match(
      first,
      /<a href="\.\.\/\.\.\/\.\.\/records\/docs\/adr\/0002-b%20b\.html#r-docs-adr-0002-b-b--context">two<\/a>/,
    );
    const second = files.get('records/docs/adr/0002-b b.html') ?? '';
    assert.match(second, /<h1 id="r-docs-adr-0002-b-b-title">ADR-0002 A title<\/h1>/);
    assert.match(second, /<h2 id="r-docs-adr-0002-b-b--more">More<\/h2>/);
    assert.match(second, /<h3 id="r-docs-adr-0002-b-b--deep">Deep<\/h3>/);
  });

  it('gives records that differ by case alone pages that do not', async () => {
    const files = await site({
      'docs/adr/0001-a.md': adr('accepted'),
      'docs/adr/0001-A.md': adr('accepted'),
    });
    assert.deepEqual(
      [...files.keys()].filter((path) => path.startsWith('records/')),
      ['records/docs/adr/0001-A.html', 'records/docs/adr/0001-a-1.html'],
    );
    checkSite(files);
  });

  it('lets only the index and what asks for attention know what day it is', async () => {
    const files = { 'docs/adr/0001-a.md': adr('accepted') };
    const [one, other] = [await site(files), await site(files, { today: '2026-11-21' })];
    const differ = [...one]
      .filter(([path, text]) => other.get(path) !== text)
      .map(([path]) => path);
    assert.deepEqual(differ, ['index.html', 'attention.html']);
  });

  it('has words to search, which nothing in a record can break out of', async () => {
    const files = await site({
      'docs/adr/0001-a.md': adr(
        'accepted',
        '',
        'Some </script><script>alert(1)</script> berth-plan',
      ),
    });
    checkSite(files);
    const index = files.get('index.html') ?? '';
    const data = /<script type="application\/json" id="search-words">([^]*?)<\/script>/.exec(
      index,
    )?.[1];
    const words = JSON.parse(data ?? '') as Record<
      string,
      { kind: string; status: string; text: string }
    >;
    assert.deepEqual(Object.keys(words), ['r-docs-adr-0001-a']);
    const { kind, status, text } = words['r-docs-adr-0001-a'] ?? { kind: '', status: '', text: '' };
    assert.deepEqual([kind, status], ['adr', 'accepted']);
    assert.ok(text.includes('berth-plan') && text.includes('docs/adr/0001-a.md'));
  });

  it('tells in its feed what became of records, by their dates, the newest first', async () => {
    const files = {
      'docs/adr/0001-a.md': adr('superseded', 'superseded-by: ADR-0002\n', '', 'Poll & "wait"'),
      'docs/adr/0002-b.md': adr('accepted', 'supersedes: ADR-0001\n').replace('03-05', '10-07'),
      'docs/adr/0003-c.md': adr('proposed').replace('2026-03-05', '2026-04'),
      'docs/adr/0004-d.md': adr('proposed'),
    };
    const feed = (await site(files)).get('feed.xml') ?? '';
    const entries = [
      ...feed.matchAll(/<title>(.*)<\/title>\n<updated>(.*)<\/updated>\n<link [^>]*href="(.*)"/g),
    ];
    assert.deepEqual(
      entries.map(([, title, updated, href]) => [title, updated, href]),
      [
        [
          'ADR-0001 Poll &amp; &quot;wait&quot;: superseded by ADR-0002',
          '2026-10-07T00:00:00Z',
          'records/docs/adr/0001-a.html',
        ],
        ['ADR-0002 A title: accepted', '2026-10-07T00:00:00Z', 'records/docs/adr/0002-b.html'],
        ['ADR-0004 A title: proposed', '2026-03-05T00:00:00Z', 'records/docs/adr/0004-d.html'],
      ],
    );
    const ids = [...feed.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, 4);
    for (const id of ids)
      assert.match(
        id ?? '',
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
      );
    const there = (await site(files, { url: 'https://example.org/x/' })).get('feed.xml') ?? '';
    assert.match(there, /href="https:\/\/example\.org\/x\/records\/docs\/adr\/0001-a\.html"/);
    assert.deepEqual(
      [...there.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id),
      ids,
    );
  });

  it('can be of nothing', async () => {
    const files = await site({ 'README.md': '# Nothing\n' });
    checkSite(files);
    assert.deepEqual([...files.keys()], ['index.html', 'attention.html', 'feed.xml', '.nojekyll']);
  });
});
