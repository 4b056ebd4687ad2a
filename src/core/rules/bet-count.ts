import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { itemsDefinition } from './support/items.ts';
import { proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { counted } from './support/words.ts';

/** See docs/rules/bet-count.md. */
export const betCount: Rule = {
  id: 'bet-count',
  group: 'roadmap',
  summary: 'A roadmap makes exactly as many bets as its kind allows: three.',
  severity: objection,
  applies: (kind) => itemsDefinition(kind, 'bets') !== undefined,
  *check({ record, kind }) {
    const section = sectionOf(record, 'bets');
    const definition = itemsDefinition(kind, 'bets');
    // An empty section is told by its own rule.
    if (!section || !definition || proseOf(record, section) === '') return;
    const { length } = record.items('bets');
    const { min = 0, max = Infinity } = definition;
    if (length >= min && length <= max) return;
    const expected =
      min === max ? `exactly ${min}` : length < min ? `at least ${min}` : `at most ${max}`;
    yield {
      message:
        length > max
          ? `There are ${counted(length, 'bet')}, expected ${expected}: drop or join some.`
          : `There ${length === 1 ? 'is' : 'are'} ${length === 0 ? 'no bet' : counted(length, 'bet')}, expected ${expected}.`,
      range: headingRange(section),
    };
  },
};
