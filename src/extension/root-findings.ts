import type { Counts, Finding } from '../core/index.ts';
import { sameFindings } from './same-findings.ts';

/** What is found wrong in one workspace folder, by path, counted as it comes and goes. */
export class RootFindings {
  readonly #byPath = new Map<string, readonly Finding[]>();
  readonly #counts = { error: 0, warning: 0, info: 0, hint: 0 };

  /** A path is absent when there is nothing wrong with it. */
  get byPath(): ReadonlyMap<string, readonly Finding[]> {
    return this.#byPath;
  }

  /** How many findings of each severity there are: asking costs nothing. */
  get counts(): Counts {
    return this.#counts;
  }

  of(path: string): readonly Finding[] {
    return this.#byPath.get(path) ?? [];
  }

  /** Keep what is found in a file now; false when it looks as before. */
  keep(path: string, findings: readonly Finding[]): boolean {
    const before = this.of(path);
    for (const { severity } of before) this.#counts[severity]--;
    for (const { severity } of findings) this.#counts[severity]++;
    if (findings.length > 0) this.#byPath.set(path, findings);
    else this.#byPath.delete(path);
    return !sameFindings(findings, before);
  }
}
