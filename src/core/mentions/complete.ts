import type { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config/config.ts';
import type { Kind } from '../kinds/kind.ts';
import { foldKey } from '../records/fold.ts';
import type { DecisionRecord } from '../records/record.ts';
import { prefixesOf, type Prefixes } from './prefixes.ts';
import { idPrefix } from '../records/id-prefix.ts';

/** The beginning of a mention at the end of a line: `ADR-`, `@adr 1`, `ADR-00`. */
export interface MentionStart {
  /** Where it begins in the line. */
  readonly offset: number;
  /** Whether the prefix is one with which a record is cited. */
  means(record: DecisionRecord): boolean;
  /** The mention of a record as it has been begun: with its separator, and upper or lower case. */
  write(record: DecisionRecord): string;
}

const known = new WeakMap<Catalog, Prefixes>();

/**
 * A mention that somebody is writing.
 *
 * @param line The text of the line up to the cursor.
 */
export function mentionStart(
  catalog: Catalog,
  config: Pick<Config, 'mentions'>,
  line: string,
): MentionStart | undefined {
  const match =
    /(?<![\p{L}\d_])(@?)(\p{L}[\p{L}\d]*(?:[-_]\p{L}[\p{L}\d]*){0,4})([-_# ]?)(\d{0,7})$/u.exec(
      line.slice(-80),
    );
  const [all = '', at = '', prefix = '', separator = ''] = match ?? [];
  if (!match || /[-/]$/.test(line.slice(0, line.length - all.length))) return undefined;
  let prefixes = known.get(catalog);
  if (!prefixes) known.set(catalog, (prefixes = prefixesOf(catalog, config)));
  const key = foldKey(prefix);
  const { kinds, words } = prefixes;
  if (!words.some((word) => foldKey(word) === key)) return undefined;
  // `adr` alone, or before a blank, is any word; in capitals it is not.
  if (at === '' && !/^[-_#]$/.test(separator) && prefix !== prefix.toUpperCase()) return undefined;
  const own = (record: DecisionRecord): string => foldKey(idPrefix(record.id));
  return {
    offset: line.length - all.length,
    means: (record) => own(record) === key || kinds.get(key)?.has(record.kind) === true,
    write: (record) =>
      `${at}${prefix}${separator === '' ? '-' : separator}${record.number?.raw ?? ''}`,
  };
}

/** A field of a record in which others are named, and what has been typed of its value. */
export interface ReferenceField {
  readonly typed: string;
  /** The field names a file, as `bet` and `scope` do, and not an id, as `supersedes` does. */
  readonly byPath: boolean;
}

/**
 * The field that a line of a record gives, when it is one that names other records.
 *
 * @param line The text of the line up to the cursor.
 */
export function fieldForReferences(
  kind: Kind | undefined,
  line: string,
): ReferenceField | undefined {
  const match = /^\s{0,8}(?:[-*+] )?\**([\p{L}][\p{L} _-]{0,40}?)\**:\**\s*(.*)$/u.exec(
    line.slice(0, 400),
  );
  if (!match || !kind) return undefined;
  const key = foldKey(match[1] ?? '');
  const field = kind.fields.find(
    ({ type, id, aliases }) =>
      type === 'reference' &&
      (foldKey(id) === key || aliases.some((alias) => foldKey(alias) === key)),
  );
  if (!field) return undefined;
  const typed = /[^\s,["'(]*$/.exec(match[2] ?? '')?.[0] ?? '';
  return { typed, byPath: field.relation === undefined };
}
