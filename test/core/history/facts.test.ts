import assert from 'node:assert/strict';
import { drifts } from '../../../src/core/history/drift.ts';
import { gatherFacts } from '../../../src/core/history/facts.ts';
import { unknown, type History } from '../../../src/core/history/history.ts';
import { takenElsewhere } from '../../../src/core/history/numbers.ts';
import { Project } from '../../../src/core/project.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import {
  memoryHistory,
  type MemoryCommit,
  type MemoryHistoryOptions,
} from '../../support/memory-history.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { smallAdr } from '../../support/small-adr.ts';

type Files = Readonly<Record<string, string>>;

const CONFIG = 'leadline.config.yaml';
const A = 'docs/adr/0001-a.md';
const B = 'docs/adr/0002-b.md';

/** Commits in a row, each with all of its files, named `c1`, `c2`, … */
function line(...states: readonly Files[]): MemoryCommit[] {
  return states.map((files, at) => ({
    id: `c${at + 1}`,
    parent: at === 0 ? undefined : `c${at}`,
    date: `2026-10-${String(at + 1).padStart(2, '0')}`,
    subject: `Commit ${at + 1}`,
    files,
  }));
}

async function open(working: Files): Promise<Project> {
  return Project.open(memoryHost(working), { builtIn: builtInKinds() });
}

/** What a rule says of a project with a history, by path. */
async function said(
  rule: string,
  working: Files,
  history: Omit<MemoryHistoryOptions, 'head' | 'working'> & { readonly head?: string },
): Promise<Record<string, string[]>> {
  const project = await open(working);
  const head = history.head ?? history.commits.at(-1)?.id ?? '';
  project.history = await gatherFacts(memoryHistory({ ...history, head, working }), project);
  const found: Record<string, string[]> = {};
  for (const { path } of project.catalog.records)
    for (const finding of project.lint(path))
      if (finding.rule === rule)
        (found[path] ??= []).push(`${finding.severity}: ${finding.message}`);
  return found;
}

const off = (id: string, name: string, files: Files, parent = 'c1') => ({
  commit: { id, parent, date: '2026-10-02', subject: name, files } satisfies MemoryCommit,
  branch: { name, commit: id, remote: name.includes('/') },
});

describe('numbers on other branches', () => {
  const mine = { [A]: smallAdr('A'), [B]: smallAdr('B') };

  it('are not taken again, wherever new records go', async () => {
    const far = off('x', 'far', {
      'docs/adr/0041-x.md': '',
      'docs/scope/0007-y.md': '',
      'src/99-z.md': '',
    });
    const commits = [...line({ [A]: 'a' }), far.commit];
    const history = memoryHistory({ commits, head: 'c1', branches: [far.branch] });
    const taken = await takenElsewhere(history, await open({ [A]: smallAdr('A') }));
    assert.ok(taken.known);
    assert.deepEqual([...taken.value].sort(), ['docs/adr/0041-x.md', 'docs/scope/0007-y.md']);
  });

  it('are told where they belong to another record, with the branches', async () => {
    const one = off('x', 'one', { [A]: 'a', 'docs/adr/0002-x.md': '' });
    const two = off('y', 'origin/one', { [A]: 'a', 'docs/adr/0002-x.md': '' });
    const commits = [...line({ [A]: 'a' }, mine), one.commit, two.commit];
    const branches = [one.branch, two.branch];
    assert.deepEqual(await said('number-taken', mine, { commits, branches, head: 'c2' }), {
      [B]: [
        'warning: The number 2 is also that of “docs/adr/0002-x.md” on the branches “one” and “origin/one”: renumber one of them before they meet.',
      ],
    });
  });

  it('are the other branch’s business once ours is on the main one', async () => {
    const one = off('x', 'one', { [A]: 'a', 'docs/adr/0002-x.md': '' });
    const commits = [...line({ [A]: 'a' }, mine), one.commit];
    const found = await said('number-taken', mine, {
      commits,
      branches: [one.branch],
      branch: 'main',
      head: 'c2',
    });
    assert.match(found[B]?.[0] ?? '', /^info: /);
  });

  it('are none of a file that was renamed or removed here, or that is here too', async () => {
    const old = { [A]: 'a', 'docs/adr/0002-old.md': smallAdr('B') };
    const stale = off('x', 'stale', old);
    const commits = [...line(old, mine), stale.commit];
    const branches = [stale.branch, { name: 'same', commit: 'c2', remote: false }];
    assert.deepEqual(await said('number-taken', mine, { commits, branches, head: 'c2' }), {});
  });

  it('count within a folder and a prefix', async () => {
    const one = off('x', 'one', { 'pkg/adr/0002-x.md': '', 'docs/adr/RFC-0002-x.md': '' });
    const commits = [...line({}, mine), one.commit];
    assert.deepEqual(
      await said('number-taken', mine, { commits, branches: [one.branch], head: 'c2' }),
      {},
    );
  });
});

