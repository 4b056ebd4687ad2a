import { CliFailure } from './io.ts';
import { plain } from './text/plain.ts';

/**
 * Today as `YYYY-MM-DD` in the user's time zone, or the day that `LEADLINE_NOW` sets.
 *
 * @param name What the user knows the setting as.
 * @throws CliFailure when `LEADLINE_NOW` is no day.
 */
export function todayOf(
  env: Readonly<Record<string, string | undefined>>,
  name = 'LEADLINE_NOW',
): string {
  const set = env['LEADLINE_NOW'];
  return set ? dayNamed(set, name) : isoOf(new Date());
}

/**
 * A day that the user named.
 *
 * @param name What the user knows the setting as.
 * @throws CliFailure when it is no day as `YYYY-MM-DD`.
 */
export function dayNamed(text: string, name: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || isoOf(new Date(`${text}T12:00:00`)) !== text)
    throw new CliFailure(`Unexpected ${name} “${plain(text)}”, expected a day as YYYY-MM-DD.`);
  return text;
}

function isoOf(day: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
