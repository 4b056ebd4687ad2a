import {
  BACKSLASH,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  CARET,
  COLON,
  DASH,
  DOT,
  isBlank,
  isDigit,
  PAREN_CLOSE,
  PLUS,
  STAR,
} from './chars.ts';
import { MAX_LABEL } from './definition.ts';

/** A character that marks an item of a bullet list. */
export function isBullet(code: number): boolean {
  return code === DASH || code === STAR || code === PLUS;
}

/** The offset behind an ordered item's number (up to nine digits) and its `.` or `)`; -1 when there is none. */
export function orderedMarkerEnd(text: string, at: number, end: number): number {
  const last = Math.min(end, at + 9);
  let pos = at;
  while (pos < last && isDigit(text.charCodeAt(pos))) pos++;
  if (pos === at || pos >= end) return -1;
  const code = text.charCodeAt(pos);
  return code === DOT || code === PAREN_CLOSE ? pos + 1 : -1;
}

/** Where the label of a footnote definition, `[^label]:`, ends; -1 when the line begins none. */
export function footnoteLabelEnd(text: string, at: number, end: number): number {
  if (at + 2 >= end || text.charCodeAt(at + 1) !== CARET) return -1;
  const last = Math.min(end, at + 2 + MAX_LABEL);
  for (let pos = at + 2; pos < last; pos++) {
    const code = text.charCodeAt(pos);
    if (code === BRACKET_CLOSE) {
      const found = pos > at + 2 && pos + 1 < end && text.charCodeAt(pos + 1) === COLON;
      return found ? pos : -1;
    }
    if (code === BRACKET_OPEN || isBlank(code)) return -1;
    if (code === BACKSLASH && pos + 1 < last && isEscapable(text.charCodeAt(pos + 1))) pos++;
  }
  return -1;
}

function isEscapable(code: number): boolean {
  return code === BRACKET_OPEN || code === BRACKET_CLOSE || code === BACKSLASH;
}
