import type { Kind } from '../../kinds/kind.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord, Section } from '../../records/record.ts';
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

/** Where a finding on a field stands: its value, else its key, else the line that names it, else the record's head. */
export function fieldRange(record: DecisionRecord, field: string, kind?: Kind): Range {
  const found = record.fields.get(field);
  if (found && found.range.end > found.range.start) return found.range;
  return found?.key?.range ?? (kind && labelledLine(record, field, kind)) ?? headRange(record);
}

/** How many lines of a record may be its head. */
const HEAD = 60;
const LABEL = /^\s{0,3}(?:[-*+]\s+|\|\s*)?[*_]{0,2}([^:：|*_\n]{2,40}?)[*_]{0,2}\s*[:：|]/u;

/** The line of a record's head that names a field, whose value nobody could read. */
function labelledLine(record: DecisionRecord, field: string, kind: Kind): Range | undefined {
  const definition = kind.fields.find(({ id }) => id === field);
  if (!definition) return undefined;
  const keys = new Set([definition.id, ...definition.aliases].map(foldKey));
  for (let line = 0; line < Math.min(HEAD, record.lines.count); line++) {
    const range = trimRange(record.text, record.lines.lineRange(line));
    const written = record.text.slice(range.start, range.end);
    if (written.startsWith('## ')) return undefined;
    const label = LABEL.exec(written)?.[1];
    if (label !== undefined && keys.has(foldKey(label))) return range;
  }
  return undefined;
}

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
