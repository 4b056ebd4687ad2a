/**
 * A kind of record as data: what a `kind.yaml` says, checked and with defaults filled in (see `load.ts`).
 *
 * Everything that reads, scaffolds, judges or shows records asks the kind; no code knows one by its id.
 */
export interface Kind {
  /** `adr`, `scope`; the value of `kind:` in front matter. */
  readonly id: string;
  /** What one is called, and several: "Decision record", "Decision records". */
  readonly name: string;
  readonly plural: string;
  /** One sentence for pickers and `leadline kinds`. */
  readonly description: string;
  /** A codicon's name. */
  readonly icon: string;
  readonly place: Place;
  readonly match: Match;
  readonly statuses: readonly StatusDefinition[];
  readonly fields: readonly FieldDefinition[];
  readonly sections: readonly SectionDefinition[];
  /** Words for a whole record, prose only; undefined for no limit. */
  readonly budget: number | undefined;
  /** The dialects that this kind is written in and what each owes, first the one that new records get. */
  readonly dialects: readonly DialectDefinition[];
  /** How other languages than English write a status and a relation, by language; for writing, not for reading. */
  readonly languages: ReadonlyMap<string, Language>;
  /** The Handlebars template for new records, as text. */
  readonly template: string;
  /** Where the definition came from: `built-in` or the path of the workspace's file. */
  readonly source: string;
}

/** Where records of a kind live and how their files are called. */
export interface Place {
  /** Where new records go when the repository has no folder for them yet. */
  readonly folder: string;
  /** The file name of a new record, in Handlebars: `{{number}}-{{slug}}.md`. */
  readonly file: string;
  /** The digits of a number in file names (0 for kinds that are not numbered). */
  readonly digits: number;
}

/** What makes a file one of this kind, besides `kind:` in its front matter. Any one suffices. */
export interface Match {
  /** Folder names or globs relative to the root in which such records are kept: `docs/adr`, `decisions`. */
  readonly folders: readonly string[];
  /** Globs of paths. */
  readonly files: readonly string[];
  /**
   * Section roles that must all be present for a file in none of these places to look like one;
   * empty when looks alone never make a file this kind.
   */
  readonly looks: readonly string[];
}

/**
 * Where in its life a record is; severity depends on it (see `severity.ts`).
 * `draft`: being written. `open`: on the table. `settled`: others rely on it. `closed`: history.
 */
export type Phase = 'draft' | 'open' | 'settled' | 'closed';

export interface StatusDefinition {
  /** Canonical and lower case: `in review`. */
  readonly id: string;
  readonly phase: Phase;
  /** Other spellings and languages, lower case: `approved`, `aceptado`, `承認`. */
  readonly aliases: readonly string[];
  /** Misspellings that leave no doubt, lower case: `acepted`. */
  readonly slips: readonly string[];
  /** The statuses that may follow; empty when it is an end. */
  readonly next: readonly string[];
  /** A record of this status no longer holds: nothing should lean on it. */
  readonly dead: boolean;
  /** Fields that a record of this status must have: `date`, `deciders`, `superseded-by`. */
  readonly needs: readonly string[];
  /** What one does to bring a record here, in the imperative: `accept`, `sign off`. */
  readonly verb: string;
  /** Fields that hold the day on which a record came to this status. */
  readonly stamps: readonly string[];
  /** A codicon's name. */
  readonly icon: string;
}

/**
 * The words of one language, or of one form of it: adjectives that agree with a feminine noun are a set of their own.
 * Of several words for a status the first is written, and all are known by.
 */
export interface Language {
  readonly statuses: ReadonlyMap<string, readonly string[]>;
  /** How a relation is said before the other record's name, or around it where `{}` stands. */
  readonly relations: ReadonlyMap<string, string>;
  /** Keys of fields by the field's id. */
  readonly keys: ReadonlyMap<string, string>;
  /** Headings of sections by the section's id. */
  readonly sections: ReadonlyMap<string, string>;
  /** “In part”, before a relation. */
  readonly partly: string | undefined;
  /** “Previously”, before what a status said until now. */
  readonly formerly: string | undefined;
}

export type FieldType =
  | 'status'
  | 'date'
  | 'people'
  | 'list'
  | 'weeks'
  | 'text'
  | 'entries'
  | 'reference';

