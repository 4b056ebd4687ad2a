import type { DriftLimit } from '../history/facts.ts';
import type { Immutability } from '../history/accepted-text.ts';
import type { Phase } from '../kinds/kind.ts';
import type { Severity } from '../rules/rule.ts';

/** What a team says of one rule. */
export interface RuleSetting {
  /** One severity for all, or one a phase; what is not named keeps its default. */
  readonly severity: Severity | 'off' | Partial<Record<Phase, Severity | 'off'>> | undefined;
  readonly options: unknown;
}

/** A repository's configuration, `leadline.config.yaml`, checked and with defaults filled in. */
export interface Config {
  /** Folders that hold records, relative to the root, each with the kind of its records; empty means: find them. */
  readonly folders: readonly FolderSetting[];
  /** Globs of paths that are never records, besides the ignored folders. */
  readonly ignore: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
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
  kinds: '.leadline/kinds',
  wordsPerPage: 500,
  policy: { needsAdr: [], scopeBeforeCode: undefined, immutability: 'off', drift: undefined },
  mentions: { prefixes: new Map(), exclude: [] },
};

/** The file that configures a repository; the second name is accepted too. */
export const CONFIG_FILES = ['leadline.config.yaml', 'leadline.config.json'] as const;
