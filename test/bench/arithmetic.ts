/** The middle one; the mean of the two in the middle. NaN of nothing. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The number below which that share of them lies. NaN of nothing. */
export function quantileOf(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/**
 * How a cost grows with a size: the exponent of the power law that fits best, by least squares between the logarithms
 * of both. 1 is linear, 2 the square. NaN for fewer than two sizes.
 */
export function exponentOf(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const slope = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return slope / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

/** A figure and what it must not be above. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** In which it is told; none for a ratio. */
  readonly unit?: 'ms' | 's' | 'MiB' | 'KiB' | '×';
  /** What it must not be above; undefined where nothing was promised. */
  readonly limit?: number;
  /** How it was come by, in a few words. */
  readonly how?: string;
}

/** How much of its limit a figure takes: above 1 it is too large. An unknown figure is. 0 where there is no limit. */
export function strainOf({ value, limit }: Figure): number {
  if (limit === undefined) return 0;
  return Number.isNaN(value) ? Infinity : value / limit;
}

/** Those that are furthest from what was promised first. */
export function worstFirst(figures: readonly Figure[]): readonly Figure[] {
  return figures.toSorted((a, b) => strainOf(b) - strainOf(a));
}

/** What is above its limit, in a sentence each. */
export function complaints(figures: readonly Figure[]): readonly string[] {
  return worstFirst(figures)
    .filter((figure) => strainOf(figure) > 1)
    .map(
      (figure) =>
        `Unexpected ${withUnit(figure.value, figure)} for ${figure.what}, expected at most ${withUnit(figure.limit ?? NaN, figure)}.`,
    );
}

/** A number with as many digits as say something, and its unit. */
export function withUnit(value: number, { unit }: Pick<Figure, 'unit'>): string {
  if (Number.isNaN(value)) return 'nothing';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === undefined ? '' : ` ${unit}`}`;
}
