import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headRange } from './support/anchor.ts';
import { commas, listOf, quote } from './support/words.ts';

/** More branches than this are counted and not named. */
const NAMED = 3;

/** See docs/rules/number-taken.md. */
export const numberTaken: Rule = {
  id: 'number-taken',
  group: 'metadata',
  summary: 'No other branch gives the number of a record to another one.',
  severity: 'warning',
  *check({ record, history }) {
    const rivals = history?.rivals.get(record.path);
    if (!rivals || !record.number) return;
    const { range, value } = record.number;
    for (const { path, number, branches, certain, merged } of rivals) {
      if (number !== value) continue;
      const named = branches.slice(0, NAMED).map(quote);
      const more = branches.length - named.length;
      const names = more > 0 ? say`${commas(named)} and ${more} more` : listOf(named);
      const other = quote(path);
      yield {
        message:
          branches.length === 1
            ? say`The number ${value} is also that of ${other} on the branch ${names}: renumber one of them before they meet.`
            : say`The number ${value} is also that of ${other} on the branches ${names}: renumber one of them before they meet.`,
        range: range.end > range.start ? range : headRange(record),
        severity: certain === true ? 'error' : merged === true ? 'info' : 'warning',
      };
    }
  },
};
