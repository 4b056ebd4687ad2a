import assert from 'node:assert/strict';
import { smallAdr } from '../support/small-adr.ts';
import { folderWith } from './support/folder.ts';
import { repository, type Repository } from './support/repository.ts';
import { runCli } from './support/run-cli.ts';

const ROADMAP = 'docs/roadmap/2026-H2.md';
const SCOPE = 'docs/scope/2026-11-16-search.md';
const ADR = 'docs/adr/0001-keep-orders.md';
const POSTMORTEM = 'docs/postmortems/2026-11-17-index-full.md';

const roadmap = (...risks: readonly string[]): string => `---
kind: roadmap
status: signed off
date: 2026-07-01
period: 2026-H2
owner: "@priya"
reviewed: 2026-11-18
---

# Search first

## Three bets

### Faster search

- Owner: @tom
- Cost: 6 weeks
- Signal: p95 below 200 ms

## Risks

${risks.map((risk) => `- **${risk}**: seen early by a dashboard.`).join('\n')}
`;

const postmortem = `---
kind: postmortem
status: draft
date: 2026-11-18
incident: 2026-11-17
owner: "@tom"
foreseen: ../roadmap/2026-H2.md
---

# The index was full

## Actions

| Action | Owner | Due |
| --- | --- | --- |
| Alert at 80 % | @tom | 2026-11-25 |
`;

const scope = `---
kind: scope
status: agreed
date: 2026-11-16
owner: "@tom"
bet: ../roadmap/2026-H2.md#faster-search
---

# Search without a scan
`;

/** Half a year of a small team. */
function team(): Repository {
  const repo = repository();
  const by = (author: string, date: string) => ({ author, date });
  repo.commit(
    { [ADR]: smallAdr('Keep orders', { status: 'proposed' }) },
    'A',
    by('Ann', '2026-06-01'),
  );
  repo.commit(
    { [ROADMAP]: roadmap('The index outgrows its disk') },
    'B',
    by('Priya *N*', '2026-07-02'),
  );
  repo.commit(
    { [ROADMAP]: roadmap('The index outgrows its disk').replace('200', '250') },
    'C',
    by('Tom', '2026-08-02'),
  );
  repo.commit({ [ADR]: smallAdr('Keep orders') }, 'D', by('Ann', '2026-11-14'));
  repo.commit(
    {
      [ROADMAP]: roadmap('The index outgrows its disk', 'Partners call twice'),
      [SCOPE]: scope,
    },
    'E',
    by('Tom', '2026-11-16'),
  );
  repo.commit({ [POSTMORTEM]: postmortem }, 'F', by('Tom', '2026-11-18'));
  return repo;
}

describe('leadline digest', function () {
  this.timeout(30_000);

  it('tells what happened in a week, and first who raised which risk', async () => {
    const repo = team();
    const first = repo.git('log', '--format=%h', '--abbrev=7', '--grep=^B$');
    const fifth = repo.git('log', '--format=%h', '--abbrev=7', '--grep=^E$');
    const { code, out, err } = await runCli(repo.root, ['digest', '--since', '2026-11-13']);
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.equal(
      out,
      `# 2026-11-13 to 2026-11-20

## Risks raised

- **Partners call twice**, in Search first (\`docs/roadmap/2026-H2.md\`): written down by Tom on 2026-11-16 (${fifth}).

## Foreseen

- The index was full, on 2026-11-17 (\`docs/postmortems/2026-11-17-index-full.md\`). Written down before it happened:
  - **The index outgrows its disk**, in Search first (\`docs/roadmap/2026-H2.md\`): written down by Priya &#42;N&#42; on 2026-07-02 (${first}), 138 days before.
  - **Partners call twice**, in Search first (\`docs/roadmap/2026-H2.md\`): written down by Tom on 2026-11-16 (${fifth}), 1 day before.

## Decided

- ADR-0001 proposed → accepted – Keep orders (\`docs/adr/0001-keep-orders.md\`)
- 2026-11-16-search added as agreed – Search without a scan (\`docs/scope/2026-11-16-search.md\`)

## Added

- 2026-11-17-index-full added as draft – The index was full (\`docs/postmortems/2026-11-17-index-full.md\`)

## Due in the next two weeks

- 2026-11-25 (in 5 days): Alert at 80 %, The index was full (\`docs/postmortems/2026-11-17-index-full.md\`)
- 2026-12-02 (in 12 days): Review, Search first (\`docs/roadmap/2026-H2.md\`)

## Bets: Search first

2026-H2, signed off, \`docs/roadmap/2026-H2.md\`

- **Faster search** (&#64;tom, 6 weeks)
  - scope: Search without a scan, agreed (\`docs/scope/2026-11-16-search.md\`)
  - ⚠️ Search without a scan: No ticket carries it out.
`,
    );
    assert.deepEqual(await runCli(repo.root, ['digest', '--since', '2026-11-13']), {
      code,
      out,
      err,
    });
  });

  it('tells of a week that is over as it was, whatever came after', async () => {
    const repo = team();
    const args = ['digest', '--since', '2026-07-01', '--until', '2026-08-31', '--format', 'json'];
    const { out } = await runCli(repo.root, args);
    const told = JSON.parse(out) as Record<string, readonly Record<string, unknown>[]>;
    assert.deepEqual(
      told['raised']?.map(({ risk }) => risk),
      ['The index outgrows its disk'],
    );
    assert.deepEqual(
      told['changes']?.map(({ words }) => words),
      ['2026-H2 added as signed off'],
    );
    assert.deepEqual(told['foreseen'], []);
    assert.deepEqual(told['unknown'], []);
  });

  it('counts what is not committed, and follows a record that was moved', async () => {
    const repo = team();
    repo.git('mv', ROADMAP, 'docs/roadmap/2026-second.md');
    repo.commit({}, 'Move', { author: 'Zoe', date: '2026-11-19' });
    repo.write({
      'docs/roadmap/2026-second.md': roadmap(
        'The index outgrows its disk',
        'Partners call twice',
        'Nobody looks',
      ),
    });
    const { out } = await runCli(repo.root, ['digest', '--since', '2026-11-13']);
    assert.match(out, /Nobody looks\*\*, in Search first \([^)]*\): not committed yet\./);
    assert.match(out, /written down by Tom on 2026-11-16/);
    assert.doesNotMatch(out, /Zoe/);
  });

  it('says it when there is no history, and goes by the dates in the records', async () => {
    const root = folderWith({
      [ADR]: smallAdr('Keep orders').replace('2026-10-05', '2026-11-14'),
      [ROADMAP]: roadmap('The index outgrows its disk').replace('2026-11-18', '2026-11-10'),
      [POSTMORTEM]: postmortem,
    });
    const { code, out } = await runCli(root, ['digest', '--since', '2026-11-13', '--root', '.']);
    assert.equal(code, 0);
    assert.match(
      out,
      /^> Told by the dates in the records alone: The folder is in no git repository\.$/m,
    );
    assert.match(out, /^## Decided\n\n- ADR-0001 accepted – Keep orders/m);
    assert.match(
      out,
      /written down by &#64;priya on 2026-11-10 or earlier \(by the record itself\), 7 days before/,
    );
  });

  it('refuses days that are none', async () => {
    const root = folderWith();
    for (const args of [
      ['--since', 'monday'],
      ['--since', '2026-13-01'],
      ['--since', '2026-11-21'],
    ]) {
      const { code, err } = await runCli(root, ['digest', ...args]);
      assert.equal(code, 2);
      assert.match(err, /^Unexpected --since /);
    }
  });
});
