import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fixOf } from './support/fix.ts';
import { advice } from './support/scales.ts';
import { listOf, quote } from './support/words.ts';

/** See docs/rules/ambiguous-date.md. */
export const ambiguousDate: Rule = {
  id: 'ambiguous-date',
  group: 'metadata',
  summary: 'Dates in fields can be read in one way only.',
  severity: advice,
  *check({ record, kind }) {
    for (const { id, type } of kind.fields) {
      if (type !== 'date') continue;
      const field = record.fields.get(id);
      if (field?.value.type !== 'date' || field.value.date.fault !== 'ambiguous') continue;
      const { candidates } = field.value.date;
      yield {
        message: say`${quote(field.raw)} could be ${listOf(candidates.map(quote), 'or')}: write the one that is meant.`,
        range: field.range,
        fixes: candidates.map((candidate) =>
          fixOf(
            record,
            say`Write the ${id} as ${quote(candidate)}`,
            [{ range: field.range, newText: candidate }],
            false,
          ),
        ),
      };
    }
  },
};