/**
 * What must be seen in a text: `evidence` is a number, a link, an incident or somebody's words; `person` is a person and
 * not a team; `observable` is what anyone can look at and say yes or no.
 */
export type Showing = 'evidence' | 'number' | 'link' | 'date' | 'person' | 'observable';

/** Words that do not belong in a section, and why. */
export interface Avoided {
  /** Words or phrases, lower case; `*` at the end stands for any ending. */
  readonly words: readonly string[];
  /** A sentence. */
  readonly because: string;
}

/** What a date has to do with other days; of no meaning for other types. */
export interface DateRules {
  /** The field of the record whose day it must not precede. */
  readonly after?: string | undefined;
  /** Days after that day, or else after the record's date, at most. */
  readonly within?: number | undefined;
  /** Whether it is told once the day has passed. */
  readonly overdue?: boolean | undefined;
}

/** How many things each item lists in turn. */
export interface PartsDefinition {
  readonly noun: string;
  readonly min: number;
  readonly max: number;
}

export interface FieldDefinition extends DateRules {
  /** The id in code and the key that our own template writes: `decision-makers`. */
  readonly id: string;
  readonly type: FieldType;
  /** Keys that mean the same, lower case, in any language: `deciders`, `statut`, `ステータス`. */
  readonly aliases: readonly string[];
  /** Whether a record without it is incomplete from when it is on the table (`open`), settled, or never. */
  readonly required: Phase | undefined;
  /** For `entries`: the fields of an entry. */
  readonly entries: readonly EntryFieldDefinition[];
  /** For `reference`: the relation that it states. */
  readonly relation:
    | 'supersedes'
    | 'superseded-by'
    | 'amends'
    | 'amended-by'
    | 'relates'
    | undefined;
  readonly shows?: Showing | undefined;
  /** Fields that must not name the same person or say the same. */
  readonly differs?: readonly string[];
  readonly description: string;
}

export interface EntryFieldDefinition {
  readonly id: string;
  readonly type: FieldType;
  readonly aliases: readonly string[];
  readonly required: boolean;
}

export interface SectionDefinition {
  /** The role: `context`, `options`, `bets`. */
  readonly id: string;
  /** The heading that our template writes. */
  readonly title: string;
  /** Other headings for the same, lower case, in any language. */
  readonly aliases: readonly string[];
  readonly level: number;
  /** The role of the section that this one stands in, when it is a sub-section. */
  readonly parent: string | undefined;
  /** Whether a record owes it; dialects may say otherwise. */
  readonly required: boolean;
  /** What belongs here, for hovers, fixes and the template: a question to the writer. */
  readonly description: string;
  /** Words at most; undefined for no limit. */
  readonly budget: number | undefined;
  /** What "None." alone means: a finding where the writer should have thought about it. */
  readonly noneNeedsReason: boolean;
  readonly shows?: Showing | undefined;
  readonly avoid?: readonly Avoided[];
  readonly items: ItemsDefinition | undefined;
}

/** What a section lists: bets, risks, options, checks. */
export interface ItemsDefinition {
  /** What one is called in messages: `bet`. */
  readonly noun: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** What each item must show. */
  readonly shows?: Showing | undefined;
  readonly parts?: PartsDefinition | undefined;
  readonly fields: readonly ItemFieldDefinition[];
}

export interface ItemFieldDefinition extends DateRules {
  readonly id: string;
  readonly type: FieldType;
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly shows?: Showing | undefined;
  readonly description: string;
}

/** A way of writing records of a kind, and what it owes. */
export interface DialectDefinition {
  readonly id: string;
  readonly name: string;
  /** Section roles that a record in this dialect owes. */
  readonly sections: readonly string[];
  /** Field ids that it owes. */
  readonly fields: readonly string[];
  /** Whether each item owes its required fields (`full`), or a list of names is enough (`names`). */
  readonly items?: 'full' | 'names';
  /** Headings that this dialect writes otherwise than the kind's own, by section role. */
  readonly titles?: ReadonlyMap<string, string>;
  /** The Handlebars template for new records in it; undefined when they are written like the kind's own. */
  readonly template?: string | undefined;
}
