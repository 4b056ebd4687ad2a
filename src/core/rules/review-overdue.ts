import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fieldRange } from './support/anchor.ts';
import { cadenceOf, dayOf, lastReview } from './support/cadence.ts';
import { daysBetween } from './support/days.ts';
import { countedDays } from './support/words.ts';

/** See docs/rules/review-overdue.md. */
export const reviewOverdue: Rule = {
  id: 'review-overdue',
  group: 'due',
  summary: 'A record that others rely on is reviewed as often as it says.',
  severity: { draft: 'off', open: 'warning', settled: 'warning', closed: 'off' },
  applies: (kind) => kind.fields.some(({ id }) => id === 'reviewed'),
  *check({ record, kind, phase, today }) {
    const days = cadenceOf(record);
    const reviewed = dayOf(record, 'reviewed');
    // A proposal owes no review; one that tells its last review keeps its word.
    if (phase !== 'settled' && reviewed === undefined) return;
    const since = lastReview(record);
    if (since === undefined) {
      yield {
        message: say`The record does not say when it was last reviewed: add “reviewed” with the day.`,
        range: fieldRange(record, 'reviewed', kind),
      };
      return;
    }
    const passed = daysBetween(since, today);
    if (passed <= days) return;
    yield {
      message:
        reviewed === undefined
          ? say`Never reviewed since ${since}, ${countedDays(passed)} ago, expected every ${countedDays(days)}: review it and set “reviewed”.`
          : say`Last reviewed ${since}, ${countedDays(passed)} ago, expected every ${countedDays(days)}: review it and set “reviewed”.`,
      range: fieldRange(record, 'reviewed', kind),
    };
  },
};
