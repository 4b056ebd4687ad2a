import type { DateValue } from '../record.ts';

/** The days of a month of the Gregorian calendar; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether there is such a day. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as far as the parts are given. */
export function isoOf(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** The ISO date of a weekday (1 is Monday) of an ISO week; undefined when the year has no such week. */
export function dayOfWeek(year: number, week: number, weekday: number): string | undefined {
  if (week < 1 || weekday < 1 || weekday > 7) return undefined;
  // 4 January lies in week 1 of every year (ISO 8601).
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - (((new Date(fourth).getUTCDay() + 6) % 7) - (week - 1) * 7) * DAY;
  const thursday = new Date(monday + 3 * DAY);
  if (thursday.getUTCFullYear() !== year) return undefined;
  return new Date(monday + (weekday - 1) * DAY).toISOString().slice(0, 10);
}

/**
 * The last day that a date means, `YYYY-MM-DD`: a month or a year has passed only when its last day has.
 * Undefined when the date is not known.
 */
export function lastDayOf(date: DateValue): string | undefined {
  if (date.last !== undefined || date.iso === undefined) return date.last;
  const [year = '', month = '12', day] = date.iso.split('-');
  return day === undefined
    ? isoOf(Number(year), Number(month), daysInMonth(Number(year), Number(month)))
    : date.iso;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const DAY = 86_400_000;
