import { BACKSLASH, BRACKET_CLOSE, BRACKET_OPEN, isLineEnd, PAREN_OPEN, PIPE } from './chars.ts';
import { trimRange } from '../text/range.ts';
import type { InlineLink } from './inline.ts';

/** The wiki link, `[[target]]` or `[[target|text]]`, that begins at `at`, if one does. */
export function wikiLinkAt(text: string, at: number): InlineLink | undefined {
  if (text.charCodeAt(at + 1) !== BRACKET_OPEN) return undefined;
  const start = at + 2;
  let pipe = -1;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === BRACKET_CLOSE) break;
    if (code === BRACKET_OPEN || isLineEnd(code)) return undefined;
    if (code === PIPE && pipe === -1) pipe = end;
  }
  if (text.charCodeAt(end + 1) !== BRACKET_CLOSE) return undefined;
  // `[[1]](url)` is an ordinary link that shows brackets.
  if (text.charCodeAt(end + 2) === PAREN_OPEN) return undefined;
  // In a table the pipe is escaped.
  const escaped = pipe > start && text.charCodeAt(pipe - 1) === BACKSLASH;
  const targetEnd = pipe === -1 ? end : escaped ? pipe - 1 : pipe;
  const destination = trimRange(text, { start, end: targetEnd });
  if (destination.start === destination.end) return undefined;
  return {
    type: 'wiki',
    range: { start: at, end: end + 2 },
    text: pipe === -1 ? destination : trimRange(text, { start: pipe + 1, end }),
    url: text.slice(destination.start, destination.end),
    destination,
  };
}
