import type { LineIndex, Range } from '../../core/index.ts';
import { plain } from './plain.ts';
import { widthOf } from './width.ts';

/** Text lines that the finding speaks of. */
export interface Source {
  readonly text: string;
  readonly lines: LineIndex;
}

/** So much of a line is shown before the place meant, at least, when the line is too long to show. */
const LEAD = 20;

/**
 * The line in which a range begins, and carets under the range: two lines of text. A long line is cut around the
 * range; a range of several lines is marked to the end of its first; a tab counts as one column.
 *
 * @param columns What a frame may take, gutter included.
 */
export function codeFrame({ text, lines }: Source, at: Range, columns: number): string[] {
  const start = lines.positionAt(at.start);
  const line = lines.lineRange(start.line);
  const gutter = String(start.line + 1);
  const room = Math.max(LEAD * 2, columns - gutter.length - 7);
  const window = windowOf(line, at, room);
  const show = (from: number, to: number): string =>
    plain(text.slice(from, to).replaceAll('\t', ' '));
  const before = (window.start > line.start ? '…' : '') + show(window.start, at.start);
  const marked = show(at.start, Math.min(at.end, window.end));
  const after = show(Math.min(at.end, window.end), window.end) + (window.end < line.end ? '…' : '');
  return [
    `  ${gutter} │ ${before}${marked}${after}`.trimEnd(),
    `  ${' '.repeat(gutter.length)} │ ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  ];
}

/** The part of a line to show. */
function windowOf(line: Range, at: Range, room: number): Range {
  if (line.end - line.start <= room)
    return { start: line.start, end: Math.max(line.end, at.start) };
  const start = Math.max(line.start, Math.min(at.start - LEAD, line.end - room));
  return { start, end: Math.max(at.start, Math.min(line.end, start + room)) };
}
