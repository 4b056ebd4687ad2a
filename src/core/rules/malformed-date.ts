import type { DateValue, DecisionRecord, Entry } from '../records/record.ts';
import { findDate, readDate } from '../records/values/date.ts';
import { isPlaceholder } from '../records/values/none.ts';
import type { Range } from '../text/range.ts';
import { say, type MessageArgument } from '../text/message.ts';
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
    for (const { id, type, entries } of kind.fields) {
      const field = record.fields.get(id);
      if (type === 'date' && field?.value.type === 'date') {
        const { raw, range, value } = field;
        const report = judge(record, { name: id, raw, range, date: value.date });
        if (report) yield report;
      }
      if (type === 'entries' && field?.value.type === 'entries')
        for (const entry of field.value.entries)
          for (const part of entries) {
            const written = dateIn(record, id, part, entry);
            const report = written && judge(record, written);
            if (report) yield report;
          }
    }
  },
};

interface Written {
  /** How a sentence calls the field. */
  readonly name: MessageArgument;
  readonly raw: string;
  readonly range: Range;
  readonly date: DateValue;
}

/** The date in an entry of a list of maps. */
function dateIn(
  record: DecisionRecord,
  field: string,
  { id, type }: { readonly id: string; readonly type: string },
  entry: Entry,
): Written | undefined {
  const range = type === 'date' ? entry.fields.get(id)?.range : undefined;
  if (!range) return undefined;
  const raw = record.text.slice(range.start, range.end);
  const date = readDate(raw);
  return date && { name: say`${id} in ${field}`, raw, range, date };
}

function judge(
  record: DecisionRecord,
  { name, raw, range, date: { iso, fault } }: Written,
): Report | undefined {
  if (range.end === range.start) return undefined;
  if (fault === 'ambiguous' || raw === iso || isPlaceholder(raw)) return undefined;
  if (fault !== undefined)
    return {
      message:
        fault === 'impossible'
          ? say`${quote(raw)} is no day of the calendar, expected a real one as YYYY-MM-DD.`
          : say`${quote(raw)} cannot be read as a date, expected YYYY-MM-DD.`,
      range,
    };
  if (iso?.length !== 10) return undefined;
  const found = findDate(raw, range.start);
  // A date with words around it, or one that only the siblings made sense of, is not rewritten unseen.
  if (found?.value.iso !== iso || found.raw === iso || found.value.last !== undefined)
    return undefined;
  if (found.raw.length < raw.trim().length || found.raw.startsWith(iso)) return undefined;
  return {
    message: say`The ${name} ${quote(found.raw)} is not in the usual form, expected ${quote(iso)}.`,
    range: found.range,
    severity: advice,
    fixes: [
      fixOf(record, say`Write the ${name} as ${quote(iso)}`, [
        { range: found.range, newText: iso },
      ]),
    ],
  };
}
