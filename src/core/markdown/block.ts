import type { Range } from '../text/range.ts';

/**
 * The block structure of a Markdown document: mdast's nodes and names (CommonMark 0.31 with GFM tables and
 * task items, and YAML front matter), with offsets in place of points and inline content left unparsed.
 *
 * `start` and `end` are the offsets that mdast's `position` gives. Container prefixes (`> `, list indent) are
 * inside a block's span but never inside its `lines`.
 */
export type Block =
  | Heading
  | Paragraph
  | Code
  | Html
  | ThematicBreak
  | Blockquote
  | List
  | ListItem
  | Table
  | Definition
  | FootnoteDefinition;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A whole document. */
export interface Root extends Span {
  readonly type: 'root';
  readonly frontMatter: FrontMatterBlock | undefined;
  readonly children: readonly Block[];
}

/** A YAML block between two `---` lines at the top (see `findFrontMatter` for what may stand before it). */
export interface FrontMatterBlock extends Span {
  readonly type: 'yaml';
  /** Whether it begins on the first line: the only place where other Markdown tools look for it. */
  readonly atTop: boolean;
  /** The YAML between the fences, without the line end before the closing one. */
  readonly value: Range;
}

export interface Heading extends Span {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly setext: boolean;
  /** The inline content: one range a line, without markers, closing hashes and outer white space. */
  readonly lines: readonly Range[];
}

export interface Paragraph extends Span {
  readonly type: 'paragraph';
  /** The inline content: one range a line, without container prefixes and leading white space. */
  readonly lines: readonly Range[];
}

export interface Code extends Span {
  readonly type: 'code';
  readonly fenced: boolean;
  /** The info string of a fence, trimmed; undefined when empty or indented. */
  readonly info: Range | undefined;
}

export interface Html extends Span {
  readonly type: 'html';
}

export interface ThematicBreak extends Span {
  readonly type: 'thematicBreak';
}

export interface Blockquote extends Span {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
}

export interface List extends Span {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly children: readonly ListItem[];
}

export interface ListItem extends Span {
  readonly type: 'listItem';
  /** The bullet or the number with its dot or bracket. */
  readonly marker: Range;
  /** GFM task item: ticked, not ticked, or no task. */
  readonly checked: boolean | undefined;
  readonly children: readonly Block[];
}

export interface Table extends Span {
  readonly type: 'table';
  /** The header row first; every row of the source but the delimiter row. */
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Span {
  readonly type: 'tableRow';
  readonly cells: readonly TableCell[];
}

export interface TableCell extends Span {
  readonly type: 'tableCell';
  /** The trimmed content; empty (start = end) for an empty cell. */
  readonly content: Range;
}

/** A link reference definition, `[label]: destination "title"`. */
export interface Definition extends Span {
  readonly type: 'definition';
  /** As written between the brackets. */
  readonly label: string;
  /** As CommonMark normalises labels for matching: case-folded, white space collapsed. */
  readonly identifier: string;
  /** The destination, escapes and entities decoded. */
  readonly url: string;
  readonly destination: Range;
}

/** A GFM footnote definition, `[^label]: text`, with the blocks indented below it. */
export interface FootnoteDefinition extends Span {
  readonly type: 'footnoteDefinition';
  /** As written after the caret. */
  readonly label: string;
  readonly children: readonly Block[];
}
