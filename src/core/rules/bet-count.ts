import { isEmptySection } from '../records/section-text.ts';
import { say } from '../text/message.ts';
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
    // A section that is empty or a placeholder is told by its own rule.
    if (!section || !definition || proseOf(record, section) === '') return;
    if (isEmptySection(record.text, section)) return;
    const { length } = record.items('bets');
    const { min = 0, max = Infinity } = definition;
    if (length >= min && length <= max) return;
    const expected =
      min === max ? say`exactly ${min}` : length < min ? say`at least ${min}` : say`at most ${max}`;
    yield {
      message:
        length > max
          ? say`There are ${counted(length, 'bet')}, expected ${expected}: drop or join some.`
          : length === 0
            ? say`There is no bet, expected ${expected}.`
            : length === 1
              ? say`There is ${counted(length, 'bet')}, expected ${expected}.`
              : say`There are ${counted(length, 'bet')}, expected ${expected}.`,
      range: headingRange(section),
    };
  },
};
