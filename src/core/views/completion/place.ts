import type { EntryFieldDefinition, FieldType, Kind } from '../../kinds/kind.ts';
import { walk } from '../../markdown/walk.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord, Section } from '../../records/record.ts';
import { vocabularyOf } from '../../records/vocabulary.ts';
import { CHOSEN } from '../../rules/decision-not-an-option.ts';
import { outlineOf } from '../../rules/support/outline.ts';
import type { Range } from '../../text/range.ts';
import { lineAround } from '../../writing/section.ts';

/** What a writer is about to write at a place of a record. */
export type Place =
  /** A heading; `range` is the whole of it, with its marks. */
  | { readonly type: 'heading'; readonly range: Range; readonly level: number }
  /** A key of the front matter. */
  | { readonly type: 'key'; readonly range: Range }
  | {
      readonly type: 'value';
      readonly field: ValueField;
      /** What is written over: the value, or of several the one at the cursor. */
      readonly range: Range;
      /** A YAML scalar begins here, so that some texts want quotes. */
      readonly bare: boolean;
    }
  /** Somebody, begun with `@` in prose. */
  | { readonly type: 'person'; readonly range: Range }
  /** The name of the option that was chosen. */
  | { readonly type: 'choice'; readonly range: Range };

/** As much of a field's definition as its value needs. */
export interface ValueField {
  readonly id: string;
  readonly type: FieldType;
}

/** Where in its line a place is. */
interface Spot {
  readonly record: DecisionRecord;
  readonly kind: Kind;
  readonly offset: number;
  readonly line: Range;
  readonly before: string;
  readonly after: string;
}

/** Lines longer than this are prose, and nothing is completed in them. */
const LONGEST_LINE = 1000;

/** What is being written at an offset of a record's text; undefined where nothing can be said of it. */
export function placeAt(record: DecisionRecord, kind: Kind, offset: number): Place | undefined {
  const { text, root } = record;
  const line = lineAround(text, offset);
  if (line.end - line.start > LONGEST_LINE || offset > line.end) return undefined;
  const before = text.slice(line.start, offset);
  const spot = { record, kind, offset, line, before, after: text.slice(offset, line.end) };
  const front = root.frontMatter;
  if (front && offset <= front.end)
    return line.start >= front.value.start && offset <= front.value.end
      ? inFrontMatter(spot, front.value)
      : undefined;
  if (isVerbatim(record, offset)) return undefined;
  return heading(spot) ?? choice(spot) ?? labelled(spot) ?? underFieldHeading(spot) ?? person(spot);
}

function inFrontMatter(spot: Spot, front: Range): Place | undefined {
  const { before, after, offset, kind, line } = spot;
  if (/^(?:[\p{L}][\p{L}\p{N} _.-]{0,40})?$/u.test(before) && after.trim() === '')
    return { type: 'key', range: { start: line.start, end: offset } };
  const pair = /^(\s{0,12}(?:-\s{1,4})?)([\p{L}][\p{L}\p{N} _.-]{0,40}?)\s{0,4}:\s(.*)$/u.exec(
    before,
  );
  const [, indent = '', key = '', value = ''] = pair ?? [];
  if (pair && indent === '') return valueOf(spot, fieldNamed(kind, key), value, true);
  const item = pair ? undefined : /^\s{0,12}-\s{1,4}(\S.*)?$/.exec(before);
  if (!pair && !item) return undefined;
  const owner = fieldNamed(kind, keyAbove(spot, front.start));
  if (item) return valueOf(spot, owner, item[1] ?? '', true);
  return valueOf(spot, named(owner?.entries ?? [], key), value, true);
}

/** The last key without indent above a line. */
function keyAbove({ record: { text }, line }: Spot, start: number): string {
  for (let at = line.start; at > start;) {
    const above = lineAround(text, at - 1);
    const key = /^([\p{L}][\p{L}\p{N} _.-]{0,40}?)\s{0,4}:/u.exec(
      text.slice(above.start, above.end),
    );
    if (key) return key[1] ?? '';
    at = above.start;
  }
  return '';
}

function fieldNamed(kind: Kind, key: string) {
  return vocabularyOf(kind).keys.get(foldKey(key))?.definition;
}

function named<T extends Pick<EntryFieldDefinition, 'id' | 'type' | 'aliases'>>(
  fields: readonly T[],
  key: string,
): T | undefined {
  const wanted = foldKey(key);
  return fields.find(({ id, aliases }) => [id, ...aliases].some((one) => foldKey(one) === wanted));
}

