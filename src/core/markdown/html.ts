import {
  BANG,
  BACKTICK,
  BRACKET_OPEN,
  COLON,
  DASH,
  DOT,
  DOUBLE_QUOTE,
  EQUALS,
  GREATER,
  isAlpha,
  isAlphanumeric,
  isBlank,
  isLineEnd,
  LESS,
  QUESTION,
  SINGLE_QUOTE,
  SLASH,
  skipBlanks,
  UNDERSCORE,
} from './chars.ts';

/** The seven ways in which CommonMark begins an HTML block, numbered as in its specification §4.6. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW_NAMES = new Set(['pre', 'script', 'style', 'textarea']);

const BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl ' +
    'dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend ' +
    'li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td ' +
    'tfoot th thead title tr track ul'
  ).split(' '),
);

/** The kind of HTML block that a line begins, if any; `at` is its `<`. */
export function htmlKind(text: string, at: number, end: number): HtmlKind | undefined {
  const code = text.charCodeAt(at + 1);
  if (code === BANG) return declarationKind(text, at, end);
  if (code === QUESTION) return at + 1 < end ? 3 : undefined;
  const closing = code === SLASH;
  const nameStart = closing ? at + 2 : at + 1;
  const nameEnd = tagNameEnd(text, nameStart, end);
  if (nameEnd === nameStart) return undefined;
  const after = nameEnd < end ? text.charCodeAt(nameEnd) : GREATER;
  if (after !== SLASH && after !== GREATER && !isBlank(after)) return undefined;
  const name = text.slice(nameStart, nameEnd).toLowerCase();
  if (!closing && after !== SLASH && RAW_NAMES.has(name)) return 1;
  if (BLOCK_NAMES.has(name)) {
    if (after !== SLASH) return 6;
    return nameEnd + 1 < end && text.charCodeAt(nameEnd + 1) === GREATER ? 6 : undefined;
  }
  const tag = closing
    ? closingTagEnd(text, nameEnd, end, false)
    : openTagEnd(text, nameEnd, end, false);
  return tag !== -1 && skipBlanks(text, tag, end) === end ? 7 : undefined;
}

/** Whether an HTML block of one of the kinds 1 to 5 ends in the line's part from `at`. */
export function closesHtml(kind: HtmlKind, text: string, at: number, end: number): boolean {
  if (kind === 1) return closesRaw(text, at, end);
  const closer = kind === 2 ? '-->' : kind === 3 ? '?>' : kind === 4 ? '>' : ']]>';
  return containsWithin(text, closer, at, end);
}

/** Where the search for an HTML block's end begins in its own first line: `<!-->` and `<?>` are whole. */
export function htmlBodyStart(kind: HtmlKind, at: number): number {
  return kind === 5 ? at + '<![CDATA['.length : kind === 4 ? at + 3 : kind === 3 ? at + 1 : at + 2;
}

/** The end of an ASCII tag name that begins at `at`; `at` itself when none does. */
export function tagNameEnd(text: string, at: number, end: number): number {
  if (at >= end || !isAlpha(text.charCodeAt(at))) return at;
  while (at < end && (isAlphanumeric(text.charCodeAt(at)) || text.charCodeAt(at) === DASH)) at++;
  return at;
}

/** The offset after the `>` of a closing tag whose name ends at `at`; -1 when it is none. */
export function closingTagEnd(text: string, at: number, end: number, lines: boolean): number {
  at = skipWhite(text, at, end, lines);
  return at < end && text.charCodeAt(at) === GREATER ? at + 1 : -1;
}

/**
 * The offset after the `>` of an open tag whose name ends at `at`; -1 when it is none.
 *
 * @param lines whether white space and values may hold line ends: inline tags may, block starts may not.
 */
export function openTagEnd(text: string, at: number, end: number, lines: boolean): number {
  for (;;) {
    const before = at;
    at = skipWhite(text, at, end, lines);
    if (at >= end) return -1;
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === SLASH) return at + 1 < end && text.charCodeAt(at + 1) === GREATER ? at + 2 : -1;
    if (at === before || !isAttributeStart(code)) return -1;
    while (at < end && isAttributePart(text.charCodeAt(at))) at++;
    const equals = skipWhite(text, at, end, lines);
    if (equals >= end || text.charCodeAt(equals) !== EQUALS) continue;
    at = attributeValueEnd(text, skipWhite(text, equals + 1, end, lines), end, lines);
    if (at === -1) return -1;
  }
}

function attributeValueEnd(text: string, at: number, end: number, lines: boolean): number {
  if (at >= end) return -1;
  const quote = text.charCodeAt(at);
  if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
    for (at++; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) return at + 1;
      if (!lines && isLineEnd(code)) return -1;
    }
    return -1;
  }
  const start = at;
  while (at < end && isUnquoted(text.charCodeAt(at))) at++;
  return at === start ? -1 : at;
}

function isUnquoted(code: number): boolean {
  return !(
    isBlank(code) ||
    isLineEnd(code) ||
    code === DOUBLE_QUOTE ||
    code === SINGLE_QUOTE ||
    code === LESS ||
    code === EQUALS ||
    code === GREATER ||
    code === BACKTICK
  );
}

function isAttributeStart(code: number): boolean {
  return isAlpha(code) || code === COLON || code === UNDERSCORE;
}

function isAttributePart(code: number): boolean {
  return (
    isAlphanumeric(code) || code === COLON || code === UNDERSCORE || code === DOT || code === DASH
  );
}

function skipWhite(text: string, at: number, end: number, lines: boolean): number {
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isBlank(code) && !(lines && isLineEnd(code))) break;
    at++;
  }
  return at;
}

function declarationKind(text: string, at: number, end: number): HtmlKind | undefined {
  const code = at + 2 < end ? text.charCodeAt(at + 2) : 0;
  if (code === DASH) return text.startsWith('--', at + 2) && at + 4 <= end ? 2 : undefined;
  if (code === BRACKET_OPEN) return text.startsWith('[CDATA[', at + 2) ? 5 : undefined;
  return isAlpha(code) ? 4 : undefined;
}

/** `indexOf` that never looks beyond `end`, so that a long text costs nothing when a line lacks the string. */
function containsWithin(text: string, searched: string, at: number, end: number): boolean {
  const first = searched.charCodeAt(0);
  for (const last = end - searched.length; at <= last; at++) {
    if (text.charCodeAt(at) === first && text.startsWith(searched, at)) return true;
  }
  return false;
}

function closesRaw(text: string, at: number, end: number): boolean {
  for (; at < end; at++) {
    if (text.charCodeAt(at) !== LESS || text.charCodeAt(at + 1) !== SLASH) continue;
    const nameEnd = tagNameEnd(text, at + 2, Math.min(end, at + 2 + 'textarea'.length));
    if (nameEnd >= end || text.charCodeAt(nameEnd) !== GREATER) continue;
    if (RAW_NAMES.has(text.slice(at + 2, nameEnd).toLowerCase())) return true;
  }
  return false;
}
