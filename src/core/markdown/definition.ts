import type { Range } from '../text/range.ts';
import type { Definition } from './block.ts';
import {
  BACKSLASH,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  COLON,
  DOUBLE_QUOTE,
  GREATER,
  isBlank,
  LESS,
  PAREN_CLOSE,
  PAREN_OPEN,
  SINGLE_QUOTE,
  skipBlanks,
} from './chars.ts';
import { decodeString } from './entities.ts';
import { identifierOf } from './label.ts';

/** CommonMark's limit, which also keeps the search for a label's end short. */
export const MAX_LABEL = 999;

/** A definition, and the first line after it. */
export interface ReadDefinition {
  readonly node: Definition;
  readonly next: number;
}

/**
 * The link reference definition that a paragraph's line begins, if one does.
 *
 * @param lines the paragraph's lines without container prefixes and leading white space.
 * @param first the line to begin at.
 */
export function readDefinition(
  text: string,
  lines: readonly Range[],
  first: number,
): ReadDefinition | undefined {
  const reader = new Reader(text, lines, first);
  const start = reader.pos;
  const label = reader.label();
  if (label === undefined || !reader.take(COLON)) return undefined;
  if (!reader.white()) return undefined;
  const destination = reader.destination();
  if (destination === undefined) return undefined;
  // A title may fail and leave a good definition, if the destination ends its line.
  const line = reader.line;
  const plain = skipBlanks(text, reader.pos, reader.end) === reader.end;
  if (!reader.title()) {
    if (!plain) return undefined;
    reader.goTo(line);
  }
  return {
    node: {
      type: 'definition',
      start,
      end: reader.end,
      label,
      identifier: identifierOf(label),
      url: decodeString(text.slice(destination.start, destination.end)),
      destination,
    },
    next: reader.line + 1,
  };
}

/** Reads over the lines of a paragraph, which need not be next to each other in the text. */
class Reader {
  readonly #text: string;
  readonly #lines: readonly Range[];
  line: number;
  pos = 0;
  end = 0;

  constructor(text: string, lines: readonly Range[], line: number) {
    this.#text = text;
    this.#lines = lines;
    this.line = line;
    this.goTo(line);
  }

  /** Go to the beginning of a line; false when the paragraph has no such line. */
  goTo(line: number): boolean {
    const range = this.#lines[line];
    if (range === undefined) return false;
    this.line = line;
    this.pos = range.start;
    this.end = range.end;
    return true;
  }

  take(code: number): boolean {
    if (this.pos >= this.end || this.#text.charCodeAt(this.pos) !== code) return false;
    this.pos++;
    return true;
  }

  /** Skip blanks and line ends; false when nothing follows. */
  white(): boolean {
    this.pos = skipBlanks(this.#text, this.pos, this.end);
    while (this.pos >= this.end) {
      if (!this.goTo(this.line + 1)) return false;
    }
    return true;
  }

  /** What stands between square brackets. */
  label(): string | undefined {
    if (!this.take(BRACKET_OPEN)) return undefined;
    const text = this.#text;
    let label = '';
    let from = this.pos;
    let size = 0;
    let filled = false;
    for (;;) {
      if (this.pos >= this.end) {
        label += text.slice(from, this.pos) + '\n';
        if (!this.goTo(this.line + 1)) return undefined;
        from = this.pos;
        continue;
      }
      const code = text.charCodeAt(this.pos);
      if (code === BRACKET_OPEN) return undefined;
      if (code === BRACKET_CLOSE) break;
      if (!isBlank(code)) filled = true;
      const width = code === BACKSLASH && this.#escapes(BRACKET_OPEN, BRACKET_CLOSE) ? 2 : 1;
      size += width;
      if (size > MAX_LABEL) return undefined;
      this.pos += width;
    }
    if (!filled) return undefined;
    label += text.slice(from, this.pos);
    this.pos++;
    return label;
  }

  destination(): Range | undefined {
    const text = this.#text;
    const start = this.pos;
    if (this.take(LESS)) {
      for (; this.pos < this.end; this.pos++) {
        const code = text.charCodeAt(this.pos);
        if (code === GREATER) return { start: start + 1, end: this.pos++ };
        if (code === LESS) return undefined;
        if (code === BACKSLASH && this.#escapes(LESS, GREATER)) this.pos++;
      }
      return undefined;
    }
    const end = rawDestinationEnd(text, start, this.end, Number.POSITIVE_INFINITY);
    if (end === -1 || end === start) return undefined;
    this.pos = end;
    return end === this.end || isBlank(text.charCodeAt(end)) ? { start, end } : undefined;
  }

  /** Take a title after white space, and see that nothing follows it on its line. */
  title(): boolean {
    const from = this.pos;
    const line = this.line;
    if (!this.white() || (this.pos === from && this.line === line)) return false;
    const open = this.#text.charCodeAt(this.pos);
    if (open !== DOUBLE_QUOTE && open !== SINGLE_QUOTE && open !== PAREN_OPEN) return false;
    const close = open === PAREN_OPEN ? PAREN_CLOSE : open;
    this.pos++;
    for (;;) {
      if (this.pos >= this.end) {
        if (!this.goTo(this.line + 1)) return false;
        continue;
      }
      const code = this.#text.charCodeAt(this.pos);
      if (code === close) break;
      this.pos += code === BACKSLASH && this.#escapes(close, close) ? 2 : 1;
    }
    return skipBlanks(this.#text, this.pos + 1, this.end) === this.end;
  }

  /** Whether the backslash here stands before one of two characters or before another backslash. */
  #escapes(one: number, other: number): boolean {
    if (this.pos + 1 >= this.end) return false;
    const code = this.#text.charCodeAt(this.pos + 1);
    return code === one || code === other || code === BACKSLASH;
  }
}

/**
 * Where a destination without angle brackets ends: at white space, a control or an unmatched `)`.
 * -1 when its parentheses are not balanced or nest deeper than `limit`.
 */
export function rawDestinationEnd(text: string, at: number, end: number, limit: number): number {
  let depth = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x7f) break;
    if (code === PAREN_OPEN) {
      if (++depth > limit) return -1;
    } else if (code === PAREN_CLOSE) {
      if (depth === 0) break;
      depth--;
    } else if (code === BACKSLASH && at + 1 < end && isEscapable(text.charCodeAt(at + 1))) {
      at++;
    }
  }
  return depth === 0 ? at : -1;
}

function isEscapable(code: number): boolean {
  return code === PAREN_OPEN || code === PAREN_CLOSE || code === BACKSLASH;
}