/** The part of a field's value that is being written. */
function valueOf(
  { record, offset, after }: Spot,
  field: ValueField | undefined,
  value: string,
  yaml: boolean,
): Place | undefined {
  // Behind a hash there is a comment.
  if (!field || (yaml && /^#|\s#/.test(value))) return undefined;
  if (field.type === 'status' || field.type === 'date') {
    const known = record.fields.get(field.id);
    if (
      field.type === 'status' &&
      known?.value.type === 'status' &&
      known.value.status.id !== 'other' &&
      known.range.start <= offset &&
      offset <= known.range.end &&
      known.range.end > known.range.start
    )
      return { type: 'value', field, range: known.range, bare: false };
    const typed = value.replace(/^\s*["'*_`]*/, '');
    const rest = (field.type === 'date' ? /^[\p{L}\d/.-]*/u : /^[\p{L}-]*/u).exec(after)?.[0] ?? '';
    return {
      type: 'value',
      field,
      range: { start: offset - typed.length, end: offset + rest.length },
      bare: false,
    };
  }
  const typed = /[^[,;"']*$/.exec(value)?.[0].trimStart() ?? '';
  const head = value.slice(0, value.length - typed.length).trimEnd();
  const rest = /^[^\s,;\]"'#|]*/.exec(after)?.[0] ?? '';
  const isQuoted = (head.match(/["']/g)?.length ?? 0) % 2 === 1;
  return {
    type: 'value',
    field,
    range: { start: offset - typed.length, end: offset + rest.length },
    bare: yaml && !isQuoted && (head === '' || head.startsWith('[')),
  };
}

function heading({ before, after, line }: Spot): Place | undefined {
  const match = /^(#{2,6})\s[^#]*$/.exec(before);
  return match && after.trim() === ''
    ? { type: 'heading', range: line, level: match[1]?.length ?? 2 }
    : undefined;
}

/** `Chosen option: "Post`. */
function choice({ before, after, offset }: Spot): Place | undefined {
  const match = /^([^:：]{1,120}[:：]\s{0,3}[*_]{0,2}\s{0,3})["“„«[]?([^"“”„«»[\]]{0,200})$/.exec(
    before,
  );
  if (!match) return undefined;
  const [, label = '', typed = ''] = match;
  const found = CHOSEN.exec(`${label}x`);
  if (found?.[5] !== 'x' || found.index + found[0].length !== label.length + 1) return undefined;
  const rest = /^[^,.;"“”„«»[\]]*/.exec(after)?.[0] ?? '';
  return { type: 'choice', range: { start: offset - typed.length, end: offset + rest.length } };
}

/** `Owner: …`, `- **Date**: …`, `| Status | …`: a field of the record, or of an item in a section. */
function labelled(spot: Spot): Place | undefined {
  const match =
    /^[\s>]{0,12}(?:(?:[-*+]|\d{1,3}[.)])\s{1,4})?(?:\[[ xX]\]\s)?[*_]{0,2}([\p{L}][\p{L} _-]{0,40}?)[*_]{0,2}\s{0,2}[:：][*_]{0,2}\s{1,4}(\S.*)?$/u.exec(
      spot.before,
    ) ??
    /^\s{0,3}\|\s{0,20}[*_]{0,2}([\p{L}][\p{L} _-]{0,40}?)[*_]{0,2}\s{0,20}\|\s{1,20}([^|\s][^|]*)?$/u.exec(
      spot.before,
    );
  const [, key = '', value = ''] = match ?? [];
  if (!match) return undefined;
  const around = sectionsAround(spot.record, spot.offset);
  for (const { role } of around) {
    const items = spot.kind.sections.find(({ id }) => id === role)?.items;
    const field = named(items?.fields ?? [], key);
    if (field) return valueOf(spot, field, value, false);
  }
  if (around.some(({ role }) => role !== undefined)) return undefined;
  return valueOf(spot, fieldNamed(spot.kind, key), value, false);
}

/** The first line under a heading that names a field: `## Status`. */
function underFieldHeading(spot: Spot): Place | undefined {
  const section = sectionsAround(spot.record, spot.offset).at(-1);
  const field = section && fieldNamed(spot.kind, section.title);
  if (!section || !field || !/^[\p{L}@][\p{L}\p{N} ,@/-]{0,60}$|^$/u.test(spot.before))
    return undefined;
  const above = spot.record.text.slice(section.heading.end, spot.line.start);
  return above.trim() === '' && section.heading.end < spot.line.start
    ? valueOf(spot, field, spot.before, false)
    : undefined;
}

function person({ before, after, offset }: Spot): Place | undefined {
  const match = /(?:^|[\s(,:*|])(@[\p{L}\d./_-]{0,60})$/u.exec(before);
  const rest = /^[\p{L}\d/_-]*/u.exec(after)?.[0] ?? '';
  return match?.[1] === undefined
    ? undefined
    : {
        type: 'person',
        range: { start: offset - match[1].length, end: offset + rest.length },
      };
}

/** The sections that a place is in, the innermost last. */
export function sectionsAround(record: DecisionRecord, offset: number): readonly Section[] {
  const { length } = record.text;
  return outlineOf(record)
    .all.map(({ section }) => section)
    .filter(
      ({ range: { start, end } }) =>
        start <= offset && (offset < end || (offset === length && end === length)),
    );
}

/** Whether a place is in code or in a comment. */
function isVerbatim({ root }: DecisionRecord, offset: number): boolean {
  let is = false;
  walk(root, (block) => {
    if (block.start > offset || block.end < offset) return false;
    if (block.type === 'code' || block.type === 'html') is = true;
    return !is;
  });
  return is;
}
