import assert from 'node:assert/strict';
import { unknown } from '../../../../src/core/history/history.ts';
import { Project } from '../../../../src/core/project.ts';
import { digestMarkdown } from '../../../../src/core/views/digest/digest-markdown.ts';
import { digestOf, type Digest } from '../../../../src/core/views/digest/digest.ts';
import { builtInKinds } from '../../../support/built-in-kinds.ts';
import {
  memoryHistory,
  type MemoryCommit,
  type MemoryHistoryOptions,
} from '../../../support/memory-history.ts';
import { memoryHost } from '../../../support/memory-host.ts';
import { smallAdr } from '../../../support/small-adr.ts';

type Files = Readonly<Record<string, string>>;

const builtIn = builtInKinds();
const A = 'docs/adr/0001-a.md';
const B = 'docs/adr/0002-b.md';
const PLAN = 'docs/roadmap/2026-H2.md';
const FALL = 'docs/postmortems/2026-11-17-fall.md';

/** Commits in a row, each with all of its files: day, author, files. */
function line(...states: readonly (readonly [string, string, Files])[]): MemoryCommit[] {
  return states.map(([date, author, files], at) => ({
    id: `c${at + 1}`,
    parent: at === 0 ? undefined : `c${at}`,
    ...{ date, author, files },
    subject: `Commit ${at + 1}`,
  }));
}

async function told(
  commits: readonly MemoryCommit[],
  { until = '2026-11-20', ...options }: Partial<MemoryHistoryOptions> & { until?: string } = {},
): Promise<Digest> {
  const last = commits.at(-1);
  const host = memoryHost(options.working ?? last?.files ?? {});
  return digestOf({
    project: await Project.open(host, { builtIn }),
    host,
    history: memoryHistory({ commits, head: last?.id ?? '', ...options }),
    ...{ since: '2026-11-13', until },
    options: { builtIn },
  });
}

const plan = (risks: string, more = ''): string =>
  `---\nkind: roadmap\nstatus: signed off\n---\n\n# Plan\n\n## Risks\n\n${risks}\n${more}`;

const fall = (fields: string, text = ''): string =>
  `---\nkind: postmortem\nstatus: draft\nincident: 2026-11-17\n${fields}---\n\n# Fall\n\n${text}\n`;

const words = ({ changes }: Digest): string[] =>
  changes.map(({ type, words: said }) => `${type}: ${said}`);