describe('accepted text', () => {
  const policy = (mode: string): Files => ({ [CONFIG]: `policy: { immutability: ${mode} }\n` });
  const was = smallAdr('Keep orders');
  const rewritten = smallAdr('Keep orders', {
    decision: 'Chosen option: "Kafka", because it is fast.',
  });
  const judge = (mode: string, states: readonly string[], now: string, more: object = {}) =>
    said(
      'accepted-text',
      { ...policy(mode), [A]: now },
      {
        commits: line(...states.map((text) => ({ ...policy(mode), [A]: text }))),
        ...more,
      },
    );

  it('is that of the commit in which the record first became accepted', async () => {
    const draft = smallAdr('Keep orders', { status: 'proposed', decision: 'To be done.' });
    assert.deepEqual(await judge('bounded', [draft, was], was), {});
    const found = await judge('bounded', [draft, was, was + '\n'], rewritten);
    assert.deepEqual(found, {
      [A]: [
        'error: “Decision Outcome” is not as accepted on 2026-10-02 (c2): put it back, or supersede the record.',
      ],
    });
  });

  it('counts even when the status was taken back meanwhile', async () => {
    const back = rewritten.replace('accepted', 'proposed');
    assert.equal((await judge('bounded', [was, back], back))[A]?.length, 1);
  });

  it('is left alone without a policy, before it is accepted, and after a change of fields', async () => {
    assert.deepEqual(await judge('off', [was], rewritten), {});
    const draft = smallAdr('Keep orders', { status: 'proposed' });
    assert.deepEqual(await judge('bounded', [draft], rewritten), {});
    const fields = was
      .replace('status: accepted', 'status: superseded by ADR-0009')
      .replace('# Keep', '# 1. Keep')
      .replaceAll('- Good', '* Good')
      .replace('support sees the', 'support\nsees *the*')
      .replaceAll('\n', '\r\n');
    for (const mode of ['bounded', 'append-only', 'refine-with-changelog'])
      assert.deepEqual(await judge(mode, [was], fields), {}, mode);
  });

  it('may be followed by more where it is append-only', async () => {
    assert.deepEqual(await judge('append-only', [was], `${was}\n## Note\n\nLater.\n`), {});
    const amid = was.replace('Orders live', 'Note: orders live');
    assert.equal((await judge('append-only', [was], amid))[A]?.length, 1);
    assert.equal((await judge('append-only', [was], was.slice(0, -60)))[A]?.length, 1);
  });

  it('is bounded by its open sections', async () => {
    const log = `${was}\n## More Information\n\nSee there.\n\n## Changelog\n\n- typo\n`;
    assert.deepEqual(await judge('bounded', [was], log), {});
    assert.deepEqual(await judge('bounded', [log], was), {});
    assert.equal((await judge('bounded', [was], `${was}\n## Scope\n\nMore.\n`))[A]?.length, 1);
  });

  it('may be refined when a change log says so', async () => {
    assert.equal((await judge('refine-with-changelog', [was], rewritten))[A]?.length, 1);
    const told = `${rewritten}\n## Changelog\n\n- 2026-11-01: Kafka\n`;
    assert.deepEqual(await judge('refine-with-changelog', [was], told), {});
  });

  it('follows renames', async () => {
    const config = policy('bounded');
    const commits = line({ ...config, 'docs/adr/0001-old.md': was }, { ...config, [A]: was });
    const found = await said('accepted-text', { ...config, [A]: rewritten }, { commits });
    assert.match(found[A]?.[0] ?? '', /\(c1\)/);
  });

  it('is unknown where a shallow clone begins', async () => {
    const config = policy('bounded');
    const commits = line({ ...config, [A]: was }, { ...config, [A]: was, x: '' });
    const project = await open({ ...config, [A]: rewritten });
    const facts = await gatherFacts(memoryHistory({ commits, head: 'c2', shallow: true }), project);
    assert.equal(facts.acceptances.size, 0);
    assert.deepEqual(
      facts.unknown.map(({ because }) => because),
      [
        'The text that was accepted is unknown for “docs/adr/0001-a.md”, because the clone is shallow.',
      ],
    );
  });
});

