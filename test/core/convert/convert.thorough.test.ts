import assert from 'node:assert/strict';
import { dialectsToConvertTo, planConvert } from '../../../src/core/convert/convert.ts';
import type { DecisionRecord } from '../../../src/core/records/record.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { Refusal, relationKey } from '../../../src/core/writing/draft.ts';
import { kinds } from '../../support/read.ts';
import { catalogOf, recordAt } from '../../support/writing.ts';

const PATH = 'docs/adr/0007-use-a-queue.md';
const OTHER = 'docs/adr/0003-call-directly.md';
const other =
  '# 3. Call directly\n\nDate: 2026-01-01\n\n## Status\n\nSuperseded by [7. Use a queue](0007-use-a-queue.md)\n';

const NYGARD = `# 7. Use a queue

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

const MADR_4 = `---
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

function convert(
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

function facts(record: DecisionRecord): unknown {
  const people = record.fields.get('decision-makers')?.value;
  const date = record.fields.get('date')?.value;
  return {
    title: record.title?.value,
    number: record.number?.value,
    status: record.status?.value,
    date: date?.type === 'date' && date.date.iso,
    people: people?.type === 'people' && people.people.map(({ name }) => name),
    relations: [...new Set(record.relations.map(relationKey))].sort(),
  };
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('planConvert', () => {
  it('keeps the facts and the words between all dialects, there and back, once and again', () => {
    for (const start of [NYGARD, MADR_4, NYGARD.replaceAll('\n', '\r\n')])
      for (const to of dialectsToConvertTo(kinds.get('adr') ?? assert.fail())) {
        const before = recordAt(catalogOf({ [PATH]: start, [OTHER]: other }), PATH);
        const there = convert(start, to);
        // A file with a number is none of Log4brains', which otherwise writes as MADR 2 does.
        assert.equal(there.record.dialect, to === 'log4brains' ? 'madr-2' : to);
        assert.deepEqual(facts(there.record), facts(before), to);
        assert.equal(convert(there.text, to).text, there.text);
        assert.equal(/(?<!\r)\n/.test(there.text), !start.includes('\r\n'));
        const back = convert(there.text, before.dialect);
        assert.deepEqual(facts(back.record), facts(before), to);
        const kept = words(there.text);
        const said = new Set(words(there.losses.join(' ')));
        for (const word of words(start)) {
          const at = kept.indexOf(word);
          if (at !== -1) kept.splice(at, 1);
          else
            assert.ok(
              said.has(word) ||
                /^(?:Supersedes|Date|Status|consulted|decision|makers)$/i.test(word),
              `${to}: ${word}`,
            );
        }
      }
  });
});
