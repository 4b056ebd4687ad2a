import type { FieldDefinition, Kind } from '../../kinds/kind.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord, Origin, Section } from '../../records/record.ts';
import { findPlaceholders } from './placeholders.ts';
import { trimRange, type Range } from '../../text/range.ts';

/** A section's heading without its markers: where a finding on the section as a whole stands. */
export function headingRange(section: Section): Range {
  const { lines, start, end } = section.heading;
  const first = lines[0];
  const last = lines.at(-1);
  return first && last && last.end > first.start
    ? { start: first.start, end: last.end }
    : { start, end };
}

/** Where a finding on the record as a whole stands: its title, else its first line that says anything. */
export function headRange(record: DecisionRecord): Range {
  const title = record.title?.range;
  return title && title.end > title.start ? title : firstLine(record);
}

/**
 * The first line that says anything, comments left aside: one above the record that silences a finding must not take
 * the finding to itself. The last comment where there is nothing else; an empty range for a text without any.
 */
export function firstLine(record: DecisionRecord): Range {
  let comment: Range | undefined;
  for (let line = 0; line < record.lines.count; line++) {
    const range = trimRange(record.text, record.lines.lineRange(line));
    if (range.end === range.start) continue;
    if (!isComment(record, range)) return range;
    comment = range;
  }
  return comment ?? { start: 0, end: 0 };
}

/** Whether a line without the blanks around it is a comment and nothing else. */
function isComment({ text }: DecisionRecord, { start, end }: Range): boolean {
  return text.startsWith('<!--', start) && text.startsWith('-->', end - 3);
}

/** The last line that says anything, comments left aside as by `firstLine`; an empty range for a text without any. */
export function lastLine(record: DecisionRecord): Range {
  let comment: Range | undefined;
  for (let line = record.lines.count - 1; line >= 0; line--) {
    const range = trimRange(record.text, record.lines.lineRange(line));
    if (range.end === range.start) continue;
    if (!isComment(record, range)) return range;
    comment ??= range;
  }
  return comment ?? { start: 0, end: 0 };
}

/**
 * Where a finding on a field stands: its value, else its key, else the line that names it and says nothing, else the
 * field before it in the kind's order, behind which it would be written, else the record's head.
 */
export function fieldRange(record: DecisionRecord, field: string, kind?: Kind): Range {
  const found = record.fields.get(field);
  if (found && found.range.end > found.range.start) return found.range;
  if (found?.key) return found.key.range;
  const at = kind?.fields.findIndex(({ id }) => id === field) ?? -1;
  const definition = kind?.fields[at];
  const written = definition && emptyFieldRange(record, definition);
  return (
    written ??
    neighbour(record, kind?.fields.slice(0, at) ?? []) ??
    (definition?.type === 'status' ? (follower(record) ?? beforeContext(record)) : undefined) ??
    headRange(record)
  );
}

/** Whether the record's head names a field and says nothing of it: `**Deciders:** –`. */
export function isLeftEmpty(record: DecisionRecord, definition: FieldDefinition): boolean {
  return !record.fields.has(definition.id) && emptyFieldRange(record, definition) !== undefined;
}

/** The key of the last of some fields that the record's head has. */
function neighbour(record: DecisionRecord, fields: readonly FieldDefinition[]): Range | undefined {
  return fields
    .flatMap(({ id }) => record.fields.get(id) ?? [])
    .filter(({ origin }) => HEAD_ORIGINS.has(origin))
    .at(-1)?.key?.range;
}

/** The key of the first field of front matter or a table, which may stand far from the title. */
function follower(record: DecisionRecord): Range | undefined {
  let first: Range | undefined;
  let table = false;
  for (const { origin, key } of record.fields.values())
    if (key && (origin === 'front-matter' || origin === 'table'))
      if (!first || key.range.start < first.start) {
        first = key.range;
        table = origin === 'table';
      }
  if (!first) return undefined;
  // A table is a place of its own, under its head and rule; front matter is one always.
  return !table || isFar(record, first.start, headRange(record).start) ? first : undefined;
}

/** Where Nygard's template has its section for the status: before the first one. */
function beforeContext({ dialect, sections }: DecisionRecord): Range | undefined {
  const [first] = sections;
  return dialect === 'nygard' && first ? headingRange(first) : undefined;
}

/** Whether two places are far apart. Comments between them do not count: one that silences a finding must not move it. */
function isFar(record: DecisionRecord, one: number, other: number): boolean {
  const { lines, text } = record;
  const last = lines.lineAt(Math.max(one, other));
  let between = 0;
  for (let line = lines.lineAt(Math.min(one, other)); line < last && between <= FAR; line++)
    if (!isComment(record, trimRange(text, lines.lineRange(line)))) between++;
  return between > FAR;
}

/** A table further below the title than this is a place of its own. */
const FAR = 2;

/** Notations that write one field after the other. */
const HEAD_ORIGINS: ReadonlySet<Origin> = new Set(['front-matter', 'bullet', 'line', 'table']);

/** Whether nobody can tell a record's fields, since its front matter is broken: that is told once, there. */
export function isUnreadable(record: DecisionRecord): boolean {
  return record.problems.some(({ code }) => code === 'front-matter-syntax');
}

/** Whether a field is there and only keeps the place of a value: that is told by the rule on placeholders. */
export function keepsItsPlace(record: DecisionRecord, range: Range): boolean {
  return findPlaceholders(record).some(
    (found) => found.start < range.end && range.start < found.end,
  );
}

/**
 * Where a field that says nothing is written: its value when that only keeps a place, else its key; undefined when
 * the record's head has no such key.
 */
function emptyFieldRange(
  record: DecisionRecord,
  definition: Pick<FieldDefinition, 'id' | 'aliases'>,
): Range | undefined {
  const keys = keysOf(definition);
  const { lines, text } = record;
  const inFrontMatter = record.root.frontMatter?.end ?? 0;
  // Comments do not count: one that silences a finding must not move another.
  for (let line = 0, said = 0; line < lines.count && said < HEAD_LINES; line++) {
    const { start, end } = lines.lineRange(line);
    if (isComment(record, trimRange(text, { start, end }))) continue;
    const written = text.slice(start, end);
    if (said > 0 && /^##/.test(written)) return undefined;
    said++;
    // What is indented in front matter belongs to another key.
    if (start < inFrontMatter && /^\s/.test(written)) continue;
    const match = KEY.exec(written);
    if (!match || !keys.has(foldKey(match[2] ?? ''))) continue;
    const value = trimRange(text, { start: start + match[0].length, end });
    if (value.end > value.start) return value;
    const key = start + (match[1] ?? '').length;
    return { start: key, end: key + (match[2] ?? '').length };
  }
  return undefined;
}

const keysByField = new WeakMap<object, ReadonlySet<string>>();

/** The folded names of a field, made once: thousands of records lack the same one. */
function keysOf(definition: Pick<FieldDefinition, 'id' | 'aliases'>): ReadonlySet<string> {
  let keys = keysByField.get(definition);
  if (!keys) {
    keys = new Set([definition.id, ...definition.aliases].map(foldKey));
    keysByField.set(definition, keys);
  }
  return keys;
}

/** How far down fields are looked for. */
const HEAD_LINES = 60;
/** `owner:`, `- **Owner**:`, `| Owner |` */
const KEY =
  /^([\s>*+|-]{0,6}[*_]{0,3})(\p{L}[^:：|*_\n]{0,40}?)\s{0,2}[*_]{0,3}\s?[:：|][*_]{0,3}/u;
