import { trimRange, type Range } from '../../text/range.ts';

const PAIRS: readonly (readonly [string, string])[] = [
  ['**', '**'],
  ['__', '__'],
  ['*', '*'],
  ['_', '_'],
  ['``', '``'],
  ['`', '`'],
  ['"', '"'],
  ['“', '”'],
  ['<ins>', '</ins>'],
];

const OPENERS = '*_`"“<';

/**
 * Narrow a range to the value itself: without white space, hard breaks, comments and breaks at its end, and the
 * emphasis, code marks or quotes around the whole.
 */
export function valueRange(text: string, at: Range): Range {
  let range = trimTail(text, trimRange(text, at));
  for (let depth = 0; depth < 4 && OPENERS.includes(text.charAt(range.start)); depth++) {
    const pair = PAIRS.find(([open, close]) => isWrapped(text, range, open, close));
    if (!pair) return range;
    range = trimTail(
      text,
      trimRange(text, { start: range.start + pair[0].length, end: range.end - pair[1].length }),
    );
  }
  return range;
}

function isWrapped(text: string, { start, end }: Range, open: string, close: string): boolean {
  if (end - start <= open.length + close.length) return false;
  if (!text.startsWith(open, start) || !text.startsWith(close, end - close.length)) return false;
  // `**A** and **B**` is not wrapped as a whole.
  const inner = text.indexOf(close, start + open.length);
  return inner === end - close.length || (open.length === 1 && inner > end - close.length);
}

function trimTail(text: string, at: Range): Range {
  let range = at;
  for (;;) {
    const { start, end } = range;
    if (end <= start) return range;
    if (text[end - 1] === '\\') range = trimRange(text, { start, end: end - 1 });
    else if (text[end - 1] === '>') {
      const open = text.lastIndexOf('<', end - 2);
      if (open < start) return range;
      const tag = text.slice(open, end);
      const comment = tag.endsWith('-->') ? text.lastIndexOf('<!--', end - 3) : -1;
      if (comment >= start) range = trimRange(text, { start, end: comment });
      else if (/^<(?:br ?\/?|\/(?:b|strong|i|em))>$/i.test(tag))
        range = trimRange(text, { start, end: open });
      else return range;
    } else return range;
  }
}
