import type { FrontMatterBlock } from './block.ts';
import {
  BYTE_ORDER_MARK,
  COLON,
  DASH,
  HASH,
  isAlpha,
  isAlphanumeric,
  isBlank,
  skipBlanks,
} from './chars.ts';
import { LineEnds } from './line-ends.ts';

/**
 * The YAML front matter of a document, if it has any.
 *
 * Besides the first line, where everybody looks for it, it may stand after a byte order mark, blank lines and HTML
 * comments (a licence header), because real records do that. Elsewhere than on the first line `---` can just as
 * well be a thematic break, so there the block must also begin like YAML: with a key or a YAML comment.
 */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  // Most files without front matter are told by a look at a few characters.
  const top = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const ends = new LineEnds(text);
  const start = isFence(text, top, ends) ? top : afterLead(text, top, ends);
  if (start === undefined) return undefined;
  const valueStart = ends.after(ends.endOf(start));
  if (start !== top && !beginsLikeYaml(text, valueStart, ends)) return undefined;
  let valueEnd = valueStart;
  for (let line = valueStart; line < text.length;) {
    const lineEnd = ends.endOf(line);
    if (isFence(text, line, ends)) {
      return {
        type: 'yaml',
        atTop: start === top,
        start,
        end: lineEnd,
        value: { start: valueStart, end: valueEnd },
      };
    }
    valueEnd = lineEnd;
    line = ends.after(lineEnd);
  }
  return undefined;
}

/** Where a `---` line stands behind nothing but blank lines and comments, at least one of them. */
function afterLead(text: string, top: number, ends: LineEnds): number | undefined {
  let line = top;
  while (line < text.length) {
    if (line > top && isFence(text, line, ends)) return line;
    const lineEnd = ends.endOf(line);
    const first = skipBlanks(text, line, lineEnd);
    if (first === lineEnd) {
      line = ends.after(lineEnd);
      continue;
    }
    if (!text.startsWith('<!--', first)) return undefined;
    const close = text.indexOf('-->', first + 2);
    if (close === -1) return undefined;
    const closeLine = ends.endOf(close);
    if (skipBlanks(text, close + 3, closeLine) !== closeLine) return undefined;
    line = ends.after(closeLine);
  }
  return undefined;
}

/** Whether a line is `---` with nothing but blanks behind it. */
function isFence(text: string, at: number, ends: LineEnds): boolean {
  if (text.charCodeAt(at) !== DASH || !text.startsWith('---', at)) return false;
  const end = ends.endOf(at);
  return skipBlanks(text, at + 3, end) === end;
}

/** Whether the first line that is not blank is a comment or a `key:`. */
function beginsLikeYaml(text: string, at: number, ends: LineEnds): boolean {
  for (; at < text.length; at = ends.after(ends.endOf(at))) {
    const end = ends.endOf(at);
    const first = skipBlanks(text, at, end);
    if (first === end) continue;
    if (text.charCodeAt(first) === HASH) return true;
    if (first !== at || !isAlpha(text.charCodeAt(at))) return false;
    let key = at;
    while (key < end && isKeyPart(text.charCodeAt(key))) key++;
    return (
      key < end &&
      text.charCodeAt(key) === COLON &&
      (key + 1 === end || isBlank(text.charCodeAt(key + 1)))
    );
  }
  return false;
}

function isKeyPart(code: number): boolean {
  return isAlphanumeric(code) || code === DASH || code === 0x20 || code === 0x5f || code === 0x2e;
}
