import assert from 'node:assert/strict';
import { traceOf } from '../../../src/core/views/trace.ts';
import { decision, openFiles } from '../../support/open-files.ts';

const ROADMAP = `---
kind: roadmap
status: in review
period: 2027-H1
---

# Plan

## Context

Facts.

## Three bets

### 1. Move bookings online

Text.

- Owner: @a
- Cost: 3 weeks

### 2. Open the basin

See [its scope](../scope/2026-10-02-basin.md).

- Owner: @b

### 3. Know who is here

- Owner: @c
`;
const scope = (fields: string, text = ''): string =>
  `---\nkind: scope\ndate: 2026-10-01\n${fields}\n---\n\n# Scope ${fields.length}\n\n## Problem\n\n${text || 'P'}\n`;
const ticket = (fields: string): string =>
  `---\nkind: ticket\nstatus: open\n${fields}\n---\n\n# Ticket\n\n## Context\n\nC\n`;

const FILES = {
  'docs/roadmap/2027-H1.md': ROADMAP,
  'docs/scope/2026-10-01-move.md': scope(
    'status: agreed\nbet: ../roadmap/2027-H1.md#1-move-bookings-online',
    'As [decided](../adr/0001-a.md), not as [before](../adr/0002-b.md).',
  ),
  'docs/scope/2026-10-02-basin.md': scope('status: agreed'),
  'docs/scope/2026-10-03-lost.md': scope('status: draft\nbet: ../roadmap/2026-H1.md'),
  'docs/scope/2026-10-04-named.md': scope('status: draft\nbet: Know who is here'),
  'docs/adr/0001-a.md': decision('A'),
  'docs/adr/0002-b.md': decision('B', { status: 'deprecated' }),
  'docs/tickets/0001-x.md': ticket('scope: ../adr/0001-a.md'),
  'docs/tickets/0002-y.md': ticket('assignee: "@jo"'),
};

describe('traceOf', () => {
  it('follows fields and links from bets to tickets', async () => {
    const trace = traceOf((await openFiles(FILES)).catalog);
    const down = (key: string) => trace.get(key)?.down;
    assert.deepEqual(down('docs/roadmap/2027-H1.md'), [
      'docs/roadmap/2027-H1.md#Move bookings online',
      'docs/roadmap/2027-H1.md#Open the basin',
      'docs/roadmap/2027-H1.md#Know who is here',
    ]);
    assert.deepEqual(down('docs/roadmap/2027-H1.md#Move bookings online'), [
      'docs/scope/2026-10-01-move.md',
    ]);
    assert.deepEqual(down('docs/roadmap/2027-H1.md#Open the basin'), [
      'docs/scope/2026-10-02-basin.md',
    ]);
    assert.deepEqual(down('docs/roadmap/2027-H1.md#Know who is here'), [
      'docs/scope/2026-10-04-named.md',
    ]);
    assert.deepEqual(down('docs/scope/2026-10-01-move.md'), ['docs/adr/0001-a.md']);
    assert.deepEqual(trace.get('docs/tickets/0001-x.md')?.up, ['docs/adr/0001-a.md']);
  });

  it('knows where the bet stands, and the title of a record', async () => {
    const trace = traceOf((await openFiles(FILES)).catalog);
    const said = (key: string, path: keyof typeof FILES) => {
      const { start, end } = trace.get(key)?.range ?? { start: 0, end: 0 };
      return FILES[path].slice(start, end);
    };
    const path = 'docs/roadmap/2027-H1.md';
    assert.match(said(`${path}#Open the basin`, path), /^(### 2\. )?Open the basin[\s\S]*@b/);
    assert.match(said('docs/adr/0001-a.md', 'docs/adr/0001-a.md'), /A$/);
  });

  it('shows the holes', async () => {
    const trace = traceOf((await openFiles(FILES)).catalog);
    assert.deepEqual(
      [...trace.values()].flatMap(({ key, holes }) => holes.map((hole) => `${key}: ${hole.text}`)),
      [
        'docs/scope/2026-10-02-basin.md: No ticket carries it out.',
        'docs/scope/2026-10-03-lost.md: There is no record “../roadmap/2026-H1.md”, which its bet names.',
        'docs/scope/2026-10-03-lost.md: It serves no bet.',
        'docs/tickets/0002-y.md: It belongs to no bet, scope doc or decision.',
      ],
    );
    const bare = traceOf((await openFiles({ 'docs/roadmap/2027-H1.md': ROADMAP })).catalog);
    assert.deepEqual(
      [...bare.values()].map(({ holes }) => holes.length),
      [0, 1, 1, 1],
    );
  });
});
