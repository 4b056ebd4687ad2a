import type { Nodes, Root as Tree } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { htmlFlow } from 'micromark-core-commonmark';
import { gfm } from 'micromark-extension-gfm';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct, Extension } from 'micromark-util-types';
import { decodeString } from '../../../src/core/markdown/entities.ts';
import type { Block, Root } from '../../../src/core/markdown/block.ts';

/** A block as both readers can tell it: what it is, where it stands, and what else must agree. */
export interface Shape {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly facts: string;
  readonly children: readonly Shape[];
}

/**
 * `htmlFlow` with one defect corrected: on a lazy line (one that continues a quote's or an item's paragraph without
 * its prefix) remark lets any tag on a line of its own interrupt the paragraph, and then leaves the HTML inside the
 * container. CommonMark's kind 7 never interrupts a paragraph.
 */
const correctedHtml: Construct = {
  ...htmlFlow,
  name: 'correctedHtmlFlow',
  tokenize(effects, ok, nok) {
    const parser = { value: { ...this.parser, lazy: {} } };
    return htmlFlow.tokenize.call(Object.create(this, { parser }) as typeof this, effects, ok, nok);
  },
};

const table = gfmTable().flow!.null as Construct;

/**
 * `table` with one defect corrected: remark sees no table on the line after a quote or an item that ends with a
 * table, since it takes the line for a row and then sees that it is in no container. GitHub sees a table.
 */
const correctedTable: Construct = {
  ...table,
  name: 'correctedTable',
  tokenize(effects, ok, nok) {
    const lazy = this.parser.lazy[this.now().line] === true;
    const events = { value: [] };
    const self = lazy ? (Object.create(this, { events }) as typeof this) : this;
    return table.tokenize.call(self, effects, ok, nok);
  },
};

const footnote = gfmFootnote().document![91] as Construct;

/**
 * A footnote definition with one defect corrected: remark takes the indent of an outer footnote for that of a
 * footnote inside it too, and so continues the inner one with lines that are not indented for it.
 */
const correctedFootnote: Construct = {
  ...footnote,
  name: 'correctedFootnoteDefinition',
  continuation: {
    tokenize(effects, ok, nok) {
      const start = footnote.continuation!.tokenize.call(this, effects, ok, nok);
      return (code) => (code !== null && code > 0 && code !== 32 ? nok(code) : start(code));
    },
  },
};

const corrections: Extension = {
  disable: { null: ['htmlFlow', 'table', 'gfmFootnoteDefinition'] },
  document: { 91: correctedFootnote },
  flow: { 60: correctedHtml, null: correctedTable },
};

/** Documents that remark itself reads wrongly, as CommonMark and GitHub have it; the corrected oracle does not. */
export const REMARK_DEFECTS: readonly { readonly reason: string; readonly example: string }[] = [
  { reason: 'HTML of kind 7 interrupts a paragraph on a lazy line.', example: '> a\n<b>\n' },
  {
    reason: 'No table begins on the line after a container that ends with one.',
    example: '> |a|\n> |-|\n|b|\n|-|\n',
  },
  {
    reason: 'A footnote inside another goes on without its own indent.',
    example: '[^a]: [^b]: c\n\n    d\n',
  },
  { reason: 'Front matter that never ends closes all containers.', example: '---\n\n- a\n' },
];

/**
 * Documents in which we follow CommonMark's letter or GitHub, remark does not, and no correction is worth its while:
 * the generator leaves these forms out.
 */
export const KEPT_APART: readonly { readonly reason: string; readonly example: string }[] = [
  {
    reason: 'Remark ends an unquoted attribute value at a slash, so that it sees no HTML block.',
    example: '<a href=b/c>\n',
  },
  {
    reason: 'Remark takes `=` after an unquoted attribute value for the beginning of another.',
    example: '<a b=c=d>\n',
  },
  {
    reason: 'Remark reads a tab in a task box as a space where the tab is one column wide.',
    example: '- [\t] a\n',
  },
  {
    reason: 'Remark wants a CDATA section to end with exactly two brackets.',
    example: '<![CDATA[]]]>\na\n',
  },
];

let latest: { readonly text: string; readonly tree: Tree } | undefined;

