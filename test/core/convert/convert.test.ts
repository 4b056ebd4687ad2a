import assert from 'node:assert/strict';
import { planConvert } from '../../../src/core/convert/convert.ts';
import { Refusal } from '../../../src/core/writing/draft.ts';
import { catalogOf, recordAt } from '../../support/writing.ts';
import { convert, MADR_4, NYGARD, PATH } from './scene.ts';

describe('planConvert', () => {
  it('writes Nygard as MADR 4 and keeps every other word', () => {
    const { text, losses } = convert(NYGARD, 'madr-4');
    assert.equal(
      text,
      `---
status: Accepted
date: 2026-02-03
decision-makers:
consulted:
informed:
supersedes: "[3. Call directly](0003-call-directly.md)"
---

# Use a queue

Technical story: orders were lost in May.

## Context and Problem Statement

Orders arrive in **bursts**; see [the graph](burst.png).

## Notes of our own

Anything.

## Decision Outcome

We will use a queue, because bursts lose orders.

### In detail

One queue for each shop.

### Consequences

Slower answers.
`,
    );
    assert.deepEqual(losses, [
      '“Supersedes [3. Call directly](0003-call-directly.md)” is the field “supersedes” now.',
      'The heading “Context” is “Context and Problem Statement” now.',
      'The heading “Decision” is “Decision Outcome” now.',
      '“Consequences” stands under “Decision” now.',
      'The number “7.” stands in the file’s name only now.',
    ]);
  });

  it('writes MADR 4 as Nygard, and tells what has no place there', () => {
    const { text, losses } = convert(MADR_4, 'nygard');
    assert.match(text, /^# 7\. Use a queue\n/);
    assert.ok(
      text.endsWith('\n\n## Front Matter\n\n```yaml\n# Ours\n# by phone\nticket: SHOP-12\n```\n'),
    );
    assert.match(convert(text, 'madr-3').text, /^---\n[^]*\n# Ours\n# by phone\nticket: SHOP-12\n/);
    assert.ok(!convert(text, 'madr-3').text.includes('Front Matter'));
    assert.match(text, /\nDate: 2026-02-03\nDecision makers: Ada, @bob\nConsulted: Cleo\n/);
    assert.match(text, /\n## Status\n\nAccepted\n\n## Context\n/);
    assert.match(text, /\n## Consequences\n\n\* Bad.*\n\n## Confirmation\n/);
    assert.equal(losses.filter((loss) => /has no place/.test(loss)).length, 2);
    assert.ok(losses.some((loss) => loss.includes('by phone')));
  });

  it('changes only the key between MADR 3 and 4', () => {
    const three = MADR_4.replace('decision-makers', 'deciders').replace(
      /\n### Confirmation[^]*/,
      '',
    );
    const { text } = convert(three, 'madr-4');
    assert.equal(text, three.replace('deciders', 'decision-makers'));
  });

  it('refuses what it cannot write, in a sentence', () => {
    const catalog = catalogOf({ [PATH]: NYGARD });
    const record = recordAt(catalog, PATH);
    const refused = planConvert(record, catalog, 'yaml');
    assert.match(refused instanceof Refusal ? refused.reason : '', /expected one of leadline, /);
    const broken = catalogOf({ [PATH]: MADR_4.replace('ticket: ', 'ticket: { a: [') });
    const fault = planConvert(recordAt(broken, PATH), broken, 'nygard');
    assert.match(fault instanceof Refusal ? fault.reason : '', /front matter/);
  });
});
