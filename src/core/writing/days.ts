import type { DecisionRecord } from '../records/record.ts';
import type { House } from './house.ts';

const NUMERIC = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;

/**
 * A day as another date is written: with its separator, and day and month in its order where that is known, else as
 * `YYYY-MM-DD`.
 *
 * @param day `YYYY-MM-DD`.
 */
export function dayLike(
  sample: string,
  day: string,
  record: DecisionRecord,
  house: House | undefined,
): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const match = NUMERIC.exec(sample);
  const [, first = '', separator = '', second = '', third = ''] = match ?? [];
  if (first.length === 4) return [year, month, date].join(separator);
  if (third.length !== 4) return day;
  const order =
    separator === '.' || Number(first) > 12
      ? 'day-month'
      : Number(second) > 12
        ? 'month-day'
        : orderOf(record, house);
  if (order === undefined) return day;
  const parts = order === 'day-month' ? [date, month, year] : [month, date, year];
  return parts.join(separator);
}

/** The order of day and month that a date of the folder proves. */
function orderOf(
  record: DecisionRecord,
  house: House | undefined,
): 'day-month' | 'month-day' | undefined {
  for (const one of [record, ...(house?.siblings ?? [])]) {
    const field = one.fields.get('date');
    const parts = field && NUMERIC.exec(field.raw);
    if (!parts || parts[4]?.length !== 4) continue;
    if (Number(parts[1]) > 12) return 'day-month';
    if (Number(parts[3]) > 12) return 'month-day';
  }
  return undefined;
}
