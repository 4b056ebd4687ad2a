import { wordCount } from '../records/section-text.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headRange } from './support/anchor.ts';
import { overBudget } from './support/budget.ts';
import { objection } from './support/scales.ts';

/** See docs/rules/record-budget.md. */
export const recordBudget: Rule = {
  id: 'record-budget',
  group: 'structure',
  summary: 'A record keeps to the length that its kind allows.',
  severity: objection,
  applies: (kind) => kind.budget !== undefined,
  *check({ record, kind }) {
    const { budget } = kind;
    if (budget === undefined || record.text.length < budget) return;
    const over = overBudget(wordCount(record.text, record.root.children), budget);
    if (over)
      yield {
        message: say`The record has ${over.words} words, expected at most ${budget}: cut what the reader can do without.`,
        range: headRange(record),
        severity: over.severity,
      };
  },
};
