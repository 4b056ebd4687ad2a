import type { Nodes, Root as Tree } from 'mdast';
import type { Range } from '../../../src/core/text/range.ts';
import { cellText, findLinks, plainText } from '../../../src/core/markdown/inline.ts';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import { definitionsOf, walk } from '../../../src/core/markdown/walk.ts';
import { compareDocument, type Difference } from './compare.ts';
import { parseWithRemark } from './oracle.ts';

/** What stands in one paragraph, heading or cell. */
interface Inline {
  readonly text: string;
  /** Each as `start–end type url`, by start. */
  readonly links: readonly string[];
  /** Whether a wiki link is among them, which remark reads as text in brackets. */
  readonly wiki: boolean;
}

/** Inline content as remark reads it. */
function inlinesOfRemark(text: string): Inline[] {
  const tree = parseWithRemark(text);
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  return contentsOf(tree).map((node) => ({
    text: solid(textOf(node)),
    links: linksOf(node, text, shift).sort(),
    wiki: false,
  }));
}

/** Inline content as we read it. */
function inlinesOfOurs(text: string): Inline[] {
  const root = scanBlocks(text);
  const definitions = definitionsOf(root);
  const inlines: Inline[] = [];
  const add = (lines: readonly Range[], plain: string): void => {
    const links = findLinks(text, lines, definitions);
    inlines.push({
      text: solid(plain),
      links: links
        .filter((link) => link.type !== 'wiki')
        .map(({ type, range, url }) => nameOf(type, range.start, range.end, url))
        .sort(),
      wiki: links.some((link) => link.type === 'wiki'),
    });
  };
  walk(root, (block) => {
    if (block.type === 'paragraph' || block.type === 'heading') {
      add(block.lines, plainText(text, block.lines, definitions));
    } else if (block.type === 'table') {
      for (const { content } of block.rows.flatMap((row) => row.cells))
        add([content], cellText(text, content, definitions));
    }
  });
  return inlines;
}

const MARK_BESIDE_MARK = /\*[_~]|_[*~]|~[*_]/;
const LONG_RUN = /\*{3}|_{3}/;

/** Where remark and we read inline content differently, in a document whose blocks we read alike. */
function inlineDifferences(text: string): string[] {
  const expected = inlinesOfRemark(text);
  return inlinesOfOurs(text).flatMap((ours, index) => {
    const theirs = expected[index]!;
    // GFM lets a bare address swallow the markup behind it; those of ours end at nothing but white space too.
    if (theirs.text.includes('https://')) return [];
    // Remark lets marks of one sort flank those of another wherever they stand; CommonMark does not.
    // And for its rule of three it counts what is left of a run, where CommonMark counts the whole.
    const told = ours.wiki || MARK_BESIDE_MARK.test(text) || LONG_RUN.test(text);
    const same = ours.links.join() === theirs.links.join() && (told || ours.text === theirs.text);
    return same ? [] : [`Unexpected ${JSON.stringify(ours)}, expected ${JSON.stringify(theirs)}.`];
  });
}

/** What remark and we read differently in a document: blocks, and then what stands in them. */
export function compareWhole(text: string): Difference[] {
  const blocks = compareDocument(text);
  // Where the blocks are others there is nothing to pair.
  if (blocks.some(({ known }) => known === undefined || known === 'tag-as-head')) return blocks;
  return [...blocks, ...inlineDifferences(text).map((detail) => ({ known: undefined, detail }))];
}

function contentsOf(node: Nodes | Tree): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [node];
  return 'children' in node ? node.children.flatMap((child) => contentsOf(child)) : [];
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br[\s/>]/i.test(node.value) ? '\n' : '';
    case 'image':
    case 'imageReference':
      // Remark leaves tags in what an image shows in its stead; browsers are given none.
      return (node.alt ?? '').replace(/<[^<>]*>/g, '');
    case 'footnoteReference':
      return `[^${node.label}]`;
    default:
      return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
  }
}

function linksOf(node: Nodes, text: string, shift: number): string[] {
  const inner = 'children' in node ? node.children.flatMap((it) => linksOf(it, text, shift)) : [];
  // Bare addresses that GFM finds in text have no position.
  if (node.position === undefined) return inner;
  const start = node.position.start.offset! + shift;
  const end = node.position.end.offset! + shift;
  switch (node.type) {
    case 'link': {
      const first = text.charAt(start);
      // GFM's bare addresses are no links to us.
      if (first !== '[' && first !== '<') return inner;
      return [nameOf(first === '<' ? 'autolink' : 'link', start, end, node.url), ...inner];
    }
    case 'image':
      return [nameOf('image', start, end, node.url)];
    case 'linkReference':
    case 'imageReference':
      return [nameOf('reference', start, end, node.identifier), ...inner];
    default:
      return inner;
  }
}

function nameOf(type: string, start: number, end: number, url: string): string {
  return `${String(start).padStart(7)}–${end} ${type} ${url}`;
}

/** Without white space: remark keeps line ends in code, and white space beside them. */
function solid(text: string): string {
  return text.replace(/\s+/g, '');
}
