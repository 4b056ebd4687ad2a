import type { Range } from '../text/range.ts';
import type { Definition } from './block.ts';
import { InlineScanner } from './inline-scanner.ts';
import { InlineSource } from './inline-source.ts';

/** A link, image, autolink or wiki link as it stands in inline content. */
export interface InlineLink {
  readonly type: 'link' | 'image' | 'reference' | 'autolink' | 'wiki';
  /** From the opening bracket to the end of the link. */
  readonly range: Range;
  /** What is shown, between the brackets. */
  readonly text: Range;
  /** The target, escapes and entities decoded; for a reference the label's identifier. */
  readonly url: string;
  /** Where the target stands; for a reference the label. */
  readonly destination: Range;
}

/** A document's link reference definitions by identifier; see `definitionsOf`. */
export type Definitions = ReadonlyMap<string, Definition>;

const NONE: Definitions = new Map();

/** Without one of these no line holds a link. */
const LINK_START = /[[<]/;
/** Without one of these a line shows what it says. */
const MARKUP = /[[<`&*_\\~]/;

/**
 * The links of inline content, in the order of their ends, so that a picture comes before the link around it.
 *
 * CommonMark's links, images and autolinks, and wiki links (`[[target]]`, `[[target|text]]`). `[text][label]` and
 * `[label]` are links only if `definitions` has the label. This is our own reading, since remark's inline parser
 * takes some fifty times as long and most of what it makes would be thrown away.
 */
export function findLinks(
  text: string,
  lines: readonly Range[],
  definitions: Definitions = NONE,
): InlineLink[] {
  if (!holds(text, lines, LINK_START)) return [];
  const source = new InlineSource(text, lines);
  const scanner = new InlineScanner(source.text, definitions, 'links');
  scanner.scan();
  return scanner.links.map((link) => ({
    type: link.type,
    range: source.range(link.range),
    text: source.range(link.text),
    url: link.url,
    destination: source.range(link.destination),
  }));
}

/**
 * What a reader sees of inline content: no emphasis marks, backticks, tags or comments, links and pictures reduced
 * to their text, escapes and entities resolved. Lines stay lines; `<br>` begins one.
 */
export function plainText(
  text: string,
  lines: readonly Range[],
  definitions: Definitions = NONE,
): string {
  if (!holds(text, lines, MARKUP)) return joinTrimmed(text, lines);
  const scanner = new InlineScanner(new InlineSource(text, lines).text, definitions, 'text');
  scanner.scan();
  return scanner.plain().trim();
}

/** As `plainText`, for a table cell, where `\|` is a pipe even in code. */
export function cellText(text: string, cell: Range, definitions: Definitions = NONE): string {
  const lines = [cell];
  if (!holds(text, lines, MARKUP)) return joinTrimmed(text, lines);
  const scanner = new InlineScanner(text.slice(cell.start, cell.end), definitions, 'cell');
  scanner.scan();
  return scanner.plain().trim();
}

/** The text of raw HTML without tags and comments, entities resolved. */
export function htmlText(html: string): string {
  const scanner = new InlineScanner(html, NONE, 'html');
  scanner.scan();
  return scanner.plain().trim();
}

function holds(text: string, lines: readonly Range[], pattern: RegExp): boolean {
  for (const line of lines) if (pattern.test(text.slice(line.start, line.end))) return true;
  return false;
}

/** The lines without the white space at their ends, which at most makes a hard break: a line here anyway. */
function joinTrimmed(text: string, lines: readonly Range[]): string {
  let joined = '';
  for (const { start, end } of lines) {
    const line = text.slice(start, end).trim();
    joined = joined === '' ? line : `${joined}\n${line}`;
  }
  return joined;
}
