import type { Outcome } from './vscode/host/run.ts';

/** How many checks passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Count what a stage did.
 *
 * @param tests whether mocha ran in it, so that its closing lines hold the counts; else the stage
 *   is one check. A stage that ended badly, or ran no test at all, failed at least once.
 */
export function tally({ code, output }: Outcome, tests: boolean): Tally {
  if (!tests) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const sum = (word: string) =>
    [...output.matchAll(new RegExp(`^(?:│)? {0,4}(\\d+) ${word}\\b`, 'gm'))].reduce(
      (total, [, digits]) => total + Number(digits),
      0,
    );
  const passed = sum('passing');
  const failed = sum('failing');
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
