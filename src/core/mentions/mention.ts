import type { Range } from '../text/range.ts';

/** A place in a file that names a record, as written; which record is meant is for `MentionResolver` to say. */
export interface Mention {
  /** Where it stands: `ADR-0012`, `@adr 12`, or the path without its `#anchor`. */
  readonly range: Range;
  readonly text: string;
  /** The number that names the record; undefined for a path. */
  readonly number: MentionedNumber | undefined;
}

/** The parts of a mention such as `ADR-0012` or `ADR-0012-use-postgresql`. */
export interface MentionedNumber {
  /** `ADR`, as written. */
  readonly prefix: string;
  readonly value: number;
  /** Where the digits stand. */
  readonly digits: Range;
  /** What follows the number, without the hyphen; empty when nothing does. */
  readonly slug: string;
}