/**
 * The tree of remark-parse with remark-gfm and remark-frontmatter: the parser under all three. Blocks and inlines of
 * a document are compared in turn, so the latest tree is kept.
 */
export function parseWithRemark(text: string): Tree {
  if (latest?.text !== text) latest = { text, tree: parseWith(text, true) };
  return latest.tree;
}

/** The tree as remark gives it, with the defects that the oracle is corrected for. */
export function parseWithPlainRemark(text: string): Tree {
  return parseWith(text, false);
}

function parseWith(text: string, corrected: boolean): Tree {
  // While remark looks for the end of front matter it opens no containers; if there is none, it has lost them all.
  const matter = !corrected || hasFrontMatter(text) ? [frontmatter()] : [];
  return fromMarkdown(text, {
    extensions: [gfm(), ...matter, ...(corrected ? [corrections] : [])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });
}

function hasFrontMatter(text: string): boolean {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const fences = lines.map((line) => /^---[ \t]*$/.test(line));
  return fences[0] === true && fences.indexOf(true, 1) !== -1;
}

/** The blocks of remark's tree. Remark drops a byte order mark before it counts, so `shift` is 1 after one. */
export function shapesOfRemark(tree: Tree, shift: number): Shape[] {
  return tree.children.map((node) => shapeOfNode(node, shift));
}

function shapeOfNode(node: Nodes, shift: number): Shape {
  const position = node.position!;
  return {
    type: node.type,
    start: position.start.offset! + shift,
    end: position.end.offset! + shift,
    facts: factsOfNode(node),
    children: childrenOf(node).map((child) => shapeOfNode(child, shift)),
  };
}

function childrenOf(node: Nodes): readonly Nodes[] {
  switch (node.type) {
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
    case 'table':
    case 'tableRow':
      return node.children;
    default:
      return [];
  }
}

function factsOfNode(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `${node.depth}`;
    case 'code':
      return node.lang ?? '';
    case 'list':
      return node.ordered === true ? 'ordered' : 'bullet';
    case 'listItem':
      return String(node.checked ?? undefined);
    case 'definition':
      return `${node.identifier} ${node.url}`;
    case 'footnoteDefinition':
      return node.label ?? '';
    case 'yaml':
      return node.value;
    default:
      return '';
  }
}

/** The blocks of our own tree. */
export function shapesOfOurs(text: string, root: Root): Shape[] {
  const shapes = root.children.map((block) => shapeOfBlock(text, block));
  const matter = root.frontMatter;
  if (matter === undefined) return shapes;
  const { start, end, value } = matter;
  const facts = text.slice(value.start, value.end);
  const at = shapes.findIndex((shape) => shape.start > start);
  shapes.splice(at === -1 ? shapes.length : at, 0, {
    type: 'yaml',
    start,
    end,
    facts,
    children: [],
  });
  return shapes;
}

function shapeOfBlock(text: string, block: Block): Shape {
  const { type, start, end } = block;
  const shape = (facts: string, children: readonly Shape[] = []): Shape => ({
    type,
    start,
    end,
    facts,
    children,
  });
  const inner = (blocks: readonly Block[]): Shape[] =>
    blocks.map((child) => shapeOfBlock(text, child));
  switch (block.type) {
    case 'heading':
      return shape(`${block.depth}`);
    case 'code':
      return shape(languageOf(text, block.info));
    case 'list':
      return shape(block.ordered ? 'ordered' : 'bullet', inner(block.children));
    case 'listItem':
      return shape(String(block.checked), inner(block.children));
    case 'definition':
      return shape(`${block.identifier} ${block.url}`);
    case 'footnoteDefinition':
      return shape(decodeString(block.label), inner(block.children));
    case 'blockquote':
      return shape('', inner(block.children));
    case 'table':
      return shape(
        '',
        block.rows.map((row) => ({
          type: row.type,
          start: row.start,
          end: row.end,
          facts: '',
          children: row.cells.map((cell) => ({
            type: cell.type,
            start: cell.start,
            end: cell.end,
            facts: '',
            children: [],
          })),
        })),
      );
    default:
      return shape('');
  }
}

function languageOf(text: string, info: { start: number; end: number } | undefined): string {
  if (info === undefined) return '';
  return decodeString(text.slice(info.start, info.end).split(/[ \t]/, 1)[0]!);
}
