/** A value, and how often it was met. */
export interface Tally<T> {
  readonly value: T;
  readonly count: number;
}

/** Count equal values, the most frequent first, and those of the same frequency in the order of their first. */
export function tally<T>(values: Iterable<T>): readonly Tally<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count);
}
