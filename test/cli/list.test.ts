import assert from 'node:assert/strict';
import { join } from 'node:path';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const nygard = (title: string, status: string): string =>
  `# ${title}\n\nDate: 2026-02-03\n\n## Status\n\n${status}\n\n## Context\n\nSlow.\n\n## Decision\n\nWe will cache, because it is slow.\n\n## Consequences\n\nFaster, and stale.\n`;

const files = {
  '.git/HEAD': '',
  'doc/adr/README.md': '# Decisions\n\n- [1](0001-use-a-cache.md)\n',
  'doc/adr/0001-use-a-cache.md': nygard(
    '1. Use a cache',
    'Superseded by [2. Use an index](0002-use-an-index.md)',
  ),
  'doc/adr/0002-use-an-index.md': nygard(
    '2. Use an index',
    'Accepted\n\nSupersedes [1. Use a cache](0001-use-a-cache.md)',
  ),
  'docs/tickets/0001-build-it.md':
    '---\nkind: ticket\nstatus: in progress\nassignee: "@jo"\n---\n\n# Build it\n\n## Outcome\n\n- [ ] Done\n',
};

interface Facts {
  readonly path: string;
  readonly title: string | null;
}

const pathsOf = (json: string): string[] => (JSON.parse(json) as Facts[]).map(({ path }) => path);

describe('leadline list', () => {
  it('has the JSON that scripts rely on', async () => {
    const { code, out, err } = await runCli(folderWith(files), ['list', '--format', 'json']);
    assert.equal(code, 0);
    assert.equal(err, '');
    const [first, second, third, fourth] = JSON.parse(out) as unknown[];
    assert.deepEqual(first, {
      path: 'doc/adr/0001-use-a-cache.md',
      isRecord: true,
      kind: 'adr',
      dialect: 'nygard',
      number: 1,
      id: 'ADR-0001',
      title: 'Use a cache',
      status: 'superseded',
      statusText: 'Superseded by [2. Use an index](0002-use-an-index.md)',
      date: '2026-02-03',
      deciders: null,
      supersedes: [],
      supersededBy: ['doc/adr/0002-use-an-index.md'],
    });
    assert.deepEqual((second as { supersedes: unknown }).supersedes, [
      'doc/adr/0001-use-a-cache.md',
    ]);
    assert.deepEqual(third, {
      path: 'doc/adr/README.md',
      isRecord: false,
      kind: null,
      dialect: null,
      number: null,
      id: null,
      title: null,
      status: null,
      statusText: null,
      date: null,
      deciders: null,
      supersedes: [],
      supersededBy: [],
    });
    assert.equal((fourth as { status: unknown }).status, 'in progress');
  });

  it('gives the same bytes every time', async () => {
    const root = folderWith(files);
    const first = await runCli(root, ['list', '--format', 'json']);
    assert.deepEqual(await runCli(root, ['list', '--format', 'json']), first);
  });

  it('lists only what is named, of a kind or a status', async () => {
    const root = folderWith(files);
    const paths = async (...args: string[]): Promise<string[]> =>
      pathsOf((await runCli(root, ['list', '--format', 'json', ...args])).out);
    assert.deepEqual(await paths('--kind', 'ticket'), ['docs/tickets/0001-build-it.md']);
    assert.deepEqual(await paths('--status', 'accepted'), ['doc/adr/0002-use-an-index.md']);
    assert.deepEqual(await paths('--status', 'in-progress'), ['docs/tickets/0001-build-it.md']);
    assert.deepEqual(await paths('--status', 'none'), []);
    assert.deepEqual(await paths('docs'), ['docs/tickets/0001-build-it.md']);
    assert.deepEqual(await paths('doc/adr/0002-use-an-index.md'), ['doc/adr/0002-use-an-index.md']);
  });

  it('takes a folder that is named for a record folder', async () => {
    const root = folderWith({
      '.git/HEAD': '',
      'notes/choices/0001-use-a-cache.md': nygard('Use a cache', 'accepted'),
    });
    const { out } = await runCli(join(root, 'notes'), ['list', 'choices', '--format', 'json']);
    assert.deepEqual(pathsOf(out), ['notes/choices/0001-use-a-cache.md']);
  });

  it('prints a table for people, and why when asked', async () => {
    const root = folderWith(files);
    const { out } = await runCli(root, ['list']);
    assert.equal(
      out,
      [
        'Decision records',
        '  ADR-0001  superseded  Use a cache   doc/adr/0001-use-a-cache.md',
        '  ADR-0002  accepted    Use an index  doc/adr/0002-use-an-index.md',
        '',
        'Delegation tickets',
        '  TICKET-0001  in progress  Build it  docs/tickets/0001-build-it.md',
        '',
      ].join('\n'),
    );
    const explained = await runCli(root, ['list', '--explain']);
    assert.match(explained.out, /\nNot records\n {2}doc\/adr\/README\.md\n {4}\S/);
    const json = await runCli(root, ['list', '--explain', '--format', 'json', 'docs']);
    assert.match((JSON.parse(json.out) as { reason: string }[])[0]?.reason ?? '', /kind/);
  });

  it('escapes what a terminal would obey in titles', async () => {
    const root = folderWith({
      '.git/HEAD': '',
      'doc/adr/0001-x.md': nygard('1. Use \u001b[31mred\u202e', 'accepted'),
    });
    const text = await runCli(root, ['list']);
    assert.match(text.out, /Use \\u001b\[31mred\\u202e/);
    const json = await runCli(root, ['list', '--format', 'json']);
    assert.ok(!json.out.includes('\u001b') && !json.out.includes('\u202e'));
    assert.equal((JSON.parse(json.out) as Facts[])[0]?.title, 'Use \u001b[31mred\u202e');
  });

  it('has nothing to say about an empty folder', async () => {
    const root = folderWith({ '.git/HEAD': '' });
    assert.equal((await runCli(root, ['list'])).out, 'No records found.\n');
    assert.equal((await runCli(root, ['list', '--format', 'json'])).out, '[]\n');
  });
});
