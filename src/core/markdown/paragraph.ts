import type { Range } from '../text/range.ts';
import type { Block, Heading, ListItem } from './block.ts';
import { BRACKET_CLOSE, BRACKET_OPEN, isBlank, skipBlanks, SPACE, trimBlanks } from './chars.ts';
import type { Building } from './containers.ts';
import { readDefinition } from './definition.ts';

export type HeadingDepth = Heading['depth'];

/**
 * What a run of text lines is, now that it is over: link reference definitions first, then a paragraph or, with an
 * underline, a Setext heading.
 *
 * @param item the list item whose first content this is, if so: its task box is taken off the paragraph.
 */
export function paragraphBlocks(
  text: string,
  lines: Range[],
  underline: { readonly depth: HeadingDepth; readonly end: number } | undefined,
  item?: Building<ListItem>,
): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  while (isBracket(text, lines[first])) {
    const definition = readDefinition(text, lines, first);
    if (definition === undefined) break;
    blocks.push(definition.node);
    first = definition.next;
  }
  const rest = first === 0 ? lines : lines.slice(first);
  const head = rest[0];
  const last = rest[rest.length - 1];
  if (head === undefined || last === undefined) return blocks;
  if (underline !== undefined) {
    rest[rest.length - 1] = {
      start: last.start,
      end: trimBlanks(text, last.start, last.end),
    };
    const { depth, end } = underline;
    blocks.push({ type: 'heading', start: head.start, end, depth, setext: true, lines: rest });
    return blocks;
  }
  if (item !== undefined) takeTask(text, rest, item);
  blocks.push({
    type: 'paragraph',
    start: rest[0]?.start ?? head.start,
    end: last.end,
    lines: rest,
  });
  return blocks;
}

function isBracket(text: string, line: Range | undefined): boolean {
  return line !== undefined && text.charCodeAt(line.start) === BRACKET_OPEN;
}

/** Read a task box at the beginning of the first line, and take it off. */
function takeTask(text: string, lines: Range[], item: Building<ListItem>): void {
  const { start, end } = lines[0] as Range;
  if (start + 2 >= end || text.charCodeAt(start + 2) !== BRACKET_CLOSE) return;
  const mark = text.charCodeAt(start + 1);
  const ticked = mark === 0x78 || mark === 0x58;
  if (text.charCodeAt(start) !== BRACKET_OPEN || (!ticked && mark !== SPACE)) return;
  const after = start + 3;
  if (after < end && !isBlank(text.charCodeAt(after))) return;
  const content = skipBlanks(text, after, end);
  // A box alone is text; on a line of its own it belongs to the next.
  if (content === end && lines.length === 1) return;
  item.checked = ticked;
  if (content === end) lines.shift();
  else lines[0] = { start: content, end };
}
