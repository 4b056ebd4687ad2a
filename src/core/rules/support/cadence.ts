import type { DecisionRecord } from '../../records/record.ts';
import { daysOf } from '../../records/values/duration.ts';

/** The top of every sprint. */
const DEFAULT_DAYS = 14;

/** The day of the last review that the record tells, else the day from which on it is to be reviewed; ISO. */
export function lastReview(record: DecisionRecord): string | undefined {
  return dayOf(record, 'reviewed') ?? dayOf(record, 'date') ?? lastSignOff(record);
}

/** A field's day, ISO; undefined when it tells none, or no whole day. */
export function dayOf(record: DecisionRecord, field: string): string | undefined {
  const value = record.fields.get(field)?.value;
  return value?.type === 'date' && value.date.iso?.length === 10 ? value.date.iso : undefined;
}

function lastSignOff(record: DecisionRecord): string | undefined {
  const value = record.fields.get('sign-offs')?.value;
  if (value?.type !== 'entries') return undefined;
  return value.entries
    .map((entry) => entry.fields.get('date')?.text ?? '')
    .filter((text) => /^\d{4}-\d\d-\d\d$/.test(text))
    .sort()
    .at(-1);
}

/** How many days may pass between two reviews, from words such as "two weeks", "monthly" or "every sprint". */
export function cadenceOf(record: DecisionRecord): number {
  const value = record.fields.get('review-every')?.value;
  if (!value) return DEFAULT_DAYS;
  if (value.type === 'weeks') return value.high * 7;
  if (value.type !== 'text') return DEFAULT_DAYS;
  return daysOf(value.text) ?? DEFAULT_DAYS;
}