describe('drift', () => {
  const adr = smallAdr('A', { governs: 'src/orders' });
  const states = [
    { [A]: adr, 'src/orders/a.ts': '1', 'src/b.ts': '1' },
    { [A]: adr, 'src/orders/a.ts': '2', 'src/b.ts': '1' },
    { [A]: adr, 'src/orders/a.ts': '2', 'src/b.ts': '2' },
    { [A]: adr, 'src/orders/a.ts': '3', 'src/orders/c.ts': '3', 'src/b.ts': '2' },
  ];

  it('counts commits, files and lines since the record was last touched', async () => {
    const history = memoryHistory({ commits: line(...states), head: 'c4' });
    const found = await drifts(history, await open(states[3]!));
    assert.ok(found.known);
    assert.deepEqual(found.value.get(A), { since: '2026-10-01', commits: 2, files: 2, lines: 5 });
  });

  it('begins anew when the record is touched, but not when it is only renamed', async () => {
    const touched = { ...states[3], [A]: `${adr}\nReviewed.\n` };
    const renamed = Object.fromEntries(
      Object.entries(states[3]!).map(([path, text]) => [
        path === A ? 'docs/adr/0009-a.md' : path,
        text,
      ]),
    );
    for (const [last, path, commits] of [
      [touched, A, 0],
      [renamed, 'docs/adr/0009-a.md', 2],
    ] as const) {
      const history = memoryHistory({ commits: line(...states, last), head: 'c5' });
      const found = await drifts(history, await open(last));
      assert.ok(found.known);
      assert.equal(found.value.get(path)?.commits, commits);
    }
  });

  it('is told above the limit that the team sets, and not otherwise', async () => {
    const judged = (limits: string) => {
      const config = { [CONFIG]: `policy: { drift: ${limits} }\n` };
      return said('governed-code-drift', { ...states[3], ...config }, { commits: line(...states) });
    };
    assert.deepEqual(await judged('{ commits: 2, files: 2, lines: 5 }'), {});
    assert.deepEqual(await judged('{ commits: 1, lines: 4 }'), {
      [A]: [
        'warning: 2 commits changed 5 lines in 2 governed files since the record was last touched on 2026-10-01, more than 1 commit and more than 4 lines: see whether it still holds, and say so in it.',
      ],
    });
  });

  it('is unknown when a shallow clone does not reach back', async () => {
    const history = memoryHistory({
      commits: line(...states)
        .slice(1)
        .map((one, at) => (at === 0 ? { ...one, parent: undefined, files: {} } : one)),
      head: 'c4',
      shallow: true,
    });
    const found = await drifts(
      history,
      await open({ ...states[3], [B]: smallAdr('B', { governs: 'src' }) }),
    );
    assert.equal(found.known, false);
  });
});

describe('scope before code', () => {
  const S = 'docs/scope/2026-10-01-export.md';
  const scope =
    '---\nkind: scope\nstatus: draft\ndate: 2026-10-01\n---\n\n# Export\n\n## The brief\n\nDo it.\n';
  const base = { [CONFIG]: 'policy: { scopeBeforeCode: true }\n', 'src/a.ts': '1' };
  const main = { name: 'main', commit: 'c1', remote: false };
  const judged = async (...states: readonly Files[]) => {
    const all = [base, ...states.map((state) => ({ ...base, ...state }))];
    const found = await said('scope-after-code', all.at(-1)!, {
      commits: line(...all.slice(0, -1)),
      branches: [main],
      branch: 'work',
    });
    return found[S]?.length ?? 0;
  };
  const code = { 'src/a.ts': '2' };
  const doc = { [S]: scope };
  const both = { ...code, ...doc };

  it('objects to code that was committed first, and to a scope doc that is not committed', async () => {
    assert.equal(await judged(code, both, both), 1);
    assert.equal(await judged(code, both), 1);
  });

  it('is content with the doc first, with one commit for both, with records first, and without a doc', async () => {
    assert.equal(await judged(doc, both, both), 0);
    assert.equal(await judged(both, both), 0);
    assert.equal(
      await judged(
        { [A]: smallAdr('A') },
        { [A]: smallAdr('A'), ...both },
        { [A]: smallAdr('A'), ...both },
      ),
      0,
    );
    assert.equal(await judged(code, code), 0);
  });

  it('lets code before a later scope doc belong to the first', async () => {
    const second = { ...both, 'docs/scope/2026-10-03-more.md': scope };
    assert.equal(await judged(doc, both, second, second), 0);
  });
});

describe('gatherFacts', () => {
  it('goes on without a history, and says why', async () => {
    const no = () => Promise.resolve(unknown('There is no git here.', 'absent'));
    const history: History = {
      head: no,
      commitOf: no,
      branches: no,
      filesAt: no,
      texts: no,
      mergeBase: no,
      changesSince: no,
      walk: no,
    };
    const policy =
      'policy: { immutability: bounded, drift: { commits: 1 }, scopeBeforeCode: true }\n';
    const project = await open({ [CONFIG]: policy, [A]: smallAdr('A', { governs: 'src' }) });
    const facts = await gatherFacts(history, project);
    assert.deepEqual(facts.unknown, [{ because: 'There is no git here.', reason: 'absent' }]);
    project.history = facts;
    assert.deepEqual(
      project.lint(A).filter(({ rule }) => rule === 'internal'),
      [],
    );
  });
});
