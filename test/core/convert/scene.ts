import { planConvert } from '../../../src/core/convert/convert.ts';
import type { DecisionRecord } from '../../../src/core/records/record.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { Refusal } from '../../../src/core/writing/draft.ts';
import { catalogOf, recordAt } from '../../support/writing.ts';

export const PATH = 'docs/adr/0007-use-a-queue.md';
export const OTHER = 'docs/adr/0003-call-directly.md';
export const other =
  '# 3. Call directly\n\nDate: 2026-01-01\n\n## Status\n\nSuperseded by [7. Use a queue](0007-use-a-queue.md)\n';

export const NYGARD = `# 7. Use a queue

Date: 2026-02-03

Technical story: orders were lost in May.

## Status

Accepted

Supersedes [3. Call directly](0003-call-directly.md)

## Context

Orders arrive in **bursts**; see [the graph](burst.png).

## Notes of our own

Anything.

## Decision

We will use a queue, because bursts lose orders.

### In detail

One queue for each shop.

## Consequences

Slower answers.
`;

export const MADR_4 = `---
# Ours
status: accepted
date: 2026-02-03
decision-makers: [Ada, "@bob"]
consulted: Cleo # by phone
ticket: SHOP-12
---

# Use a queue

## Context and Problem Statement

Orders arrive in bursts.

## Considered Options

* Queue
* Nothing

## Decision Outcome

Chosen option: "Queue", because bursts lose orders.

### Consequences

* Bad, because answers are slower

### Confirmation

A test.
`;

export function convert(
  text: string,
  to: string,
): { text: string; losses: readonly string[]; record: DecisionRecord } {
  const catalog = catalogOf({ [PATH]: text, [OTHER]: other });
  const record = recordAt(catalog, PATH);
  const result = planConvert(record, catalog, to);
  if (result instanceof Refusal) throw new Error(result.reason);
  const after = applyEdits(text, result.edits);
  return {
    text: after,
    losses: result.changes.map(({ message }) => message.text),
    record: record.withText(after),
  };
}
