import type { Range } from '../text/range.ts';
import type { Syntax } from './syntax.ts';

/** What finds a comment, a string, or a slash that may begin a pattern. */
const scanners = new WeakMap<Syntax, RegExp>();
/** Bounded, so that what only looks like a pattern costs little. */
const PATTERN = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n]){0,200}\]|[^/\\\n[]){1,200}\//y;
/** Behind these a value stands, so that a slash begins a pattern and is no division. */
const BEFORE_VALUE = /[=(,:[!&|?{};\n>+]|^$/;

/**
 * The comments of a text, in order: an approximation that knows strings and marks, and no more of the language.
 * Takes time in proportion to the length, whatever the text.
 */
export function commentsOf(text: string, syntax: Syntax): readonly Range[] {
  let scanner = scanners.get(syntax);
  if (!scanner) scanners.set(syntax, (scanner = scannerFor(syntax)));
  const comments: Range[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(text); match; match = scanner.exec(text)) {
    const { index: start } = match;
    if (match.groups?.['comment'] !== undefined) comments.push({ start, end: scanner.lastIndex });
    else if (match[0] === '/' && startsPattern(text, start)) {
      PATTERN.lastIndex = start;
      if (PATTERN.test(text)) scanner.lastIndex = PATTERN.lastIndex;
    }
  }
  return comments;
}

/** Whether an offset stands in one of some ranges, which are in order and apart. */
export function isWithin(ranges: readonly Range[], offset: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return false;
    if (offset < range.start) high = middle - 1;
    else if (offset >= range.end) low = middle + 1;
    else return true;
  }
  return false;
}

function startsPattern(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[ \t\r]/.test(text.charAt(before))) before--;
  return (
    BEFORE_VALUE.test(text.charAt(before)) ||
    /\b(?:return|typeof|case)$/.test(text.slice(Math.max(0, before - 7), before + 1))
  );
}

/** Every alternative takes in what it began, closed or not, so that nothing is looked at twice. */
function scannerFor({ line, block, quotes, patterns }: Syntax): RegExp {
  const comments = [
    ...block.map(([open, close]) => `${open}[^]*?(?:${close}|$(?![^]))`),
    ...line.map((start) => `${start}[^\\n\\r]*`),
  ];
  const strings = quotes.map((quote) => {
    if (quote === '"') return '"(?:\\\\.|[^"\\\\\\n])*"?';
    if (quote === "'") return "'(?:\\\\.|[^'\\\\\\n])*'?";
    if (quote === "loose'") return "(?<![\\p{L}\\d])'(?:\\\\.|[^'\\\\\\n])*'?";
    if (quote === 'char') return "'(?:\\\\[^\\n']{1,10}|\\\\'|[^'\\\\\\n])'";
    return '`(?:\\\\[^]|[^`\\\\])*`?';
  });
  const all = [`(?<comment>${comments.join('|')})`, ...strings, ...(patterns ? ['/'] : [])];
  return new RegExp(all.join('|'), 'giu');
}
