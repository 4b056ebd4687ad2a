import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { completionsAt, ownersIn, type Completion } from '../../../src/core/views/completion.ts';
import { decision, openFiles } from '../../support/open-files.ts';

const PATH = 'docs/adr/0002-b.md';
const OTHERS = {
  'docs/adr/0001-a.md': decision('A', { 'decision-makers': '"@priya, Ana Lima"' }),
  'docs/adr/0003-c.md': decision('C', { 'decision-makers': '"@priya"', date: '2026-10-01' }),
  'src/api/orders.ts': '',
  'src/api/deep/x.ts': '',
  'src/main.ts': '',
  '.github/CODEOWNERS': '',
};

/** What is offered at the bar of a text, and the text with one of the offers taken. */
async function at(
  marked: string,
  {
    path = PATH,
    others = OTHERS,
    owners = [],
  }: {
    readonly path?: string;
    readonly others?: Readonly<Record<string, string>>;
    readonly owners?: readonly string[];
  } = {},
) {
  const offset = marked.indexOf('¦');
  assert(offset >= 0, 'Expected a bar.');
  const text = marked.replace('¦', '');
  const { catalog } = await openFiles({ ...others, [path]: text });
  const record = catalog.get(path);
  assert(record, 'Expected a record.');
  const found = completionsAt({ record, catalog, offset, today: '2026-11-20', owners });
  const labels = found.map(({ label }) => label);
  const taken = (label: string): string => {
    const one = found.find((each) => each.label === label);
    assert(one, `Expected “${label}” among ${labels.join(', ')}.`);
    return applyEdits(text, [{ range: one.range, newText: one.insert }]);
  };
  return { found, labels, taken };
}

const gapsOf = ({ insert, gaps }: Completion): string[] =>
  gaps.map(({ start, end }) => insert.slice(start, end));

