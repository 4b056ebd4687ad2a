import type { Finding } from '../../core/index.ts';
import type { Source } from '../text/frame.ts';
import type { Style } from '../text/style.ts';

/** What there is to report about a run of `lint`. */
export interface LintReport {
  /** By path, place and rule. */
  readonly findings: readonly Finding[];
  /** What is known and not objected to, in the same order; told to programs that ask for it, and never counted. */
  readonly silenced: readonly Silenced[];
  /** The paths of the records that were judged, in order. */
  readonly records: readonly string[];
  /** How many files that are no records were judged for what they say of records; undefined when none was to be. */
  readonly citing?: number | undefined;
  /** The text of each file that a finding or its related places speak of, where it can be had. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** A finding that somebody decided to live with. */
export interface Silenced {
  readonly finding: Finding;
  readonly by: 'comment' | 'baseline';
  /** Why, as far as somebody said so. */
  readonly reason?: string | undefined;
}

/** How a reporter's output is to look. */
export interface Look {
  readonly style: Style;
  /** The columns of the terminal; undefined when the output goes to none, and no message is broken into lines. */
  readonly columns: number | undefined;
  /** Whether a report for people shows hints and does not only count them. Reports for programs hold everything. */
  readonly hints: boolean;
  /** The root as seen from the folder that annotations are relative to: empty, or `services/billing/`. */
  readonly prefix: string;
}

/** Turns a report into the whole output. Pure; the same report gives the same bytes. */
export type Reporter = (report: LintReport, look: Look) => string;

/** As `Reporter`, piece by piece: what is long need not be in memory as a whole. */
export type PieceReporter = (report: LintReport, look: Look) => Iterable<string>;
