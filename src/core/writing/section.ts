import { endBefore } from '../text/end-before.ts';
import type { Block, List, ListItem } from '../markdown/block.ts';
import type { Statement } from '../records/dialects/statement.ts';
import { lookUp } from '../records/dialects/lines.ts';
import { bodyOf, type OutlineHeading } from '../records/outline.ts';
import { vocabularyOf } from '../records/vocabulary.ts';
import { eolOf, type TextEdit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import type { Draft } from './draft.ts';

/** A section and what stands directly under its heading. */
export interface OpenSection {
  readonly heading: OutlineHeading;
  readonly body: readonly Block[];
}

/** The section whose heading is the key of a statement. */
export function sectionOfStatement(draft: Draft, statement: Statement): OpenSection | undefined {
  const { key } = statement;
  if (!key || (statement.origin !== 'section' && statement.origin !== 'inline-heading'))
    return undefined;
  return findSection(draft, ({ heading }) => contains(heading, key.range));
}

/** The section that is called as the status field is, also when nothing stands in it. */
export function statusSection(draft: Draft): OpenSection | undefined {
  const vocabulary = vocabularyOf(draft.kind);
  return findSection(draft, ({ key, inline }) => {
    const known = lookUp(key, vocabulary) ?? (inline && lookUp(inline.key, vocabulary));
    return known?.definition === vocabulary.statusField && key !== 'implementation';
  });
}

/** The first section of which something is true. */
export function findSection(
  draft: Draft,
  isWanted: (heading: OutlineHeading) => boolean,
): OpenSection | undefined {
  const { root, outline } = draft.parts;
  const heading = outline.headings.find(isWanted);
  return heading && { heading, body: bodyOf(root, outline, heading) };
}

/** Add a paragraph at the end of a section, with the blank lines that it needs. */
export function appendParagraph(
  draft: Draft,
  { heading, body }: OpenSection,
  line: string,
): TextEdit {
  const { text } = draft;
  const eol = eolOf(text);
  const last = body.findLast(({ type }) => type !== 'html') ?? body.at(-1) ?? heading.heading;
  const at = endOf(text, last.end);
  const list = last.type === 'list' ? itemLike(text, last, line) : undefined;
  if (list) return list;
  // Blank lines down to what follows are there already, unless the heading has none below it.
  const isTight = last === heading.heading && /^\r?\n[^\r\n]/.test(text.slice(at));
  return { range: { start: at, end: at }, newText: `${eol}${eol}${line}${isTight ? eol : ''}` };
}

/** Add an item at the end of a list, in the marker and spacing of the others. */
export function itemLike(text: string, list: List, line: string): TextEdit | undefined {
  const last = list.children.at(-1);
  if (!last || list.ordered) return undefined;
  const at = endOf(text, last.end);
  return { range: { start: at, end: at }, newText: `${eolOf(text)}${prefixOf(text, last)}${line}` };
}

/** What stands before the text of an item: indent, quote marks, bullet and blanks. */
export function prefixOf(text: string, item: ListItem): string {
  const start = text.lastIndexOf('\n', item.marker.start - 1) + 1;
  const blanks = /^[ \t]*/.exec(text.slice(item.marker.end))?.[0] ?? ' ';
  return text.slice(start, item.marker.end) + (blanks === '' ? ' ' : blanks);
}

/** The line of the source that holds a place, without its line end. */
export function lineAround(text: string, at: number): Range {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  let end = text.indexOf('\n', at);
  if (end === -1) end = text.length;
  if (text[end - 1] === '\r' && end > start) end--;
  return { start, end };
}

/** Take a line away together with the blank lines behind it, or before it where it is the last. */
export function withoutLine(text: string, at: Range): TextEdit {
  const line = lineAround(text, at.start);
  const behind = /^(?:\r?\n[ \t]*)*\r?\n/.exec(text.slice(line.end))?.[0] ?? '';
  if (line.end + behind.length < text.length)
    return { range: { start: line.start, end: line.end + behind.length }, newText: '' };
  const above = text.slice(0, line.start);
  const blank = above.slice(endBefore(above, /[\r\n \t]/));
  const before = /\r?\n[^]*/.exec(blank)?.[0] ?? '';
  return { range: { start: line.start - before.length, end: line.end }, newText: '' };
}

/** An end of a block without the line ends and blanks that may belong to it. */
function endOf(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
