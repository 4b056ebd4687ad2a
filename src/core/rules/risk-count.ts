import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { itemsDefinition } from './support/items.ts';
import { sectionOf } from './support/outline.ts';
import { advice } from './support/scales.ts';
import { counted } from './support/words.ts';

/** See docs/rules/risk-count.md. */
export const riskCount: Rule = {
  id: 'risk-count',
  group: 'roadmap',
  summary: 'A roadmap names the two or three risks that matter.',
  severity: advice,
  applies: (kind) => itemsDefinition(kind, 'risks') !== undefined,
  *check({ record, kind }) {
    const section = sectionOf(record, 'risks');
    const { min = 0, max = Infinity } = itemsDefinition(kind, 'risks') ?? {};
    const { length } = record.items('risks');
    if (!section || length === 0 || (length >= min && length <= max)) return;
    const expected = length < min ? say`${min} or more` : say`at most ${max}`;
    yield {
      message: say`${counted(length, 'risk')} named, expected ${expected}: keep to those that matter.`,
      range: headingRange(section),
    };
  },
};
