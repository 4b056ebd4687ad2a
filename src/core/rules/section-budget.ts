import { sectionBlocks, wordCount } from '../records/section-text.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { overBudget } from './support/budget.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/section-budget.md. */
export const sectionBudget: Rule = {
  id: 'section-budget',
  group: 'structure',
  summary: 'A section keeps to the length that its kind allows.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ budget }) => budget !== undefined),
  *check({ record, kind }) {
    for (const { id, budget } of kind.sections) {
      if (budget === undefined) continue;
      const section = sectionOf(record, id);
      if (!section || section.range.end - section.range.start < budget) continue;
      const over = overBudget(wordCount(record.text, sectionBlocks(section)), budget);
      if (over)
        yield {
          message: say`The section ${quote(section.title)} has ${over.words} words, expected at most ${budget}.`,
          range: headingRange(section),
          severity: over.severity,
        };
    }
  },
};
