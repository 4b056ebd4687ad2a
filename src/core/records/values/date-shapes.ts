import type { DateValue } from '../record.ts';
import { dayOfWeek, daysInMonth, isoOf, isRealDay } from './calendar.ts';
import { once } from '../../text/once.ts';
import { monthOf, monthPattern, plainMonthPattern } from './months.ts';

/** Whether a date such as 04/07/2023 is the 4th of July or the 7th of April. */
export type DateOrder = 'day-month' | 'month-day';

/** One way to write a date. */
export interface DateShape {
  /** Matches folded text, every repetition bounded. */
  readonly pattern: () => RegExp;
  /** What a match means; undefined when it is no date after all. */
  read(match: RegExpMatchArray, order: DateOrder | undefined): DateValue | undefined;
}

const YEAR = '((?:19|20|21)\\d\\d)';
const BEFORE = '(?<![\\p{L}\\p{N}_/]|[\\p{N}][.:-]|[\\p{L}]-)';
const AFTER = '(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}]|/\\p{N}|\\.\\p{N})';
const AFTER_WORD = '(?![\\p{L}\\p{N}_])';
const ORDINAL = '(?:st|nd|rd|th|er|\\.|º|o)?';
const OF = "(?:of |de |del |d['’])?";

/** The shapes that are told from other text anywhere. */
export const proseShapes: readonly DateShape[] = [
  {
    // 2024-05-02, 2024/5/2, 2024.05.02, with a time or without
    pattern: shape(
      `${BEFORE}${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})(?:t\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:z|[+-]\\d\\d:?\\d\\d)?)?${AFTER}`,
    ),
    read: ([, year, , month, day]) => dayValue(Number(year), Number(month), Number(day)),
  },
  {
    // 2024-W18, 2024-W18-4
    pattern: shape(`${BEFORE}${YEAR}-?w(\\d\\d)(?:-([1-7]))?${AFTER}`),
    read: ([, year, week, weekday]) => weekValue(Number(year), Number(week), weekday),
  },
  {
    // 2024-05, 2024-05-??
    pattern: shape(
      `${BEFORE}${YEAR}-(0[1-9]|1[0-2])(?:-(?:\\?\\?|xx)${AFTER_WORD}|(?![\\p{L}\\p{N}_/-]|\\.\\p{N}))`,
    ),
    read: ([, year, month]) => monthValue(Number(year), Number(month)),
  },
  {
    // 30.07.2024, 12. 8. 2026, 04/07/2023, 27-09-2023
    pattern: shape(`${BEFORE}(\\d{1,2})([-/]|\\. ?)(\\d{1,2})\\2${YEAR}${AFTER}`),
    read: ([, first, separator, second, year], order) =>
      twoWays(Number(first), Number(second), Number(year), orderOf(separator, order)),
  },
  {
    // 09/27/23
    pattern: shape(`${BEFORE}(\\d{1,2})/(\\d{1,2})/(\\d\\d)${AFTER}`),
    read: ([, first, second, year], order) =>
      twoWays(Number(first), Number(second), 2000 + Number(year), order),
  },
  {
    // 2020-Nov-09, 2020 November 9
    pattern: shape(
      `${BEFORE}${YEAR}[-/. ]{1,2}(${monthPattern})[-/. ]{1,2}(\\d{1,2})${ORDINAL}${AFTER_WORD}`,
    ),
    read: ([, year, month, day]) => namedValue(year, month, day),
  },
  {
    // 11-April-2023, 5th of September 2023, 2. März 2024, 5 de mayo de 2023, 11-Apr-23
    pattern: shape(
      `${BEFORE}(\\d{1,2})${ORDINAL}[-/. ]{1,2}${OF}(${monthPattern})(?:\\.?,? ${OF}${YEAR}|[.,]?[-/.,]${YEAR}|[-/](\\d\\d))${AFTER_WORD}`,
    ),
    read: ([, day, month, spaced, joined, short]) =>
      namedValue(spaced ?? joined ?? `20${short ?? ''}`, month, day),
  },
  {
    // Sep 5th, 2023
    pattern: shape(
      `${BEFORE}(${plainMonthPattern})[-. ]{1,2}(\\d{1,2})${ORDINAL}(?:,? |-)${OF}${YEAR}${AFTER_WORD}`,
    ),
    read: ([, month, day, year]) => namedValue(year, month, day),
  },
  {
    // May 2025, mayo de 2025
    pattern: shape(`${BEFORE}(${plainMonthPattern})(?:\\.?,? ${OF}|[-/])${YEAR}${AFTER_WORD}`),
    read: ([, month, year]) => namedValue(year, month, undefined),
  },
  {
    // 2024年5月2日, 2024년 5월 2일
    pattern: shape(`${YEAR} ?[年년] ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日号일])?`),
    read: ([, year, month, day]) =>
      day === undefined
        ? monthValue(Number(year), Number(month))
        : dayValue(Number(year), Number(month), Number(day)),
  },
];

