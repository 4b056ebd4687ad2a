import assert from 'node:assert/strict';
import { Project } from '../../../src/core/project.ts';
import { attentionOf, groupAttention } from '../../../src/core/views/attention.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { memoryHost } from '../../support/memory-host.ts';

const builtIn = builtInKinds();
const today = '2026-11-20';

async function attention(files: Readonly<Record<string, string>>) {
  const { catalog } = await Project.open(memoryHost(files, today), { builtIn });
  return catalog.records.flatMap((record) => attentionOf(record, catalog.kindOf(record), today));
}

const told = (items: Awaited<ReturnType<typeof attention>>) =>
  items.map(({ type, day, days }) => `${type} ${day} ${days}`);

const adr = (fields: string) => ({
  'docs/adr/0001-a.md': `---\n${fields}---\n\n# 1. A\n\n## Context\n\nText.\n`,
});

describe('what asks for attention', () => {
  it('is the day on which a decision that holds is looked at again', async () => {
    const found = await attention(adr('status: accepted\ndate: 2026-01-02\nrevisit: 2026-11-01\n'));
    assert.deepEqual(told(found), ['revisit 2026-11-01 -19']);
  });

  it('is not the revisit day of a decision that no longer holds', async () => {
    assert.deepEqual(
      await attention(adr('status: deprecated\ndate: 2026-01-02\nrevisit: 2026-11-01\n')),
      [],
    );
  });

  it('is a proposal that nobody has decided for a month', async () => {
    const found = await attention(adr('status: proposed\ndate: 2026-10-01\n'));
    assert.deepEqual(told(found), ['stale-proposal 2026-10-31 -20']);
    assert.deepEqual(await attention(adr('status: proposed\ndate: 2026-11-10\n')), []);
  });

  it('is the next review of a roadmap, by its own cadence', async () => {
    const text = (every: string) => ({
      'docs/roadmap/2027-H1.md': `---\nkind: roadmap\nstatus: signed off\nreviewed: 2026-11-10\n${every}---\n\n# R\n`,
    });
    assert.deepEqual(told(await attention(text(''))), ['review 2026-11-24 4']);
    assert.deepEqual(told(await attention(text('review-every: 4 weeks\n'))), [
      'review 2026-12-08 18',
    ]);
  });

  it('is a ticket’s checkpoints without a look, its due day and its reviews', async () => {
    const found = await attention({
      'docs/tickets/0001-a.md': `---
kind: ticket
status: in progress
date: 2026-11-01
due: 2026-12-01
checkpoints:
  - date: 2026-11-10
    what: the schema
    looked: fine
  - date: 2026-11-19
    what: the dry run
---

# A

## Review

- [ ] architecture OK from @priya by 2026-11-28
- [x] wording OK from @tom by 2026-11-12
`,
    });
    assert.deepEqual(told(found), [
      'due 2026-12-01 11',
      'checkpoint 2026-11-19 -1',
      'due 2026-11-28 8',
    ]);
  });

  it('is an open question of a scope doc, in its own words', async () => {
    const found = await attention({
      'docs/scope/2026-11-01-a.md':
        '---\nkind: scope\nstatus: in review\ndate: 2026-11-18\n---\n\n# A\n\n## Open questions\n\n- How long is it kept? @tom by 2026-12-24\n',
    });
    assert.equal(found.length, 1);
    assert.match(found[0]?.label.text ?? '', /How long is it kept/);
    assert.equal(found[0]?.type, 'question');
  });

  it('is a day that a kind wants kept, once the record is on the table', async () => {
    const policy = (status: string, review: string) => ({
      'docs/policies/a.policy.md': `---\nkind: policy\nstatus: ${status}\ndate: 2026-02-01\nreview: ${review}\n---\n\n# A\n`,
    });
    assert.deepEqual(told(await attention(policy('in force', '2026-11-10'))), [
      'review 2026-11-10 -10',
    ]);
    assert.deepEqual(told(await attention(policy('draft', '2026-11-10'))), []);
    assert.deepEqual(told(await attention(policy('in force', '2026-01-10'))), []);
    const memo = await attention({
      'docs/memos/a.md':
        '---\nkind: options-memo\nstatus: in review\ndate: 2026-11-01\ndecide-by: 2026-11-25\n---\n\n# A\n',
    });
    assert.deepEqual(
      memo.map(({ type, label, day }) => [type, label.text, day]),
      [['due', 'Decide by', '2026-11-25']],
    );
  });

  it('is grouped by when it is wanted, the most urgent first', async () => {
    const items = await attention(adr('status: accepted\ndate: 2026-01-02\nrevisit: 2026-11-01\n'));
    const on = (days: number) =>
      items.map((item) => ({ ...item, days, day: `2026-12-${days + 40}` }));
    const groups = groupAttention([...on(31), ...on(-1), ...on(6), ...on(0), ...on(7)]);
    assert.deepEqual(
      groups.map((group) => [group.when, group.items.map(({ days }) => days)]),
      [
        ['overdue', [-1]],
        ['this-week', [0, 6]],
        ['this-month', [7]],
        ['later', [31]],
      ],
    );
  });
});