describe('the digest', () => {
  it('tells what became of records since the commit before the first day', async () => {
    const successor = smallAdr('B').replace('date:', 'supersedes: ADR-0001\ndate:');
    const digest = await told(
      line(
        ['2026-11-01', 'Ann', { [A]: smallAdr('A'), 'docs/adr/0003-c.md': smallAdr('C') }],
        ['2026-11-12', 'Ann', { [A]: smallAdr('A'), 'docs/adr/0003-c.md': smallAdr('C') + '\n' }],
        [
          '2026-11-13',
          'Ann',
          { [A]: smallAdr('A', { status: 'superseded by ADR-0002' }), [B]: successor },
        ],
        [
          '2026-11-20',
          'Ann',
          {
            [A]: smallAdr('A', { status: 'superseded by ADR-0002' }),
            [B]: successor,
            'docs/adr/0004-d.md': smallAdr('D', { status: 'proposed' }),
          },
        ],
      ),
    );
    assert.equal(digest.base, 'c2');
    assert.deepEqual(words(digest), [
      'decided: ADR-0002 added as accepted',
      'died: ADR-0001 accepted → superseded by ADR-0002',
      'added: ADR-0004 added as proposed',
      'removed: ADR-0003 removed, it was accepted',
    ]);
  });

  it('tells of a decision that was edited while it holds, and not of one that is still open', async () => {
    const before = { [A]: smallAdr('A'), [B]: smallAdr('B', { status: 'proposed' }) };
    const digest = await told(
      line(
        ['2026-11-01', 'Ann', before],
        ['2026-11-14', 'Ann', { [A]: `${before[A]}\nMore.\n`, [B]: `${before[B]}\nMore.\n` }],
      ),
    );
    assert.deepEqual(words(digest), ['changed: ADR-0001 edited while accepted']);
  });

  it('names who wrote a risk down first, whoever touched it later', async () => {
    const digest = await told(
      line(
        ['2026-11-01', 'Ann', { [PLAN]: plan('- **Old one**: a chart.') }],
        ['2026-11-14', 'Zoe', { [PLAN]: plan('- **Old one**: a chart.\n- **New one**: a log.') }],
        ['2026-11-15', 'Tom', { [PLAN]: plan('- **Old one**: a chart.\n- **New one**: a page.') }],
      ),
    );
    assert.deepEqual(
      digest.raised.map(({ risk, written }) => [risk, written.by, written.on, written.commit]),
      [['New one', 'Zoe', '2026-11-14', 'c2']],
    );
  });

  it('does not count a risk as raised that was only moved', async () => {
    const digest = await told(
      line(
        ['2026-11-01', 'Ann', { [PLAN]: plan('- **Old one**: a chart.') }],
        [
          '2026-11-14',
          'Zoe',
          {
            [PLAN]: plan('- None yet'),
            'docs/roadmap/2027-H1.md': plan('- **Old one**: a chart.'),
          },
        ],
      ),
    );
    assert.ok(!digest.raised.some(({ risk }) => risk === 'Old one'));
  });

  describe('of an incident', () => {
    const risks = '- **The disk fills up**: an alert.\n- **Nobody is on call**: the rota.';
    const history = (postmortem: string) =>
      line(
        ['2026-10-01', 'Ann', { [PLAN]: plan('- **The disk fills up**: an alert.') }],
        ['2026-11-17', 'Tom', { [PLAN]: plan(risks) }],
        ['2026-11-18', 'Tom', { [PLAN]: plan(risks), [FALL]: postmortem }],
      );
    const foreseen = ({ foreseen: all }: Digest) =>
      all.map((one) => [
        one.day,
        ...one.risks.map((r) => `${r.risk} ${r.written.by} ${r.daysBefore}`),
      ]);

    it('tells the risks written down before it, by the field or by a link', async () => {
      const expected = [['2026-11-17', 'The disk fills up Ann 47']];
      for (const text of [
        fall('foreseen: ../roadmap/2026-H2.md\n'),
        fall('foreseen: docs/roadmap/2026-H2.md#the-disk-fills-up\n'),
        fall('', 'We had [seen it](../roadmap/2026-H2.md) coming.'),
      ])
        assert.deepEqual(foreseen(await told(history(text))), expected);
    });

    it('tells nothing of what was written on the day itself, or of another risk than the one meant', async () => {
      const later = fall('foreseen: ../roadmap/2026-H2.md#nobody-is-on-call\n');
      assert.deepEqual(foreseen(await told(history(later))), []);
      assert.deepEqual(foreseen(await told(history(fall('')))), []);
    });
  });

  it('falls back to dates when the history is cut before the first day', async () => {
    const commits = line(['2026-11-14', 'Ann', { [PLAN]: plan('- **Old one**: a chart.') }]);
    const digest = await told(commits, { shallow: true });
    assert.equal(digest.from, 'records');
    assert.match(
      digest.unknown[0] ?? '',
      /^Told by the dates in the records alone: The commit before/,
    );
  });

  it('goes by the dates in the records without a history', async () => {
    const host = memoryHost({
      [A]: smallAdr('A').replace('2026-10-05', '2026-11-19'),
      [B]: smallAdr('B'),
    });
    const digest = await digestOf({
      project: await Project.open(host, { builtIn }),
      host,
      history: {
        ...memoryHistory({ commits: [], head: '' }),
        walk: () => Promise.resolve(unknown('There is no git here.', 'absent')),
      },
      ...{ since: '2026-11-13', until: '2026-11-20' },
      options: { builtIn },
    });
    assert.deepEqual(words(digest), ['decided: ADR-0001 accepted']);
    assert.match(
      digestMarkdown(digest),
      /^> Told by the dates in the records alone: There is no git here\.$/m,
    );
  });

  it('lets nobody’s words format, link or mention', async () => {
    const digest = await told(
      line(
        ['2026-11-01', 'Ann', { [A]: smallAdr('A') }],
        ['2026-11-14', '@all <b>', { [A]: smallAdr('A'), [B]: smallAdr('[x](http://y) @team') }],
        ['2026-11-15', '@all <b>', { [PLAN]: plan('- **@team `x`**: a chart.') }],
      ),
    );
    const text = digestMarkdown(digest);
    assert.doesNotMatch(text, /@|<b>|\]\(/);
    assert.match(text, /written down by &#64;all &#60;b&#62; on 2026-11-15/);
  });

  it('can be given up', async () => {
    const host = memoryHost({ [A]: smallAdr('A') });
    const commits = line(['2026-11-01', 'Ann', { [A]: smallAdr('A') }]);
    await assert.rejects(
      digestOf({
        project: await Project.open(host, { builtIn }),
        host,
        history: memoryHistory({ commits, head: 'c1' }),
        ...{ since: '2026-11-13', until: '2026-11-20' },
        options: { builtIn },
        pause: () => {
          throw new Error('Enough.');
        },
      }),
      /Enough/,
    );
  });
});
