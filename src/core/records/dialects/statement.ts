import type { FieldDefinition } from '../../kinds/kind.ts';
import type { Range } from '../../text/range.ts';
import type { Entry, Origin } from '../record.ts';

/** One place in a document that says something about a field, before it is known what. */
export interface Statement {
  readonly definition: FieldDefinition;
  /** How directly the key names the field (see `KnownKey`). */
  readonly rank: number;
  readonly key: { readonly text: string; readonly range: Range } | undefined;
  /** The whole value, without markup and quotes around it. */
  readonly range: Range;
  /** The values where the notation lists them apart: the items of a YAML list or of a nested list. */
  readonly parts: readonly Range[];
  readonly origin: Origin;
  readonly confidence: 'certain' | 'likely';
  /** Maps in a YAML list. */
  readonly entries?: readonly Entry[];
}

/** A line of the header that is no statement under a key: it may be a verb, an admonition, or prose. */
export interface LooseLine {
  readonly range: Range;
  readonly quoted: boolean;
  /** It begins its paragraph or item, or stands below an admonition's marker. */
  readonly leads: boolean;
}
