import { BACKSLASH, COLON, DASH, isBlank, PIPE, skipBlanks, skipRun, trimBlanks } from './chars.ts';
import type { TableCell, TableRow } from './block.ts';

// Each function looks at one line, `text.slice(at, end)`, whose indent and container prefixes are behind `at`.

/** The number of cells of a delimiter row (`| --- | :-: |`); 0 when the line is none. */
export function delimiterCells(text: string, at: number, end: number): number {
  let cells = 0;
  // Without a pipe or a colon it is a Setext underline or a thematic break.
  let marked = false;
  for (;;) {
    if (at < end && text.charCodeAt(at) === PIPE) {
      marked = true;
      at = skipBlanks(text, at + 1, end);
      if (at === end) break;
    } else if (cells > 0) {
      return 0;
    }
    if (at < end && text.charCodeAt(at) === COLON) {
      marked = true;
      at++;
    }
    const dashes = skipRun(text, at, end, DASH);
    if (dashes === at) return 0;
    at = dashes;
    cells++;
    if (at < end && text.charCodeAt(at) === COLON) {
      marked = true;
      at++;
    }
    at = skipBlanks(text, at, end);
    if (at === end) break;
  }
  return marked ? cells : 0;
}

/** The number of cells that a line would have as a table's head; 0 when it cannot be one. */
export function headCells(text: string, at: number, end: number): number {
  let cells = 0;
  let filled = false;
  let pipes = 0;
  let fresh = true;
  if (text.charCodeAt(at) === PIPE) {
    pipes++;
    at++;
  }
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    if (fresh) {
      fresh = false;
      cells++;
    }
    if (code === PIPE) {
      pipes++;
      fresh = true;
    } else {
      filled = true;
      if (code === BACKSLASH && escapes(text, at + 1, end)) at++;
    }
  }
  return filled || pipes > 1 ? cells : 0;
}

/** A row of a table's head or body. */
export function tableRow(text: string, at: number, end: number): TableRow {
  const cells: TableCell[] = [];
  const last = trimBlanks(text, at, end);
  let start = at;
  let pos = at;
  if (pos < last && text.charCodeAt(pos) === PIPE) pos++;
  for (;;) {
    const from = pos;
    while (pos < last && text.charCodeAt(pos) !== PIPE) {
      pos += text.charCodeAt(pos) === BACKSLASH && escapes(text, pos + 1, last) ? 2 : 1;
    }
    const done = pos + 1 >= last;
    cells.push(cell(text, start, done ? end : pos, from, pos));
    if (done) break;
    start = pos;
    pos++;
  }
  return { type: 'tableRow', start: at, end, cells };
}

function cell(text: string, start: number, end: number, from: number, to: number): TableCell {
  const first = skipBlanks(text, from, to);
  return {
    type: 'tableCell',
    start,
    end,
    content: { start: first, end: trimBlanks(text, first, to) },
  };
}

function escapes(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  return code === PIPE || code === BACKSLASH;
}
