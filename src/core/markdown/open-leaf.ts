import type { Range } from '../text/range.ts';
import type { Block, ListItem, TableRow } from './block.ts';
import {
  BACKTICK,
  BRACKET_OPEN,
  COLON,
  DASH,
  EQUALS,
  HASH,
  isAlpha,
  LESS,
  PIPE,
  skipBlanks,
  STAR,
  TILDE,
  trimBlanks,
  UNDERSCORE,
} from './chars.ts';
import type { Building } from './containers.ts';
import type { Cursor } from './cursor.ts';
import { closesHtml, htmlBodyStart, htmlKind, type HtmlKind } from './html.ts';
import {
  atxContent,
  atxDepth,
  closesFence,
  fenceSize,
  isThematicBreak,
  setextDepth,
} from './leaf.ts';
import { paragraphBlocks, type HeadingDepth } from './paragraph.ts';
import { delimiterCells, headCells, tableRow } from './table.ts';

type Leaf = 'none' | 'paragraph' | 'indented' | 'fenced' | 'html' | 'table';

/** The leaf block, if any, that the next line may continue. */
export class OpenLeaf {
  readonly #text: string;
  readonly #cursor: Cursor;
  readonly #append: (block: Block) => void;

  #leaf: Leaf = 'none';
  /** The span of the open leaf; `leafEnd` grows line by line. */
  #leafStart = 0;
  #leafEnd = 0;
  /** The lines of a paragraph, and the list item whose task box may stand before it. */
  #lines: Range[] = [];
  #item: Building<ListItem> | undefined;
  /** Whether a paragraph's last line is indented so far that it cannot be a table's head. */
  #lastIsDeep = false;
  #rows: TableRow[] = [];
  #fenceMarker = 0;
  #fenceSize = 0;
  #info: Range | undefined;
  #htmlKind: HtmlKind = 1;

  /**
   * @param cursor where the line's rest begins; the one that reads the containers' prefixes.
   * @param append puts a finished block into the tree.
   */
  constructor(cursor: Cursor, append: (block: Block) => void) {
    this.#text = cursor.text;
    this.#cursor = cursor;
    this.#append = append;
  }

  get kind(): Leaf {
    return this.#leaf;
  }

