import type { DecisionRecord } from '../../records/record.ts';

/** The top of every sprint. */
const DEFAULT_DAYS = 14;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [
    /(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|mi[eé]rcoles|jueves|viernes|-feira|lundi|mardi|mercredi|jeudi|vendredi/iu,
    7,
  ],
  [/day|tag|d[ií]a|jour|日/iu, 1],
  [/fortnight|biweek|bi-week|sprint|quinzena|quincena|quinzaine/iu, 14],
  [/week|woche|semana|semaine|週|周/iu, 7],
  [/quarter|quartal|trimestre/iu, 92],
  [/half|halb|semestre/iu, 184],
  [/month|monat|\bmes|\bm[eê]s|mois|月/iu, 31],
  [/year|annual|jahr|año|\bano|\ban\b|année|年/iu, 366],
];

/** "Every second Monday", "alle zwei Wochen". */
const DOUBLE =
  /\b(?:two|second|other|zwei|zweite[nrs]?|dos|segundo|deux|deuxi[eè]me|dois|duas)\b/iu;

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
  const unit = UNITS.find(([pattern]) => pattern.test(value.text));
  if (!unit) return DEFAULT_DAYS;
  const number = /\d{1,3}/.exec(value.text)?.[0];
  const double = DOUBLE.test(value.text) ? 2 : 1;
  return unit[1] * (number === undefined ? double : Number(number));
}
