import type { Message } from '../text/message.ts';
import type { Block, Heading, Root } from '../markdown/block.ts';
import type { InlineLink } from '../markdown/inline.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/**
 * Where a value was found: the notation, not the file. The names are those of docs/dialects.md.
 */
export type Origin =
  | 'front-matter'
  | 'bullet'
  | 'line'
  | 'piped'
  | 'table'
  | 'wide-table'
  | 'section'
  | 'inline-heading'
  | 'header-verb'
  | 'admonition'
  | 'title'
  | 'file-name'
  | 'folder-name'
  | 'prose';

/** One place that says something about a field, exactly as it says it. */
export interface Value<T> {
  /** The value as written, verbatim: `text.slice(range.start, range.end)`, or part of the path for file names. */
  readonly raw: string;
  /** What it means. */
  readonly value: T;
  /** Where the value stands; an empty range at 0 when it stands in the path and not in the text. */
  readonly range: Range;
  readonly origin: Origin;
  /** How sure the reading is: a labelled field is `certain`, a guess from the layout `likely`. */
  readonly confidence: 'certain' | 'likely';
}

/** A field as read: the best value, and every other place that says something too. */
export interface Field<T> extends Value<T> {
  /** The key as written (`Statut`, `decision-makers`), and where; undefined where the notation has no key. */
  readonly key: { readonly text: string; readonly range: Range } | undefined;
  /** Other values for the same field, in order of evidence; they may agree or compete. */
  readonly others: readonly Value<T>[];
}

/**
 * A status as the kinds know it; `other` is a text that no kind knows.
 * An absent status is `undefined` on the record, never a default.
 */
export interface Status {
  /** The canonical id in the kind's list of statuses (`accepted`, `in review`), or `other`. */
  readonly id: string;
  /** Only a part is meant: "partly superseded". */
  readonly partial: boolean;
}

/** A calendar date as far as it is known. */
export interface DateValue {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undefined when ambiguous (04/07/2023) or not a real day. */
  readonly iso: string | undefined;
  /** Why there is no `iso`. */
  readonly fault: 'ambiguous' | 'impossible' | 'unreadable' | undefined;
  /** The readings of an ambiguous date, ISO. */
  readonly candidates: readonly string[];
  /** The last day that is meant, `YYYY-MM-DD`, where `iso` is the first of several: an ISO week. */
  readonly last?: string;
}

/** What a field's value may be, by the type that the kind's definition gives the field. */
export type FieldValue =
  | { readonly type: 'status'; readonly status: Status }
  | { readonly type: 'date'; readonly date: DateValue }
  | { readonly type: 'people'; readonly people: readonly Person[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'weeks'; readonly low: number; readonly high: number }
  | { readonly type: 'text'; readonly text: string }
  /** A list of small maps, such as `sign-offs` and `checkpoints`. */
  | { readonly type: 'entries'; readonly entries: readonly Entry[] };

/** Someone named in a field: `@priya`, `Nic Cope (@negz)`, `a@b.c`, or a bare name. */
export interface Person {
  readonly name: string;
  readonly handle: string | undefined;
  readonly range: Range;
}

/** One entry of a list of maps in front matter, or one row or bullet that says the same. */
export interface Entry {
  readonly range: Range;
  readonly fields: ReadonlyMap<string, { readonly text: string; readonly range: Range }>;
}

/** A heading and what stands under it. Sections nest as their headings do. */
export interface Section {
  /** The id of the kind's section that this heading stands for (`context`), by title, alias or translation. */
  readonly role: string | undefined;
  readonly heading: Heading;
  /** The heading's plain text: without markup, comments, emoji and numbering. */
  readonly title: string;
  readonly depth: number;
  /** From the heading to where the next section of this depth or above begins. */
  readonly range: Range;
  /** What stands under the heading before the first sub-heading. */
  readonly body: readonly Block[];
  readonly children: readonly Section[];
}

/** One of several things of a kind in a section: a bet, a risk, an option, a checkpoint, an open question. */
export interface Item {
  /** How it is written. */
  readonly form: 'heading' | 'list' | 'table' | 'paragraph';
  /** What it is called; empty when it has no name of its own. */
  readonly name: string;
  readonly nameRange: Range;
  readonly range: Range;
  /** The fields that the kind's definition asks of such an item, as found. */
  readonly fields: ReadonlyMap<string, ItemField>;
  /** The text of the item without its fields. */
  readonly text: string;
}

export interface ItemField {
  readonly raw: string;
  readonly range: Range;
  readonly value: FieldValue;
  /** Whether a label says so, or the words do ("about 6 weeks"). */
  readonly labelled: boolean;
}

/** How one record speaks of another. */
export type RelationType = 'supersedes' | 'superseded-by' | 'amends' | 'amended-by' | 'relates';

/** A statement that this record has to do with another. */
export interface Relation {
  readonly type: RelationType;
  /** The reference as written: `ADR-12`, `0012-title.md`, `[12. Title](0012-title.md)`. */
  readonly raw: string;
  /** The part that names the target, to be resolved against the catalog. */
  readonly target: string;
  /** Where `target` stands. */
  readonly range: Range;
  readonly origin: Origin;
  /** Only a part of the target is meant. */
  readonly partial: boolean;
}

/** Something that went wrong while reading; rules turn it into a finding. */
export interface Problem {
  readonly code:
    | 'front-matter-syntax'
    | 'front-matter-recovered'
    | 'front-matter-unclosed'
    | 'kind-unknown';
  readonly message: Message;
  readonly range: Range;
}

/** What a path alone says. */
export interface FileName {
  readonly folder: string;
  readonly base: string;
  /** `ADR`, `ARCH`, `ODH-ADR-Operator`: what stands before the number. */
  readonly prefix: string | undefined;
  readonly number: number | undefined;
  /** The number with its leading zeros. */
  readonly numberText: string | undefined;
  readonly slug: string;
  /** A date in the file or folder name, `YYYY-MM-DD`. */
  readonly date: string | undefined;
}

/** A Markdown document read as a record. Immutable; made by `parseRecord`. */
export interface DecisionRecord {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly root: Root;
  /** The id of the kind, and in a sentence why the file was taken for it. */
  readonly kind: string;
  readonly kindReason: Message;
  /** How the record writes its fields: `nygard`, `madr-2`, `madr-3`, `madr-4`, `leadline`, `log4brains`, … */
  readonly dialect: string;
  readonly file: FileName;
  /** How others may call it: `ADR-0012`, or the slug when there is no number. */
  readonly id: string;
  readonly title: Value<string> | undefined;
  readonly number: Value<number> | undefined;
  /** The status, if the record says one. */
  readonly status: Field<Status> | undefined;
  /** Every field that the kind defines and the record has, by the kind's field id (`status` and `date` included). */
  readonly fields: ReadonlyMap<string, Field<FieldValue>>;
  /** The top-level sections, in order; the title's own heading is not one of them. */
  readonly sections: readonly Section[];
  readonly relations: readonly Relation[];
  /** Links in the inline content, made when first asked for. */
  readonly links: readonly InlineLink[];
  /** Items of a section by the section's role, made when first asked for; empty for a section without items. */
  items(role: string): readonly Item[];
  /**
   * What a function makes of this record, made once and kept as long as what it was made of. A weak map by section or
   * list would do too, but collecting its garbage takes a hundred times longer.
   */
  derived<T>(make: (record: DecisionRecord) => T): T;
  /** The same file with another text, read in the same way: what it would be after an edit. */
  withText(text: string): DecisionRecord;
  readonly problems: readonly Problem[];
}
