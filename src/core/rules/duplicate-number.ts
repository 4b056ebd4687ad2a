import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headRange } from './support/anchor.ts';
import { listOf, quote } from './support/words.ts';

/** See docs/rules/duplicate-number.md. */
export const duplicateNumber: Rule = {
  id: 'duplicate-number',
  group: 'metadata',
  summary: 'No two records of a folder carry the same number.',
  severity: 'error',
  *check({ record, catalog }) {
    if (!record.number) return;
    const others = catalog.sameNumber(record);
    if (others.length === 0) return;
    const { range, value } = record.number;
    yield {
      message: say`The number ${value} is also that of ${listOf(others.map(({ path }) => quote(path)))}: renumber one of them.`,
      range: range.end > range.start ? range : headRange(record),
      related: others.map((other) => ({
        path: other.path,
        range: headRange(other),
        message: say`Carries the number ${value} too.`,
      })),
    };
  },
};
