import type { Range } from '../text/range.ts';
import {
  BACKSLASH,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  DOUBLE_QUOTE,
  GREATER,
  isBlank,
  isLineEnd,
  isPunctuation,
  LESS,
  PAREN_CLOSE,
  PAREN_OPEN,
  SINGLE_QUOTE,
} from './chars.ts';
import { MAX_LABEL, rawDestinationEnd } from './definition.ts';
import { decodeString } from './entities.ts';

/** The part of a link behind its text: `(destination "title")`. */
export interface Resource {
  /** The offset after the closing parenthesis. */
  readonly end: number;
  readonly url: string;
  readonly destination: Range;
}

/** How deep parentheses may nest in a destination: CommonMark asks for three, cmark and remark stop at 32. */
const MAX_PARENTHESES = 32;

/** The resource that begins at an opening parenthesis, if one does. */
export function resourceAt(text: string, at: number): Resource | undefined {
  const start = skipWhite(text, at + 1);
  if (text.charCodeAt(start) === PAREN_CLOSE)
    return { end: start + 1, url: '', destination: { start, end: start } };
  const destination = destinationAt(text, start);
  if (destination === undefined) return undefined;
  const after = text.charCodeAt(start) === LESS ? destination.end + 1 : destination.end;
  let pos = skipWhite(text, after);
  if (pos > after && isQuote(text.charCodeAt(pos))) {
    pos = titleEnd(text, pos);
    if (pos === -1) return undefined;
    pos = skipWhite(text, pos);
  }
  if (text.charCodeAt(pos) !== PAREN_CLOSE) return undefined;
  const url = decodeString(text.slice(destination.start, destination.end));
  return { end: pos + 1, url, destination };
}

/** Where the label that begins at an opening bracket ends, at its closing one; -1 when it is none. */
export function labelEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + MAX_LABEL + 2);
  for (let pos = at + 1; pos < limit; pos++) {
    const code = text.charCodeAt(pos);
    if (code === BRACKET_CLOSE) return pos;
    if (code === BRACKET_OPEN) return -1;
    if (code === BACKSLASH && isPunctuation(text.charCodeAt(pos + 1))) pos++;
  }
  return -1;
}

function destinationAt(text: string, start: number): Range | undefined {
  if (text.charCodeAt(start) === LESS) {
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) return { start: start + 1, end: at };
      if (code === LESS || isLineEnd(code)) return undefined;
      if (code === BACKSLASH && isPunctuation(text.charCodeAt(at + 1))) at++;
    }
    return undefined;
  }
  const end = rawDestinationEnd(text, start, text.length, MAX_PARENTHESES);
  return end === -1 || end === start ? undefined : { start, end };
}

/** The offset after a title; -1 when it does not end. An unescaped `(` ends none, so a search is never repeated. */
function titleEnd(text: string, at: number): number {
  const open = text.charCodeAt(at);
  const close = open === PAREN_OPEN ? PAREN_CLOSE : open;
  for (let pos = at + 1; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code === close) return pos + 1;
    if (code === PAREN_OPEN && open === PAREN_OPEN) return -1;
    if (code === BACKSLASH && isPunctuation(text.charCodeAt(pos + 1))) pos++;
  }
  return -1;
}

function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === PAREN_OPEN;
}

function skipWhite(text: string, at: number): number {
  while (isBlank(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at))) at++;
  return at;
}
