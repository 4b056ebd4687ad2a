import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decision } from '../support/open-files.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const inExamples = (...args: string[]) => runCli(examples, [...args, '--root', '.']);

describe('leadline why', () => {
  it('tells what governs a file, whether it holds, and what holds instead', async () => {
    const { code, out } = await inExamples(
      'why',
      'services/berths/src/tide.ts',
      '--format',
      'json',
    );
    assert.equal(code, 0);
    const { path, governedBy } = JSON.parse(out) as {
      path: string;
      governedBy: Record<string, unknown>[];
    };
    assert.equal(path, 'services/berths/src/tide.ts');
    assert.deepEqual(
      governedBy.map(({ id, status, dead, successors, lines }) => [
        id,
        status,
        dead,
        successors,
        lines,
      ]),
      [
        ['ADR-0006', 'accepted', false, [], []],
        ['ADR-0003', 'superseded', true, ['docs/adr/0006-subscribe-to-tide-changes.md'], [8]],
      ],
    );
    assert.equal(
      governedBy[0]?.['decision'],
      'We subscribe to the feed, and load the whole table once at start.',
    );
    const text = await inExamples('why', 'services/berths/src/tide.ts');
    assert.match(text.out, /is governed by 1 record:\n\n {2}ADR-0006/);
    assert.match(
      text.out,
      /superseded, 2026-10-20 → docs\/adr\/0006-subscribe-to-tide-changes\.md/,
    );
  });

  it('speaks of folders, of files that are not there yet, and of those that nothing governs', async () => {
    const folder = await inExamples('why', 'services/berths');
    for (const id of ['ADR-0001', 'ADR-0002', 'ADR-0006']) assert.ok(folder.out.includes(id));
    const root = folderWith({ 'docs/adr/0001-a.md': decision('A', { governs: '["src/**"]' }) });
    assert.match((await runCli(root, ['why', 'src/later.ts'])).out, /ADR-0001 {2}A/);
    assert.equal((await runCli(root, ['why', 'lib/x.ts'])).out, 'No record governs lib/x.ts.\n');
    const outside = await runCli(root, ['why', '../x.ts']);
    assert.equal(outside.code, 2);
    assert.match(outside.err, /Unexpected path “..\/x\.ts”, expected one inside the root/);
  });

  it('writes nothing to the terminal that a title could smuggle in', async () => {
    const root = folderWith({
      'docs/adr/0001-a.md': decision('A \u001b[31m\u202e', { governs: 'x.ts' }),
    });
    assert.ok(!(await runCli(root, ['why', 'x.ts'])).out.includes('\u001b'));
  });
});

describe('leadline refs', () => {
  it('finds every place in records, texts and code', async () => {
    const { out } = await inExamples('refs', '0003-poll-the-tide-service.md', '--format', 'json');
    const { record, citations } = JSON.parse(out) as {
      record: { id: string; successors: string[] };
      citations: { path: string; where: string; text: string; range: { start: unknown } }[];
    };
    assert.deepEqual(record.successors, ['docs/adr/0006-subscribe-to-tide-changes.md']);
    assert.deepEqual(
      citations.map(({ path, where, text }) => `${path} ${where} ${text}`),
      [
        'docs/adr/0006-subscribe-to-tide-changes.md record ADR-0003',
        'docs/adr/0006-subscribe-to-tide-changes.md record 0003-poll-the-tide-service.md',
        'docs/tickets/0002-listen-to-the-tide-feed.md record ../adr/0003-poll-the-tide-service.md',
        'services/berths/src/tide.ts code ADR-0003',
      ],
    );
    assert.deepEqual(citations.at(-1)?.range.start, { line: 7, character: 66 });
    const text = await inExamples('refs', 'docs/adr/0003-poll-the-tide-service.md');
    assert.match(text.out, /^Records\n {2}docs\/adr\/0006-subscribe-to-tide-changes\.md:8:13/);
    assert.match(text.out, /superseded, now ADR-0006\) in 3 files\.\n$/);
  });

  it('leaves out what the configuration and .gitignore leave out', async () => {
    const root = folderWith({
      'leadline.config.yaml': 'mentions: { prefixes: { adr: DEC }, exclude: [vendor/**] }\n',
      '.gitignore': 'dist/\n',
      'docs/adr/0001-a.md': decision('A'),
      'vendor/x.ts': '// ADR-1',
      'dist/x.ts': '// ADR-1',
      'src/x.ts': '// DEC-1',
    });
    const { out } = await runCli(root, ['refs', 'adr-1', '--format', 'json']);
    const { citations } = JSON.parse(out) as { citations: { path: string }[] };
    assert.deepEqual(
      citations.map(({ path }) => path),
      ['src/x.ts'],
    );
  });

  it('asks for the path where a reference could mean several, and says that there is none', async () => {
    const several = await inExamples('refs', 'ADR-0003');
    assert.equal(several.code, 2);
    assert.match(several.err, /could mean .+0003-poll.+ or .+0003-send.+; name the path\.\n$/);
    assert.match((await inExamples('refs', 'ADR-0099')).err, /Unexpected reference “ADR-0099”/);
  });
});

