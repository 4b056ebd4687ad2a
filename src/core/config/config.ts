import type { DriftLimit } from '../history/facts.ts';
import type { Immutability } from '../history/accepted-text.ts';
import type { Severity } from '../rules/rule.ts';

/** One severity for all records, or one by the name of a status or a phase; what is not named stays as it was. */
export type SeveritySetting = Severity | 'off' | Readonly<Record<string, Severity | 'off'>>;

/** The first record that something counts for, by its date (`YYYY-MM-DD`) or by its number. */
export type EffectiveFrom = string | number;

/** What a team says of one rule. */
export interface RuleSetting {
  readonly severity: SeveritySetting | undefined;
  readonly options: unknown;
  /** Records before this are not judged by the rule. */
  readonly effectiveFrom?: EffectiveFrom | undefined;
}

/** What a team says of some of its files. A later one wins over an earlier one and over `rules`. */
export interface Override {
  /** Globs, relative to the root. */
  readonly paths: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** For the rules that it names; for all rules when it names none. */
  readonly effectiveFrom?: EffectiveFrom | undefined;
}

/** A repository's configuration, `leadline.config.yaml`, checked and with defaults filled in. */
export interface Config {
  /** Folders that hold records, relative to the root, each with the kind of its records; empty means: find them. */
  readonly folders: readonly FolderSetting[];
  /** Globs of paths that are never records, besides the ignored folders. */
  readonly ignore: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly overrides: readonly Override[];
  /**
   * The file of findings that are known and not reported, relative to the root; false for none even if there is one;
   * undefined for `BASELINE_FILE` if it is there.
   */
  readonly baseline: string | false | undefined;
  /** Folders that hold further kinds, in the shape of `templates/<kind>/`; default `.leadline/kinds`. */
  readonly kinds: string;
  /** Words of a page; roadmap budgets are in pages. Default 500. */
  readonly wordsPerPage: number;
  /** What the team has agreed on about records and the history; off unless said. */
  readonly policy: HistoryPolicy;
  /** How records are mentioned in code and other texts. */
  readonly mentions: MentionSettings;
}

/** What a team asks of its branches and of records that were accepted. */
export interface HistoryPolicy {
  /** Code whose change asks for a record that governs it. */
  readonly needsAdr: readonly NeedsAdr[];
  /** The kind of document that a branch adds before it touches code; undefined where none is asked for. */
  readonly scopeBeforeCode: string | undefined;
  readonly immutability: Immutability;
  readonly drift: DriftLimit | undefined;
}

export interface NeedsAdr {
  /** Globs of code. */
  readonly paths: readonly string[];
  /** The kind of record that is asked for. */
  readonly kind: string;
}

export interface MentionSettings {
  /** Words before numbers, besides the ids of kinds and the prefixes that records bear, by the id of the kind. */
  readonly prefixes: ReadonlyMap<string, readonly string[]>;
  /** Globs of files in which nobody looks for mentions. */
  readonly exclude: readonly string[];
}

export interface FolderSetting {
  /** Relative to the root, empty for the root itself; a Markdown file means that one alone. */
  readonly path: string;
  readonly kind: string;
  /** Only what lies directly in it counts, and folders named like records. */
  readonly flat?: boolean;
  readonly line?: number;
}

/** The configuration of a repository that has none. */
export const defaultConfig: Config = {
  folders: [],
  ignore: [],
  rules: new Map(),
  overrides: [],
  baseline: undefined,
  kinds: '.leadline/kinds',
  wordsPerPage: 500,
  policy: { needsAdr: [], scopeBeforeCode: undefined, immutability: 'off', drift: undefined },
  mentions: { prefixes: new Map(), exclude: [] },
};

/** The file that configures a repository; the second name is accepted too. */
export const CONFIG_FILES = ['leadline.config.yaml', 'leadline.config.json'] as const;

/** Where a baseline is looked for that the configuration does not name. */
export const BASELINE_FILE = 'leadline-baseline.json';
