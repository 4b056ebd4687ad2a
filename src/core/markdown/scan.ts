import type { Block, FrontMatterBlock, Root } from './block.ts';
import { BlockScanner } from './block-scanner.ts';
import { BYTE_ORDER_MARK } from './chars.ts';
import { findFrontMatter } from './front-matter.ts';
import { LineEnds } from './line-ends.ts';

/**
 * Read the block structure of a Markdown document, in time linear in its length.
 *
 * Structure and positions are those of remark-parse with remark-gfm and remark-frontmatter, with two differences by
 * intent: front matter may also stand behind blank lines and comments (see `findFrontMatter`), and a block ends with
 * its last line, where mdast sometimes counts the line end and the container prefixes of the next line too. The tests
 * compare both readers and list every other difference with its reason. Never throws. Containers nest to `MAX_DEPTH`;
 * deeper markers are text.
 */
export function scanBlocks(text: string): Root {
  const ends = new LineEnds(text);
  const frontMatter = findFrontMatter(text);
  const children: Block[] = [];
  const top = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const body = frontMatter === undefined ? top : ends.after(frontMatter.end);
  if (frontMatter !== undefined && !frontMatter.atTop) {
    scanLines(text, ends, top, frontMatter.start, children);
  }
  scanLines(text, ends, body, text.length, children);
  return root(text, frontMatter, children);
}

function scanLines(text: string, ends: LineEnds, from: number, to: number, into: Block[]): void {
  const scanner = new BlockScanner(text, into);
  for (let at = from; at < to;) {
    const end = ends.endOf(at);
    scanner.line(at, end);
    at = ends.after(end);
  }
  scanner.finish();
}

function root(
  text: string,
  frontMatter: FrontMatterBlock | undefined,
  children: readonly Block[],
): Root {
  return { type: 'root', start: 0, end: text.length, frontMatter, children };
}
