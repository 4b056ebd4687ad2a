import type { FieldDefinition } from '../../kinds/kind.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord, Section } from '../../records/record.ts';
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
 * the finding to itself. An empty range for a text without any.
 */
export function firstLine(record: DecisionRecord): Range {
  let comment: Range | undefined;
  for (let line = 0; line < record.lines.count; line++) {
    const range = trimRange(record.text, record.lines.lineRange(line));
    if (range.end === range.start) continue;
    const isComment =
      record.text.startsWith('<!--', range.start) && record.text.startsWith('-->', range.end - 3);
    if (!isComment) return range;
    comment ??= range;
  }
  return comment ?? { start: 0, end: 0 };
}

/** Where a finding on a field stands: its value, else its key, else the record's head. */
export function fieldRange(record: DecisionRecord, field: string): Range {
  const found = record.fields.get(field);
  if (found && found.range.end > found.range.start) return found.range;
  return found?.key?.range ?? headRange(record);
}

/**
 * Where a field that says nothing is written: its value when that only keeps a place, else its key; undefined when
 * the record's head has no such key.
 */
export function emptyFieldRange(
  record: DecisionRecord,
  { id, aliases }: Pick<FieldDefinition, 'id' | 'aliases'>,
): Range | undefined {
  const keys = new Set([id, ...aliases].map(foldKey));
  const last = Math.min(record.lines.count, HEAD_LINES);
  for (let line = 0; line < last; line++) {
    const { start, end } = record.lines.lineRange(line);
    const written = record.text.slice(start, end);
    if (line > 0 && /^##/.test(written)) return undefined;
    const match = KEY.exec(written);
    if (!match || !keys.has(foldKey(match[2] ?? ''))) continue;
    const value = trimRange(record.text, { start: start + match[0].length, end });
    if (value.end > value.start) return value;
    const key = start + (match[1] ?? '').length;
    return { start: key, end: key + (match[2] ?? '').length };
  }
  return undefined;
}

/** How far down fields are looked for. */
const HEAD_LINES = 60;
/** `owner:`, `- **Owner**:`, `| Owner |` */
const KEY =
  /^([\s>*+|-]{0,6}[*_]{0,3})(\p{L}[^:：|*_\n]{0,40}?)\s{0,2}[*_]{0,3}\s?[:：|][*_]{0,3}/u;
