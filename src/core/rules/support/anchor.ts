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
