import type { Message } from '../text/message.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DecisionRecord, Relation } from '../records/record.ts';

/**
 * All records of a root with their ids and links: an immutable value, made by `buildCatalog` from each record's
 * facts and made anew when a fact changes, never patched.
 */
export interface Catalog {
  readonly records: readonly DecisionRecord[];
  /** Markdown files in record folders that are not records, with the reason ("index", "template", …). */
  readonly skipped: readonly Skipped[];
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Every file below the root, for links to what is no record; undefined when the host cannot list them. */
  readonly files: ReadonlySet<string> | undefined;
  get(path: string): DecisionRecord | undefined;
  /** The kind of a record; a record's kind is always known to its catalog. */
  kindOf(record: DecisionRecord): Kind;
  /** What a reference written in `from` means; see `resolve.ts` for the grammar. */
  resolve(from: DecisionRecord, reference: string): Resolution;
  /** Relations that others state about this record. */
  incoming(path: string): readonly Incoming[];
  /** Records of the same scope (folder and prefix) that carry this record's number, itself left out. */
  sameNumber(record: DecisionRecord): readonly DecisionRecord[];
}

export interface Skipped {
  readonly path: string;
  readonly reason: Message;
}

export interface Incoming {
  readonly from: DecisionRecord;
  readonly relation: Relation;
}

export type Resolution =
  /** A record. */
  | {
      readonly type: 'record';
      readonly record: DecisionRecord;
      readonly anchor: string | undefined;
    }
  /** A file that is there but no record, or a site path or URL that cannot be checked here. */
  | { readonly type: 'elsewhere' }
  /** Several records could be meant. */
  | { readonly type: 'ambiguous'; readonly records: readonly DecisionRecord[] }
  /** Unmistakably a reference, and nothing is there. */
  | { readonly type: 'broken' }
  /** Free text: a name, not a reference. */
  | { readonly type: 'text' };
