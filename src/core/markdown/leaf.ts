import type { Range } from '../text/range.ts';
import {
  BACKTICK,
  DASH,
  EQUALS,
  HASH,
  isBlank,
  skipBlanks,
  skipRun,
  STAR,
  TILDE,
  trimBlanks,
  UNDERSCORE,
} from './chars.ts';

// Each function looks at one line, `text.slice(at, end)`, whose indent and container prefixes are behind `at`.

/** Three or more `*`, `-` or `_`, and nothing else but blanks. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const marker = text.charCodeAt(at);
  if (marker !== STAR && marker !== DASH && marker !== UNDERSCORE) return false;
  let count = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === marker) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/** The level of an ATX heading, 1 to 6; 0 when the line is none. */
export function atxDepth(text: string, at: number, end: number): number {
  const after = skipRun(text, at, end, HASH);
  const depth = after - at;
  if (depth > 6) return 0;
  return after === end || isBlank(text.charCodeAt(after)) ? depth : 0;
}

/** What an ATX heading says, without closing hashes; undefined when it says nothing. */
export function atxContent(text: string, at: number, end: number): Range | undefined {
  const start = skipBlanks(text, skipRun(text, at, end, HASH), end);
  end = trimBlanks(text, start, end);
  let before = end;
  while (before > start && text.charCodeAt(before - 1) === HASH) before--;
  if (before === start) return undefined;
  if (before < end && isBlank(text.charCodeAt(before - 1))) end = trimBlanks(text, start, before);
  return { start, end };
}

/** The level that a Setext underline gives, 1 or 2; 0 when the line is none. */
export function setextDepth(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at);
  if (marker !== EQUALS && marker !== DASH) return 0;
  const after = skipRun(text, at, end, marker);
  if (skipBlanks(text, after, end) !== end) return 0;
  return marker === EQUALS ? 1 : 2;
}

/** The number of backticks or tildes of an opening code fence; 0 when the line is none. */
export function fenceSize(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at);
  if (marker !== BACKTICK && marker !== TILDE) return 0;
  const after = skipRun(text, at, end, marker);
  if (after - at < 3) return 0;
  if (marker === BACKTICK) {
    for (let i = after; i < end; i++) if (text.charCodeAt(i) === BACKTICK) return 0;
  }
  return after - at;
}

/** Whether the line closes a fence of `size` times `marker`. */
export function closesFence(
  text: string,
  at: number,
  end: number,
  marker: number,
  size: number,
): boolean {
  if (text.charCodeAt(at) !== marker) return false;
  const after = skipRun(text, at, end, marker);
  return after - at >= size && skipBlanks(text, after, end) === end;
}
