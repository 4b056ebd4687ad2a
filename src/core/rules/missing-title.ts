import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headRange } from './support/anchor.ts';
import { objection } from './support/scales.ts';

/** See docs/rules/missing-title.md. */
export const missingTitle: Rule = {
  id: 'missing-title',
  group: 'structure',
  summary: 'A record has a title.',
  severity: objection,
  *check({ record }) {
    if (record.title && record.title.value !== '') return;
    yield {
      message: say`The record has no title: begin it with “# ” and what it is about.`,
      range: headRange(record),
    };
  },
};
