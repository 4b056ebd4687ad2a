import { isPlaceholder } from '../records/values/none.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { objection } from './support/scales.ts';

/** See docs/rules/suppression-without-reason.md. */
export const suppressionWithoutReason: Rule = {
  id: 'suppression-without-reason',
  group: 'suppression',
  summary: 'A comment that silences a rule says why.',
  severity: objection,
  *check({ suppressions }) {
    for (const { form, reason, range } of suppressions.comments) {
      if (form === 'end' || form === 'unknown') continue;
      if (reason !== undefined && !isPlaceholder(reason)) continue;
      yield {
        message: say`This comment silences a finding without a reason: say after a colon why the finding does not count here.`,
        range,
      };
    }
  },
};
