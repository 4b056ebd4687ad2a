import type { Range } from '../text/range.ts';

/** No link shows more than this. */
const MAX_SHOWN = 300;

/** What a Markdown link shows whose destination a path is part of; undefined where it is in none. */
export function linkedText(text: string, path: Range): Range | undefined {
  let at = path.start - 1;
  if (text[at] === '<') at--;
  if (text[at] !== '(' || text[at - 1] !== ']') return undefined;
  const end = at - 1;
  let depth = 0;
  for (let start = end - 1; start >= 0 && end - start < MAX_SHOWN; start--) {
    const char = text[start];
    if (char === '\n' && text[start - 1] === '\n') return undefined;
    if (char === ']') depth++;
    else if (char === '[' && depth-- === 0) return { start: start + 1, end };
  }
  return undefined;
}

/** The other cells of the table row that a place stands in; none outside of tables. */
export function besides(text: string, place: Range): readonly Range[] {
  const start = text.lastIndexOf('\n', place.start) + 1;
  const next = text.indexOf('\n', place.end);
  const end = next < 0 ? text.length : next;
  const line = text.slice(start, end);
  if (line.length > 2000 || !line.trimStart().startsWith('|')) return [];
  const cells: Range[] = [];
  let from = line.indexOf('|') + 1;
  for (let at = from; at < line.length; at++) {
    if (line[at] !== '|' || line[at - 1] === '\\') continue;
    cells.push({ start: start + from, end: start + at });
    from = at + 1;
  }
  return cells.filter((cell) => cell.end <= place.start || cell.start >= place.end);
}