  /**
   * Take a line outside all containers that is empty or begins with a letter, as most lines of most documents: it can
   * only end a paragraph, begin one or go on with it. False when the line must be looked at more closely.
   */
  takePlain(start: number, end: number): boolean {
    const leaf = this.#leaf;
    if (leaf !== 'none' && leaf !== 'paragraph') return false;
    if (start === end) {
      this.close();
      return true;
    }
    if (!isAlpha(this.#text.charCodeAt(start))) return false;
    if (leaf === 'paragraph') this.#lines.push({ start, end });
    else this.#openParagraph(start, end, undefined);
    this.#lastIsDeep = false;
    this.#leafEnd = end;
    return true;
  }

  /** Let the open leaf take the line, lazily if it is not in all its containers; false when it ends before it. */
  feed(lazy: boolean): boolean {
    const cursor = this.#cursor;
    const { end, next, indent } = cursor;
    const blank = next >= end;
    switch (this.#leaf) {
      case 'paragraph':
        return !blank && this.#feedParagraph(lazy);
      case 'table':
        if (blank || lazy || indent > 3 || this.#startsBlock(false)) return false;
        this.#rows.push(tableRow(this.#text, next, end));
        this.#leafEnd = end;
        return true;
      case 'indented':
        if (lazy) return false;
        if (indent > 3) this.#leafEnd = end;
        return blank || indent > 3;
      case 'fenced':
        if (lazy) return false;
        this.#leafEnd = end;
        if (indent < 4 && closesFence(this.#text, next, end, this.#fenceMarker, this.#fenceSize))
          this.close();
        return true;
      case 'html':
        if (lazy || (blank && this.#htmlKind > 5)) return false;
        this.#leafEnd = end;
        if (this.#htmlKind < 6 && closesHtml(this.#htmlKind, this.#text, cursor.pos, end))
          this.close();
        return true;
      case 'none':
        return false;
    }
  }

  /** Let a paragraph take a line that is not blank: as text, as its underline, or as a table's delimiter row. */
  #feedParagraph(lazy: boolean): boolean {
    const { next, end, indent } = this.#cursor;
    if (indent < 4) {
      const code = this.#text.charCodeAt(next);
      if (code === PIPE || code === COLON || code === DASH || code === EQUALS) {
        if (!lazy && this.#becomesTable()) return true;
        const depth = lazy ? 0 : setextDepth(this.#text, next, end);
        if (depth !== 0) return this.#becomesHeading(depth as HeadingDepth);
      }
      if (this.#startsBlock(true)) return false;
    }
    this.#lines.push({ start: next, end });
    this.#lastIsDeep = indent > 3;
    this.#leafEnd = end;
    return true;
  }

  /** Whether the line begins a block that is no paragraph; `sparing` leaves out what cannot interrupt a paragraph. */
  #startsBlock(sparing: boolean): boolean {
    const { next, end } = this.#cursor;
    const text = this.#text;
    switch (text.charCodeAt(next)) {
      case HASH:
        return atxDepth(text, next, end) !== 0;
      case STAR:
      case DASH:
      case UNDERSCORE:
        return isThematicBreak(text, next, end);
      case BACKTICK:
      case TILDE:
        return fenceSize(text, next, end) !== 0;
      case LESS: {
        const kind = htmlKind(text, next, end);
        return kind !== undefined && !(sparing && kind === 7);
      }
      default:
        return false;
    }
  }

  /** Turn the open paragraph's last line into a table's head, if this line is the delimiter row for it. */
  #becomesTable(): boolean {
    const { next, end } = this.#cursor;
    if (this.#lastIsDeep) return false;
    const cells = delimiterCells(this.#text, next, end);
    const head = this.#lines[this.#lines.length - 1] as Range;
    if (cells === 0 || headCells(this.#text, head.start, head.end) !== cells) return false;
    this.#lines.pop();
    if (this.#lines.length > 0) this.close();
    this.#leaf = 'table';
    this.#leafStart = head.start;
    this.#leafEnd = end;
    this.#rows = [tableRow(this.#text, head.start, head.end)];
    return true;
  }

  /** Turn the open paragraph into a heading; false when all of it turns out to be definitions. */
  #becomesHeading(depth: HeadingDepth): boolean {
    const { end } = this.#cursor;
    const blocks = paragraphBlocks(this.#text, this.#lines, { depth, end });
    this.#leaf = 'none';
    for (const block of blocks) this.#append(block);
    return blocks[blocks.length - 1]?.type === 'heading';
  }

  /**
   * Begin a leaf with a line that is not blank and belongs to none.
   *
   * @param item the list item whose first content this is, if a task box may stand before it.
   */
  start(item: Building<ListItem> | undefined): void {
    const cursor = this.#cursor;
    const { end, next, pos } = cursor;
    const text = this.#text;
    if (cursor.indent > 3) {
      this.#openLeaf('indented', pos);
      return;
    }
    switch (text.charCodeAt(next)) {
      case HASH: {
        const depth = atxDepth(text, next, end);
        if (depth === 0) break;
        const content = atxContent(text, next, end);
        this.#append({
          type: 'heading',
          start: next,
          end,
          depth: depth as HeadingDepth,
          setext: false,
          lines: content === undefined ? [] : [content],
        });
        return;
      }
      case STAR:
      case DASH:
      case UNDERSCORE:
        if (!isThematicBreak(text, next, end)) break;
        this.#append({ type: 'thematicBreak', start: next, end });
        return;
      case BACKTICK:
      case TILDE:
        if (!this.#openFence(next, end)) break;
        return;
      case LESS: {
        const kind = htmlKind(text, next, end);
        if (kind === undefined) break;
        this.#htmlKind = kind;
        this.#openLeaf('html', pos);
        if (kind < 6 && closesHtml(kind, text, htmlBodyStart(kind, next), end)) this.close();
        return;
      }
    }
    this.#openParagraph(next, end, pos === next ? item : undefined);
  }

  #openParagraph(start: number, end: number, item: Building<ListItem> | undefined): void {
    this.#leaf = 'paragraph';
    this.#leafStart = start;
    this.#leafEnd = end;
    this.#lines = [{ start, end }];
    this.#lastIsDeep = false;
    this.#item = item;
  }

  #openLeaf(leaf: Leaf, start: number): void {
    this.#leaf = leaf;
    this.#leafStart = start;
    this.#leafEnd = this.#cursor.end;
  }

  #openFence(at: number, end: number): boolean {
    const text = this.#text;
    const size = fenceSize(text, at, end);
    if (size === 0) return false;
    const start = skipBlanks(text, at + size, end);
    this.#info = start === end ? undefined : { start, end: trimBlanks(text, start, end) };
    this.#fenceMarker = text.charCodeAt(at);
    this.#fenceSize = size;
    this.#openLeaf('fenced', at);
    return true;
  }

  /** Put the open leaf, if there is one, into the tree. */
  close(): void {
    const leaf = this.#leaf;
    if (leaf === 'none') return;
    this.#leaf = 'none';
    const start = this.#leafStart;
    const end = this.#leafEnd;
    switch (leaf) {
      case 'paragraph':
        this.#closeParagraph();
        return;
      case 'indented':
        this.#append({ type: 'code', start, end, fenced: false, info: undefined });
        return;
      case 'fenced':
        this.#append({ type: 'code', start, end, fenced: true, info: this.#info });
        return;
      case 'html':
        this.#append({ type: 'html', start, end });
        return;
      case 'table':
        this.#append({ type: 'table', start, end, rows: this.#rows });
    }
  }

  #closeParagraph(): void {
    const start = this.#leafStart;
    // Neither definitions nor a task box stand before it.
    if (this.#text.charCodeAt(start) !== BRACKET_OPEN) {
      const lines = this.#lines;
      const end = lines[lines.length - 1]?.end ?? this.#leafEnd;
      this.#append({ type: 'paragraph', start, end, lines });
      return;
    }
    for (const block of paragraphBlocks(this.#text, this.#lines, undefined, this.#item)) {
      this.#append(block);
    }
  }
}
