import type { Block, Definition, Heading, Root } from './block.ts';
import { BACKTICK, skipBlanks, skipRun, TILDE } from './chars.ts';
import { cellText, htmlText, plainText, type Definitions } from './inline.ts';
import { identifierOf } from './label.ts';

/** Anything that holds blocks. */
export type BlockParent = Root | Extract<Block, { readonly children: readonly Block[] }>;

/**
 * Visit the blocks below a parent, each before its children, in the order of the text.
 *
 * @param visit return false to leave out a block's children.
 */
export function walk(
  parent: BlockParent,
  visit: (block: Block, parent: BlockParent) => unknown,
): void {
  for (const block of parent.children) {
    if (visit(block, parent) !== false && 'children' in block) walk(block, visit);
  }
}

/** The headings that divide a document into sections: those not inside a quote, list or footnote. */
export function headings(root: Root): Heading[] {
  return root.children.filter((block) => block.type === 'heading');
}

/**
 * A document's link reference definitions by identifier, for `findLinks` and `plainText`; the first one counts. One of
 * `^1` does not where there is a footnote of that name: `[^1]` calls it.
 */
export function definitionsOf(root: Root): Definitions {
  const definitions = new Map<string, Definition>();
  const footnotes: string[] = [];
  walk(root, (block) => {
    if (block.type === 'footnoteDefinition') footnotes.push(`^${identifierOf(block.label)}`);
    else if (block.type === 'definition' && !definitions.has(block.identifier))
      definitions.set(block.identifier, block);
  });
  for (const footnote of footnotes) definitions.delete(footnote);
  return definitions;
}

/**
 * What a reader sees of a block, without markup: the blocks and rows in it on lines of their own, a row's cells
 * divided by ` | `. Code is given as it stands between its fences; definitions and thematic breaks show nothing.
 */
export function blockText(text: string, block: Block, definitions?: Definitions): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(text, block.lines, definitions);
    case 'code':
      return codeText(text.slice(block.start, block.end), block.fenced);
    case 'html':
      return htmlText(text.slice(block.start, block.end));
    case 'table':
      return block.rows
        .map((row) =>
          row.cells.map((cell) => cellText(text, cell.content, definitions)).join(' | '),
        )
        .join('\n');
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
      return block.children
        .map((child) => blockText(text, child, definitions))
        .filter((part) => part !== '')
        .join('\n');
    case 'definition':
    case 'thematicBreak':
      return '';
  }
}

/** The lines of a code block without its fences. An unclosed fence ends with its last line. */
function codeText(source: string, fenced: boolean): string {
  if (!fenced) return source.trim();
  const lines = source.split(/\r\n|\n|\r/);
  const last = lines[lines.length - 1] ?? '';
  const closed = lines.length > 1 && isClosingFence(last, source);
  return lines.slice(1, closed ? -1 : undefined).join('\n');
}

/** Whether a code block's last line closes its fence, behind whatever container prefix. */
function isClosingFence(line: string, source: string): boolean {
  const marker = source.charCodeAt(0);
  if (marker !== BACKTICK && marker !== TILDE) return false;
  const at = line.indexOf(source.charAt(0));
  if (at === -1) return false;
  const after = skipRun(line, at, line.length, marker);
  const opened = skipRun(source, 0, source.length, marker);
  return after - at >= opened && skipBlanks(line, after, line.length) === line.length;
}