describe('leadline graph', () => {
  it('prints Mermaid, Graphviz and JSON', async () => {
    assert.match(
      (await inExamples('graph')).out,
      /^flowchart LR\n.+\n.+\n {2}r2 -->\|"supersedes"\| r1/,
    );
    assert.match((await inExamples('graph', '--format', 'dot')).out, /^digraph records \{/);
    const { nodes, edges } = JSON.parse((await inExamples('graph', '--format', 'json')).out) as {
      nodes: unknown[];
      edges: unknown[];
    };
    assert.deepEqual([nodes.length, edges.length], [2, 1]);
    assert.match((await inExamples('graph', '--trace')).out, /leads to/);
    const alone = await inExamples('graph', '--kind', 'ticket');
    assert.equal(alone.out, 'flowchart LR\n');
    assert.match(alone.err, /--all shows them all/);
  });
});

describe('leadline trace', () => {
  it('shows the chain with its holes', async () => {
    const { out } = await inExamples('trace');
    assert.match(
      out,
      /bet: Let skippers change their own booking\n {4}scope: Change a booking online {2}in review/,
    );
    assert.match(out, /bet: Know who is in which berth\n {4}✗ No scope doc serves this bet\.\n/);
    assert.match(out, /\n3 holes\. \d+ records stand alone\.\n$/);
  });

  it('is told by list, too, and list says nothing of it unless asked', async () => {
    const path = 'docs/scope/2026-10-05-change-a-booking-online.md';
    const { out } = await inExamples('list', 'docs/scope', '--trace', '--format', 'json');
    const [facts] = JSON.parse(out) as { path: string; trace: { up: string[]; holes: string[] } }[];
    assert.equal(facts?.path, path);
    assert.deepEqual(facts.trace.up, [
      'docs/roadmap/2027-H1.md#Let skippers change their own booking',
    ]);
    const plain = await inExamples('list', 'docs/scope', '--format', 'json');
    assert.ok(!plain.out.includes('"trace"'));
  });
});

describe('leadline lint --code', () => {
  it('judges code too, in the part that is named', async () => {
    const { out } = await inExamples('lint', '--code', 'services/berths', '--format', 'json');
    const found = JSON.parse(out) as { path: string; rule: string; range: { start: unknown } }[];
    assert.deepEqual(
      found.map(({ path, rule }) => [path, rule]),
      [['services/berths/src/tide.ts', 'cites-dead-record']],
    );
    const without = await inExamples('lint', '--format', 'json');
    assert.ok(!without.out.includes('cites-dead-record'));
  });

  it('tells what was judged where there is nothing to say', async () => {
    const root = folderWith({
      'docs/adr/0001-a.md': decision('A'),
      'src/a.ts': '// ADR-0001\n',
      'src/b.ts': '// see ADR-0001\n',
      'lib/c.ts': '// nothing\n',
    });
    const said = async (...args: string[]) => (await runCli(root, ['lint', '--code', ...args])).out;
    assert.equal(await said('src/a.ts'), 'No findings in 1 file that mentions records.\n');
    assert.equal(await said('src'), 'No findings in 2 files that mention records.\n');
    assert.equal(await said('lib'), 'No records found, and no file that mentions one.\n');
    assert.match(await said(), /among 1 record and 2 files that mention records\.\n$/);
  });
});

describe('leadline index --check', () => {
  it('says whether a page is current, and writes nothing', async () => {
    const root = folderWith({ 'docs/adr/0001-a.md': decision('A') });
    const page = join(root, 'docs/adr/README.md');
    const check = () => runCli(root, ['index', '--out', 'docs/adr/README.md', '--check']);
    const missing = await check();
    assert.equal(missing.code, 1);
    assert.match(missing.err, /^There is no index at docs\/adr\/README\.md/);
    await runCli(root, ['index', '--out', 'docs/adr/README.md']);
    assert.equal((await check()).code, 0);
    const before = readFileSync(page, 'utf8');
    await runCli(root, ['new', 'adr', 'B']);
    const stale = await check();
    assert.equal(stale.code, 1);
    assert.match(stale.err, /is not current/);
    assert.equal(readFileSync(page, 'utf8'), before);
    assert.equal((await runCli(root, ['index', '--check'])).code, 2);
  });
});
