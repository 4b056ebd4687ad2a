import type { Finding, Severity } from '../rules/rule.ts';
import { contextPrint, type FingerprintSource } from './fingerprint.ts';

/** Findings of one record that are the same but for their place, as a baseline keeps them. */
export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  /** The heaviest of them when they were recorded. */
  readonly severity: Severity;
  /** See `contextPrint`. */
  readonly print: string;
  readonly count: number;
}

/** The findings that were there when a repository took Leadline up: known, not reported, and to become fewer. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

export const noBaseline: Baseline = { entries: [] };

/** What a baseline makes of the findings of a file. */
export interface Sifted {
  /** What the baseline does not know, in the given order. */
  readonly fresh: readonly Finding[];
  /** What it knows. */
  readonly known: readonly Finding[];
}

const WEIGHT: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** Looks findings up in a baseline; made once a baseline and state of the files. */
export class BaselineIndex {
  readonly #byPath = new Map<string, BaselineEntry[]>();
  /** Entries of files that are no more, by what a renamed file would take along. */
  readonly #moved = new Map<string, BaselineEntry>();

  /** @param isThere Whether there is a file at a path. */
  constructor({ entries }: Baseline, isThere: (path: string) => boolean) {
    for (const entry of entries) {
      const known = this.#byPath.get(entry.path);
      if (known) known.push(entry);
      else this.#byPath.set(entry.path, [entry]);
      if (!isThere(entry.path)) this.#moved.set(keyOf(entry), entry);
    }
  }

  /**
   * Divide the findings of one file into those that the baseline knows and those that it does not. One that weighs more
   * than when it was recorded is not known: what was a proposal may be accepted by now. A file of which the baseline
   * knows nothing may be one that had another name.
   */
  sift(path: string, findings: readonly Finding[], source: FingerprintSource | undefined): Sifted {
    const own = this.#byPath.get(path);
    if (!own && (this.#moved.size === 0 || findings.length === 0))
      return { fresh: findings, known: [] };
    const left = new Map<BaselineEntry, number>(own?.map((entry) => [entry, entry.count]));
    const entries = new Map(own?.map((entry) => [keyOf(entry), entry]));
    const fresh: Finding[] = [];
    const known: Finding[] = [];
    for (const finding of findings) {
      const key = `${finding.rule} ${contextPrint(finding, source)}`;
      const entry = own ? entries.get(key) : this.#moved.get(key);
      const room = entry ? (left.get(entry) ?? entry.count) : 0;
      if (entry && room > 0 && WEIGHT[finding.severity] <= WEIGHT[entry.severity]) {
        left.set(entry, room - 1);
        known.push(finding);
      } else fresh.push(finding);
    }
    return { fresh, known };
  }
}

/** The entries that findings of one file come to. Hints are left out: they are shown to nobody who does not ask. */
export function baselineEntries(
  findings: readonly Finding[],
  source: FingerprintSource | undefined,
): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { path, rule, severity, ...rest } of findings) {
    if (severity === 'hint') continue;
    const print = contextPrint({ path, rule, severity, ...rest }, source);
    const key = `${rule} ${print}`;
    const before = entries.get(key);
    const heavier =
      !before || WEIGHT[severity] > WEIGHT[before.severity] ? severity : before.severity;
    entries.set(key, { path, rule, severity: heavier, print, count: (before?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}

function keyOf({ rule, print }: BaselineEntry): string {
  return `${rule} ${print}`;
}
