import type { DateValue, DecisionRecord, Field, FieldValue } from '../records/record.ts';
import { findDate } from '../records/values/date.ts';
import { isPlaceholder } from '../records/values/none.ts';
import type { Report, Rule } from './rule.ts';
import { fixOf } from './support/fix.ts';
import { advice, objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/malformed-date.md. */
export const malformedDate: Rule = {
  id: 'malformed-date',
  group: 'metadata',
  summary: 'Dates in fields are real days, written as YYYY-MM-DD.',
  severity: objection,
  *check({ record, kind }) {
    for (const { id, type } of kind.fields) {
      if (type !== 'date') continue;
      const field = record.fields.get(id);
      if (field?.value.type !== 'date' || field.range.end === field.range.start) continue;
      const report = judge(record, id, field, field.value.date);
      if (report) yield report;
    }
  },
};

function judge(
  record: DecisionRecord,
  id: string,
  field: Field<FieldValue>,
  { iso, fault }: DateValue,
): Report | undefined {
  if (fault === 'ambiguous' || field.raw === iso || isPlaceholder(field.raw)) return undefined;
  if (fault !== undefined)
    return {
      message:
        fault === 'impossible'
          ? `${quote(field.raw)} is no day of the calendar, expected a real one as YYYY-MM-DD.`
          : `${quote(field.raw)} cannot be read as a date, expected YYYY-MM-DD.`,
      range: field.range,
    };
  if (iso?.length !== 10) return undefined;
  const found = findDate(field.raw, field.range.start);
  // A date with words around it, or one that only the siblings made sense of, is not rewritten unseen.
  if (found?.value.iso !== iso || found.raw === iso || found.value.last !== undefined)
    return undefined;
  if (found.raw.length < field.raw.trim().length || found.raw.startsWith(iso)) return undefined;
  return {
    message: `The ${id} ${quote(found.raw)} is not in the usual form, expected ${quote(iso)}.`,
    range: found.range,
    severity: advice,
    fixes: [
      fixOf(record, `Write the ${id} as ${quote(iso)}`, [{ range: found.range, newText: iso }]),
    ],
  };
}
