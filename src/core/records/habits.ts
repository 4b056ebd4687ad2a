import { scopeOf } from './file-name.ts';
import type { DecisionRecord } from './record.ts';

/**
 * What the records of one folder have in common: a writer's habits decide what one record leaves open,
 * and what a new record should look like.
 */
export interface Habits {
  /** The order of day and month in dates such as 04/07/2023, when a sibling proves it. */
  readonly dateOrder: 'day-month' | 'month-day' | undefined;
  /** The dialect that most records use. */
  readonly dialect: string | undefined;
  /** What stands before the number in file names, as written with its separator (`ADR-`), or empty. */
  readonly prefix: string;
  /** Digits of the number in file names; 0 when the folder does not number its files. */
  readonly digits: number;
  /** Whether file names begin with a date. */
  readonly dated: boolean;
  /** Between the words of a slug. */
  readonly separator: '-' | '_';
}

/** The habits of nobody. */
export const noHabits: Habits = {
  dateOrder: undefined,
  dialect: undefined,
  prefix: '',
  digits: 0,
  dated: false,
  separator: '-',
};

/**
 * Learn a folder's habits from its records.
 *
 * @param asked The order of day and month that the folder's template asks for; a record that proves another wins.
 */
export function learnHabits(
  records: readonly DecisionRecord[],
  asked?: Habits['dateOrder'],
): Habits {
  const numbered = records.filter(({ file }) => file.numberText !== undefined);
  const isNumbered = numbered.length > 0 && numbered.length * 2 >= records.length;
  const dated = records.filter(({ file }) => file.date !== undefined && file.number === undefined);
  return {
    dateOrder: provenOrder(records) ?? asked,
    dialect: mostOf(records.map(({ dialect }) => dialect)),
    prefix: isNumbered ? (mostOf(numbered.map(prefixOf)) ?? '') : '',
    digits: isNumbered
      ? (mostOf(numbered.map(({ file }) => file.numberText?.length ?? 0)) ?? 0)
      : 0,
    dated: dated.length * 2 > records.length,
    separator:
      records.filter(({ file }) => file.slug.includes('_') && !file.slug.includes('-')).length * 2 >
      records.length
        ? '_'
        : '-',
  };
}

/** Whether a date's parts can be read in two ways; dots are always day before month. */
const NUMERIC = /^\D{0,2}(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/;

/** Whether a record has a date that a folder's order of day and month decides. */
export function hasNumericDate(record: DecisionRecord): boolean {
  for (const { value, raw } of record.fields.values())
    if (value.type === 'date' && NUMERIC.test(raw)) return true;
  return false;
}

/** The order that one date proves by a part above 12; undefined when they contradict each other. */
function provenOrder(records: readonly DecisionRecord[]): Habits['dateOrder'] {
  let days = 0;
  let months = 0;
  for (const record of records) {
    for (const field of record.fields.values()) {
      if (field.value.type !== 'date' || field.origin === 'file-name') continue;
      const match = NUMERIC.exec(field.raw);
      const [first, second] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
      if (first > 12 && second <= 12) days++;
      else if (second > 12 && first <= 12) months++;
    }
  }
  if (days > 0 === months > 0) return undefined;
  return days > 0 ? 'day-month' : 'month-day';
}

/** The prefix of a file name with the separator before the number. */
function prefixOf(record: DecisionRecord): string {
  const { base, folder, prefix, numberText = '' } = record.file;
  if (prefix === undefined) return '';
  const name = scopeOf(record.file) === folder ? base : folder.slice(folder.lastIndexOf('/') + 1);
  const start = name.indexOf(prefix);
  const number = name.indexOf(numberText, start + prefix.length);
  return start < 0 || number < 0 ? prefix : name.slice(start, number);
}

function mostOf<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  let best: T | undefined;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
