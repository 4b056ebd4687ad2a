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
  if (set) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(set) || isoOf(new Date(`${set}T12:00:00`)) !== set)
      throw new CliFailure(`Unexpected ${name} “${plain(set)}”, expected a day as YYYY-MM-DD.`);
    return set;
  }
  return isoOf(new Date());
}

function isoOf(day: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
