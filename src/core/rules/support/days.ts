/** Days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The ISO date so many days later. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Whether a date lies before today: a day, or the whole of a month or year (`2026-11` has passed in December).
 *
 * @param iso `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
 */
export function hasPassed(iso: string, today: string): boolean {
  return iso < today.slice(0, iso.length);
}
