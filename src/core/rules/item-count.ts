import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { counted, expectedCount, quote } from './support/words.ts';

/** Roles whose items rules of their own count. */
const COUNTED_ELSEWHERE: readonly string[] = ['options', 'option-details', 'bets', 'risks'];

/** See docs/rules/item-count.md. */
export const itemCount: Rule = {
  id: 'item-count',
  group: 'structure',
  summary: 'A section lists as many things as its kind asks for.',
  severity: objection,
  applies: (kind) =>
    kind.sections.some(({ id, items }) => items !== undefined && !COUNTED_ELSEWHERE.includes(id)),
  *check({ record, kind }) {
    for (const { id, items } of kind.sections) {
      if (!items || COUNTED_ELSEWHERE.includes(id)) continue;
      const { min = 0, max = Infinity, noun } = items;
      if (min <= 1 && max === Infinity) continue;
      const section = sectionOf(record, id);
      if (!section) continue;
      const { length } = record.items(id);
      // Prose may name several; nobody can count them.
      if (length === 0 || (length === 1 && record.items(id)[0]?.form === 'paragraph')) continue;
      if (length >= min && length <= max) continue;
      yield {
        message: say`${quote(section.title)} has ${counted(length, noun)}, expected ${expectedCount(length, min, max)}.`,
        range: headingRange(section),
      };
    }
  },
};
