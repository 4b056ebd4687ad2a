import type { Catalog } from '../catalog/catalog.ts';
import type { HistoryFacts } from '../history/facts.ts';
import type { DialectDefinition, Kind, Phase } from '../kinds/kind.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Suppressions } from '../suppressions.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Message } from '../text/message.ts';
import type { Range } from '../text/range.ts';

/** How much a finding weighs: `error` cannot be relied on, `warning` a reviewer would object, `info` and `hint` advise. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule says; the engine adds the rule's id, the severity and the path, and makes a `Finding`. */
export interface Report {
  readonly message: Message;
  readonly range: Range;
  /** Instead of the rule's own severity, where one rule has lighter and graver cases. */
  readonly severity?: SeverityByPhase;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** How an editor may draw it: greyed out or struck through. */
  readonly tag?: 'unnecessary' | 'deprecated';
}

/** Another place that has to do with a finding. */
export interface Related {
  readonly path: string;
  readonly range: Range;
  readonly message: Message;
}

/** A repair: edits of ranges, by path. Applied as a whole or not at all. */
export interface Fix {
  /** An imperative: "Insert the section “Consequences”". */
  readonly title: Message;
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Right in every case, so that "fix all" may apply it unseen. */
  readonly safe: boolean;
}

/** One severity a phase of life; `off` where the rule has nothing to say in that phase. */
export type SeverityByPhase = Severity | Readonly<Record<Phase, Severity | 'off'>>;

/** A finding: a value that already carries its repair. */
export interface Finding {
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  /** In English, the same for everybody: by its words a finding is known again. */
  readonly message: string;
  /** The same, for a host that speaks another language. */
  readonly said: Message;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly tag: 'unnecessary' | 'deprecated' | undefined;
}

/** What a rule is handed. */
export interface RuleContext {
  readonly record: DecisionRecord;
  readonly kind: Kind;
  /** What the record's dialect owes. */
  readonly dialect: DialectDefinition;
  readonly phase: Phase;
  readonly catalog: Catalog;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly wordsPerPage: number;
  /** What the history says, as far as it is known by now; undefined without one. */
  readonly history: HistoryFacts | undefined;
  /** The team's options for the rule, as its `options` schema let them pass. */
  readonly options: unknown;
  /** The comments that silence rules; which of them did is known to rules of the group `suppression` only. */
  readonly suppressions: Suppressions;
}

/** Rules of the group `suppression` are asked last, and no comment silences them. */
export type RuleGroup =
  | 'structure'
  | 'metadata'
  | 'links'
  | 'writing'
  | 'adr'
  | 'scope'
  | 'roadmap'
  | 'ticket'
  | 'due'
  | 'suppression';

/**
 * A rule: code over what a kind says. One file, one page (`docs/rules/<id>.md`), one test, one line in `index.ts`.
 *
 * `check` is pure: it reads the context and yields what it objects to, only about the record it is given;
 * other records appear as `related`.
 */
export interface Rule {
  /** Kebab-case, the name of its file; never reused once retired. */
  readonly id: string;
  readonly group: RuleGroup;
  /** One sentence for lists: what it objects to. */
  readonly summary: string;
  readonly severity: SeverityByPhase;
  /** What a team may set; absent when the rule takes no options. */
  readonly options?: OptionsSchema;
  /** Whether the rule can have anything to say about records of a kind; asked once a kind. Absent: always. */
  applies?(kind: Kind): boolean;
  check(context: RuleContext): Iterable<Report>;
}

/** The options of a rule as JSON schema (an object's properties, each with a default), checked by the engine. */
export interface OptionsSchema {
  readonly properties: Readonly<Record<string, OptionSchema>>;
}

export interface OptionSchema {
  readonly type: 'integer' | 'boolean' | 'string' | 'string[]';
  readonly default: number | boolean | string | readonly string[];
  readonly description: string;
  readonly minimum?: number;
}