/** The shapes that are dates only where a date is asked for: a field's whole text. */
export const fieldShapes: readonly DateShape[] = [
  {
    // 20240502, 20240502101500
    pattern: () => /^((?:19|20|21)\d\d)(\d\d)(\d\d)(?:\d{6})?$/,
    read: ([, year, month, day]) => dayValue(Number(year), Number(month), Number(day)),
  },
  {
    // 2024
    pattern: () => /^((?:19|20|21)\d\d)$/,
    read: ([, year]) => known(year ?? ''),
  },
  {
    // 2024/5, 2024.05, 2024-5
    pattern: () => /^((?:19|20|21)\d\d)[-/.](\d{1,2})$/,
    read: ([, year, month]) => monthValue(Number(year), Number(month)),
  },
  {
    // 05/2024, 5-2024
    pattern: () => /^(\d{1,2})[-/.]((?:19|20|21)\d\d)$/,
    read: ([, month, year]) => monthValue(Number(year), Number(month)),
  },
  {
    // 30.07.24, 27-09-23
    pattern: () => /^(\d{1,2})([-.])(\d{1,2})\2(\d\d)$/,
    read: ([, first, separator, second, year], order) =>
      twoWays(Number(first), Number(second), 2000 + Number(year), orderOf(separator, order)),
  },
];

/** A date whose value is known. */
export function known(iso: string): DateValue {
  return { iso, fault: undefined, candidates: [] };
}

/** Something that was meant as a date and is none. */
export function faulty(fault: 'impossible' | 'unreadable'): DateValue {
  return { iso: undefined, fault, candidates: [] };
}

function dayValue(year: number, month: number, day: number): DateValue {
  return isRealDay(year, month, day) ? known(isoOf(year, month, day)) : faulty('impossible');
}

function monthValue(year: number, month: number): DateValue {
  return daysInMonth(year, month) > 0 ? known(isoOf(year, month)) : faulty('impossible');
}

function namedValue(
  year: string | undefined,
  monthName: string | undefined,
  day: string | undefined,
): DateValue | undefined {
  const month = monthOf(monthName ?? '');
  if (month === undefined) return undefined;
  return day === undefined
    ? monthValue(Number(year), month)
    : dayValue(Number(year), month, Number(day));
}

function weekValue(year: number, week: number, weekday: string | undefined): DateValue {
  const first = dayOfWeek(year, week, Number(weekday ?? 1));
  if (first === undefined) return faulty('impossible');
  const last = weekday === undefined ? dayOfWeek(year, week, 7) : undefined;
  return last === undefined ? known(first) : { ...known(first), last };
}

/** With dots the day comes first wherever dates are written so, unless the siblings say otherwise. */
function orderOf(
  separator: string | undefined,
  order: DateOrder | undefined,
): DateOrder | undefined {
  return order ?? (separator?.startsWith('.') === true ? 'day-month' : undefined);
}

function twoWays(
  first: number,
  second: number,
  year: number,
  order: DateOrder | undefined,
): DateValue {
  const dayFirst = isRealDay(year, second, first);
  const monthFirst = isRealDay(year, first, second);
  const dayMonth = isoOf(year, second, first);
  const monthDay = isoOf(year, first, second);
  if (!dayFirst && !monthFirst) return faulty('impossible');
  if (!monthFirst || (dayFirst && (order === 'day-month' || first === second)))
    return known(dayMonth);
  if (!dayFirst || order === 'month-day') return known(monthDay);
  return { iso: undefined, fault: 'ambiguous', candidates: [dayMonth, monthDay] };
}

function shape(source: string): () => RegExp {
  return once(() => new RegExp(source, 'gu'));
}