describe('completionsAt', () => {
  it('offers the sections that a record has not got, owed ones first, in the words of its dialect', async () => {
    const { labels, found, taken } = await at(
      '# 2. B\n\nDate: 2026-11-02\n\n## Status\n\nProposed\n\n## Context\n\nFacts.\n\n## ¦\n',
      { others: {} },
    );
    assert.deepEqual(labels.slice(0, 2), ['Decision', 'Consequences']);
    assert(!labels.includes('Context'));
    const [first] = found;
    assert(first);
    assert(first.insert.startsWith('## Decision\n\nWe will '));
    assert.deepEqual(gapsOf(first), ['{what we do}', '{the reason that tipped the scales}']);
    assert.match(first.documentation, /\?/);
    assert.match(taken('Consequences'), /Facts\.\n\n## Consequences\n\n\{What becomes easier/);
  });

  it('writes a section inside another at its own level, and only there', async () => {
    const text =
      '---\nstatus: proposed\n---\n\n# B\n\n## Context and Problem Statement\n\nFacts.\n\n';
    const inside = await at(`${text}## Decision Outcome\n\nChosen option: A.\n\n## Con¦\n`);
    assert.match(inside.taken('Consequences'), /\n### Consequences\n/);
    assert(!inside.taken('Consequences').includes('Add when they apply'));
    const outside = await at(`${text}## Con¦\n\n## Decision Outcome\n\nChosen option: A.\n`);
    assert(!outside.labels.includes('Consequences'));
    assert(outside.labels.includes('Considered Options'));
    const deeper = await at(`${text}### ¦\n\n## Decision Outcome\n\nChosen option: A.\n`);
    assert(!deeper.labels.includes('Considered Options'));
  });

  it('calls a section as most siblings do, and keeps their line ends', async () => {
    const german = (title: string): string =>
      `# ${title}\n\n## Status\n\nVorgeschlagen\n\n## Kontext\n\nFakten.\n\n## Entscheidung\n\nWir tun es.\n\n## Folgen\n\nGut.\n`;
    const { labels, found } = await at(
      '# 2. B\r\n\r\n## Status\r\n\r\nVorgeschlagen\r\n\r\n## Kontext\r\n\r\nFakten.\r\n\r\n## ¦\r\n',
      { others: { 'docs/adr/0001-a.md': german('1. A'), 'docs/adr/0003-c.md': german('3. C') } },
    );
    assert.deepEqual(labels.slice(0, 2), ['Entscheidung', 'Folgen']);
    assert(!/[^\r]\n/.test(found[0]?.insert ?? ''));
  });

  it('offers the statuses that may follow, the current one marked, as the record writes them', async () => {
    const { found, labels, taken } = await at(
      '# 2. B\n\n## Status\n\nProposed¦\n\n## Context\n\nFacts.\n\n## Decision\n\nX.\n',
    );
    assert.equal(labels[0], 'proposed');
    assert.deepEqual(found.map(({ current }) => current).filter(Boolean), [true]);
    assert(labels.includes('accepted') && !labels.includes('deprecated'));
    assert.match(taken('accepted'), /## Status\n\nAccepted\n/);
  });

  it('offers all statuses where there is none yet', async () => {
    const front = await at(decision('B', { status: '¦' }));
    assert(front.labels.includes('draft') && front.labels.includes('deprecated'));
    assert.match(front.taken('accepted'), /\nstatus: accepted\n/);
    const typed = await at(decision('B', { status: '"acc¦"' }));
    assert.match(typed.taken('accepted'), /\nstatus: "accepted"\n/);
    const line = await at(
      '# B\n\n* Status: ¦\n* Date: 2026-11-02\n\n## Context and Problem Statement\n\nFacts.\n\n## Decision Outcome\n\nX.\n',
    );
    assert.match(line.taken('accepted'), /\n\* Status: accepted\n/);
  });

  it('offers the keys that the front matter has not got, as siblings write them', async () => {
    const others = {
      'docs/adr/0001-a.md': decision('A', { deciders: '"@priya"' }),
      'docs/adr/0003-c.md': decision('C', { deciders: '"@priya"' }),
    };
    const { labels, taken } = await at('---\nstatus: draft\nde¦\n---\n\n# B\n', { others });
    assert(labels.includes('deciders') && labels.includes('date'));
    assert(!labels.includes('status') && !labels.includes('decision-makers'));
    assert.match(taken('deciders'), /status: draft\ndeciders: \n---/);
    const roadmap = await at('---\nkind: roadmap\nstatus: draft\n¦\n---\n\n# B\n', {
      path: 'docs/roadmap/2027-h1.md',
    });
    assert.match(
      roadmap.taken('sign-offs'),
      /\nsign-offs:\n {2}- role: \n {4}name: \n {4}date: \n/,
    );
  });

  it('offers people where people are named, the most frequent first, quoted where YAML wants it', async () => {
    const owners = ownersIn('# who\n*.ts @lena @org/web # all\ndocs/ docs@example.org @PRIYA\n');
    assert.deepEqual(owners, ['@lena', '@org/web', 'docs@example.org', '@PRIYA']);
    const bare = await at(decision('B', { 'decision-makers': '¦' }), { owners });
    assert.deepEqual(bare.labels, ['@priya', 'Ana Lima', '@lena', '@org/web', 'docs@example.org']);
    assert.match(bare.taken('@priya'), /decision-makers: "@priya"\n/);
    assert.match(bare.taken('Ana Lima'), /decision-makers: Ana Lima\n/);
    const second = await at(decision('B', { 'decision-makers': '["@x", "@¦"]' }));
    assert.deepEqual(second.labels, ['@priya', '@x']);
    assert.match(second.taken('@priya'), /\["@x", "@priya"\]/);
    const flow = await at(decision('B', { 'decision-makers': '["@x", ¦]' }));
    assert.match(flow.taken('@priya'), /\["@x", "@priya"\]/);
    const broken = await at(decision('B', { 'decision-makers': '@pr¦' }));
    assert.match(broken.taken('@priya'), /decision-makers: "@priya"\n/);
    const list = await at('---\nstatus: draft\ninformed:\n  - ¦\n---\n\n# B\n');
    assert.match(list.taken('@priya'), / {2}- "@priya"\n/);
  });

  it('offers people to fields of items, to entries, and behind an @ in prose', async () => {
    const roadmap = (body: string, front = ''): Promise<{ labels: string[] }> =>
      at(`---\nkind: roadmap\nstatus: draft\n${front}---\n\n# B\n\n${body}`, {
        path: 'docs/roadmap/2027-h1.md',
      });
    const bet = await roadmap('## Three bets\n\n### 1. Fast\n\n- Owner: ¦\n');
    assert.deepEqual(bet.labels, ['@priya', 'Ana Lima']);
    assert.deepEqual((await roadmap('## Context\n\nAsk @p¦\n')).labels, ['@priya']);
    assert.deepEqual((await roadmap('## Context\n\nmail a@p¦\n')).labels, []);
    assert.deepEqual((await roadmap('## Context\n\n```\n@p¦\n```\n')).labels, []);
    const entry = await roadmap('', 'sign-offs:\n  - role: product\n    name: ¦\n');
    assert.deepEqual(entry.labels, ['@priya', 'Ana Lima']);
  });

  it('offers what is in the folder typed so far as globs', async () => {
    const top = await at(decision('B', { governs: '[¦]' }));
    assert.deepEqual(top.labels, ['docs/**', 'src/**']);
    const below = await at(decision('B', { governs: '["src/¦"]' }));
    assert.deepEqual(below.labels, ['src/api/**', 'src/main.ts']);
    assert.match(below.taken('src/api/**'), /governs: \["src\/api\/\*\*"\]/);
  });

  it('offers today, and for what is to come the usual days ahead', async () => {
    const date = await at(decision('B', { date: '2026-10¦-05' }));
    assert.deepEqual(date.labels, ['2026-11-20']);
    assert.match(date.taken('2026-11-20'), /\ndate: 2026-11-20\n/);
    const due = await at('---\nkind: ticket\nstatus: open\ndue: ¦\n---\n\n# B\n', {
      path: 'docs/tickets/0001-b.md',
    });
    assert.deepEqual(
      due.found.map(({ days }) => days),
      [0, 7, 14, 30, 90],
    );
  });

  it('offers the options behind “Chosen option:”', async () => {
    const { labels, taken } = await at(
      decision('B', {}, 'Chosen option: "¦", because it is enough.'),
    );
    assert.deepEqual(labels, ['A', 'B']);
    assert.match(taken('B'), /Chosen option: "B", because/);
  });

  it('keeps silent in prose, comments, code and fields that take any text', async () => {
    for (const text of [
      decision('B', { status: 'accepted # what ¦' }),
      decision('B', { revisit: '¦' }),
      decision('B', {}, 'Chosen because ¦'),
      decision('B', {}, 'A sentence: ¦'),
      decision('B', {}, '<!-- Status: ¦ -->'),
      decision('B', {}, '#¦'),
      decision('B', {}, '# ¦'),
      decision('B', {}, '```\n## ¦\n```'),
      decision('B', { supersedes: '¦' }),
    ])
      assert.deepEqual((await at(text)).labels, [], text);
  });
});
