import assert from 'node:assert/strict';
import { Project } from '../../../src/core/project.ts';
import { boardOf, hasBoard } from '../../../src/core/views/board.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { TODAY } from '../../support/lint-files.ts';
import { memoryHost } from '../../support/memory-host.ts';

const builtIn = builtInKinds();
const path = 'docs/roadmap/2027-H1.md';
const roadmap = `---
kind: roadmap
status: in review
period: 2027-H1
team: Berths
owner: "@ines"
capacity: 30
sign-offs:
  - role: product
    name: Maud Okafor
    date: 2026-11-12
  - role: design
    name:
    date:
---

# Berths, first half of 2027

## Context

Calls take an hour a day.

## Three bets

### 1. Change a booking online

See the [decision](../adr/0001-one-store.md).

- Owner: @ines
- Cost: 8 weeks
- Success signal: fewer than 15 calls a day
- Kill criterion: less than a third online in May

### 2. Open the new basin

- Owner: the team
- Cost: 10 to 12 weeks
- Success signal: no grounding in eight weeks

### 3. Know who is where

- Success signal: both lists agree on nine days of ten

## Non-goals

- A native app, because the site is enough on deck.

## Risks and unknowns

- The basin opens early. Detection: the port's report. Mitigation: berths by chart.
`;
const files = {
  [path]: roadmap,
  'docs/adr/0001-one-store.md': '# 1. One store\n\nStatus: accepted\n\n## Context\n\nText.\n',
  'docs/scope/2026-11-01-basin.md': `---
kind: scope
status: draft
bet: ../roadmap/2027-H1.md#2-open-the-new-basin
---

# The basin
`,
};

async function board(more: Readonly<Record<string, string>> = {}) {
  const project = await Project.open(memoryHost({ ...files, ...more }, TODAY), { builtIn });
  const record = project.catalog.get(path);
  assert.ok(record);
  return boardOf(record, project.catalog, project.lint(path));
}

describe('the roadmap board', () => {
  it('is for kinds that list bets with a cost in weeks', async () => {
    const { kinds } = await Project.open(memoryHost({}, TODAY), { builtIn });
    assert.deepEqual(
      [...kinds.values()].filter(hasBoard).map(({ id }) => id),
      ['roadmap'],
    );
  });

  it('tells owner, cost, signal and what stops each bet, and where it says so', async () => {
    const { bets, cost, capacity } = await board();
    assert.deepEqual(
      bets.map(({ name, owner, vague, cost: weeks }) => [name, owner?.text, vague, weeks?.weeks]),
      [
        ['Change a booking online', '@ines', false, { low: 8, high: 8 }],
        ['Open the new basin', 'the team', true, { low: 10, high: 12 }],
        ['Know who is where', undefined, false, undefined],
      ],
    );
    assert.deepEqual(
      [cost, capacity],
      [
        { low: 18, high: 20 },
        { low: 30, high: 30 },
      ],
    );
    const signal = bets[0]?.signal;
    assert.equal(roadmap.slice(signal?.range.start, signal?.range.end), signal?.text);
    assert.match(bets[0]?.kill?.text ?? '', /^less than a third/);
    assert.match(bets[2]?.objections.join() ?? '', /no owner/);
    assert.deepEqual(bets[0]?.objections, []);
  });

  it('links a bet with the records that it names and those that name it', async () => {
    const { bets } = await board();
    assert.deepEqual(
      bets.map(({ links }) => links.map(({ path: to, status }) => `${to} ${status ?? ''}`)),
      [['docs/adr/0001-one-store.md accepted'], ['docs/scope/2026-11-01-basin.md draft'], []],
    );
  });

  it('tells risks, non-goals and sign-offs, and which of these are pending', async () => {
    const { risks, nonGoals, signOffs } = await board();
    assert.match(risks[0]?.detection ?? '', /report/);
    assert.equal(nonGoals.length, 1);
    assert.deepEqual(
      signOffs.map(({ role, name, date }) => [role, name, date]),
      [
        ['product', 'Maud Okafor', '2026-11-12'],
        ['design', undefined, undefined],
      ],
    );
  });
});
