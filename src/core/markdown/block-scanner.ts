import type { Block, ListItem } from './block.ts';
import { BRACKET_OPEN, GREATER, isBlank, isDigit, skipBlanks } from './chars.ts';
import {
  type Building,
  closeItem,
  extend,
  openFootnote,
  openItem,
  openList,
  openQuote,
  type OpenContainer,
} from './containers.ts';
import { Cursor } from './cursor.ts';
import { isThematicBreak } from './leaf.ts';
import { footnoteLabelEnd, isBullet, orderedMarkerEnd } from './markers.ts';
import { OpenLeaf } from './open-leaf.ts';

/**
 * How deep quotes, lists and footnotes may nest; markers beyond it are text.
 *
 * Each line is checked against all open containers, so without a cap a few lines of many `>` take quadratic time,
 * and those who walk the tree by recursion run out of stack. Real documents stay below ten.
 */
export const MAX_DEPTH = 100;

/**
 * The state between two lines: open containers and at most one open leaf block.
 *
 * Follows the two phases of CommonMark's appendix: match the containers that are open, then open new ones, then
 * give what is left of the line to a leaf.
 */
export class BlockScanner {
  readonly #text: string;
  readonly #root: Block[];
  readonly #cursor: Cursor;
  readonly #stack: OpenContainer[] = [];
  readonly #leaf: OpenLeaf;

  constructor(text: string, root: Block[]) {
    this.#text = text;
    this.#root = root;
    this.#cursor = new Cursor(text);
    this.#leaf = new OpenLeaf(this.#cursor, (block) => {
      this.#append(block);
    });
  }

  /** Read one line, `text.slice(start, end)`, without its line end. */
  line(start: number, end: number): void {
    const stack = this.#stack;
    if (stack.length === 0 && this.#leaf.takePlain(start, end)) return;
    const cursor = this.#cursor;
    cursor.begin(start, end);
    let matched = 0;
    // Whether new containers would interrupt a block of the line before: then lists are pickier.
    let interrupting = true;
    for (; matched < stack.length; matched++) {
      const container = stack[matched] as OpenContainer;
      if (this.#continues(container)) continue;
      interrupting = false;
      if (container.kind === 'list' && this.#continuesList(container, matched)) matched++;
      break;
    }
    const leaf = this.#leaf.kind;
    const all = matched === stack.length;
    if (!all || (leaf !== 'fenced' && leaf !== 'html')) {
      interrupting &&= leaf === 'paragraph' || leaf === 'indented';
      if (this.#openContainers(matched, interrupting)) matched = stack.length;
    }
    this.#flow(matched);
  }

  /** Close all that is open. */
  finish(): void {
    this.#leaf.close();
    this.#closeContainers(0);
  }

  /** Take a container's prefix from the line, if it is there. */
  #continues(container: OpenContainer): boolean {
    const cursor = this.#cursor;
    cursor.look();
    if (container.kind === 'quote') return this.#takeQuote(container);
    const blank = cursor.next >= cursor.end;
    if (container.kind === 'footnote') {
      if (blank) return true;
      if (cursor.indent < 4) return false;
      cursor.skip(4);
      return true;
    }
    if (blank) {
      container.stayedBlank ||= container.beganBlank;
      cursor.skip(container.size);
      return true;
    }
    const over = container.stayedBlank;
    container.stayedBlank = false;
    container.beganBlank = false;
    if (over || cursor.indent < container.size) return false;
    cursor.skip(container.size);
    return true;
  }

  #takeQuote(container: OpenContainer): boolean {
    const cursor = this.#cursor;
    if (cursor.indent > 3 || cursor.next >= cursor.end) return false;
    if (this.#text.charCodeAt(cursor.next) !== GREATER) return false;
    cursor.advance(cursor.next + 1);
    cursor.skip(1);
    extend(container, cursor.end);
    return true;
  }

  /** Begin the next item of an open list, if the line holds its marker; `index` is the list's in the stack. */
  #continuesList(list: OpenContainer, index: number): boolean {
    const cursor = this.#cursor;
    if (cursor.indent > 3 || cursor.next >= cursor.end) return false;
    const text = this.#text;
    const code = text.charCodeAt(cursor.next);
    const ordered = isDigit(code);
    if (!ordered && (code !== list.marker || !isBullet(code))) return false;
    const markerEnd = ordered ? orderedMarkerEnd(text, cursor.next, cursor.end) : cursor.next + 1;
    if (markerEnd === -1 || text.charCodeAt(markerEnd - 1) !== list.marker) return false;
    if (!this.#canStartItem(markerEnd, false)) return false;
    this.#leaf.close();
    this.#closeContainers(index + 1);
    closeItem(list);
    this.#startItem(list, markerEnd);
    return true;
  }

  /** Open the containers whose markers stand next in the line; false when there is none. */
  #openContainers(matched: number, interrupting: boolean): boolean {
    const cursor = this.#cursor;
    const stack = this.#stack;
    let any = false;
    while ((any ? stack.length : matched) < MAX_DEPTH) {
      cursor.look();
      if (cursor.indent > 3 || cursor.next >= cursor.end) break;
      const code = this.#text.charCodeAt(cursor.next);
      if (code >= 0x5f || (code > GREATER && code !== BRACKET_OPEN)) break;
      const container = this.#startContainer(code, interrupting);
      if (container === undefined) break;
      if (!any) {
        this.#leaf.close();
        this.#closeContainers(matched);
        any = true;
      }
      this.#siblings().push(container.node);
      stack.push(container);
    }
    return any;
  }

  #startContainer(code: number, interrupting: boolean): OpenContainer | undefined {
    const cursor = this.#cursor;
    const start = cursor.next;
    if (code === GREATER) {
      cursor.advance(start + 1);
      cursor.skip(1);
      return openQuote(start, cursor.end);
    }
    if (code === BRACKET_OPEN) return this.#startFootnote(start);
    const ordered = isDigit(code);
    if (!ordered && !isBullet(code)) return undefined;
    const markerEnd = ordered ? orderedMarkerEnd(this.#text, start, cursor.end) : start + 1;
    // Only an item numbered 1 may interrupt a paragraph.
    if (markerEnd === -1 || (ordered && interrupting && (markerEnd !== start + 2 || code !== 0x31)))
      return undefined;
    if (!this.#canStartItem(markerEnd, interrupting)) return undefined;
    const list = openList(start, ordered, this.#text.charCodeAt(markerEnd - 1));
    this.#startItem(list, markerEnd);
    return list;
  }

  #startFootnote(start: number): OpenContainer | undefined {
    const cursor = this.#cursor;
    const labelEnd = footnoteLabelEnd(this.#text, start, cursor.end);
    if (labelEnd === -1) return undefined;
    cursor.advance(labelEnd + 2);
    cursor.look();
    cursor.skip(cursor.indent);
    return openFootnote(start, cursor.end, this.#text.slice(start + 2, labelEnd));
  }

  /** Whether a list marker, from `cursor.next` to `markerEnd`, is followed as it must be. */
  #canStartItem(markerEnd: number, interrupting: boolean): boolean {
    const { next, end } = this.#cursor;
    const text = this.#text;
    if (markerEnd < end && !isBlank(text.charCodeAt(markerEnd))) return false;
    if (interrupting && skipBlanks(text, markerEnd, end) === end) return false;
    return !isThematicBreak(text, next, end);
  }

  /** Take an item's marker and the white space that belongs to it, and open the item. */
  #startItem(list: OpenContainer, markerEnd: number): void {
    const cursor = this.#cursor;
    const start = cursor.next;
    const before = cursor.indent + markerEnd - start;
    cursor.advance(markerEnd);
    cursor.look();
    const blank = cursor.next >= cursor.end;
    // Five columns or more: one belongs to the marker, the rest begins indented code.
    const space = blank || cursor.indent > 4 ? 1 : cursor.indent;
    if (!blank) cursor.skip(space);
    list.size = before + space;
    list.beganBlank = blank;
    list.stayedBlank = false;
    openItem(list, start, markerEnd, cursor.end);
    list.taskable = !blank || cursor.pos === cursor.end;
  }

  /** Give the rest of the line to the open leaf or begin a new one. */
  #flow(matched: number): void {
    const cursor = this.#cursor;
    cursor.look();
    const lazy = matched < this.#stack.length;
    if (this.#leaf.kind !== 'none') {
      if (this.#leaf.feed(lazy)) return;
      this.#leaf.close();
    }
    if (lazy) this.#closeContainers(matched);
    if (cursor.next < cursor.end) this.#leaf.start(this.#taskable());
    // As in remark: indented code that ends a container without a blank line between is one line long.
    if (lazy && this.#leaf.kind === 'indented') this.#leaf.close();
  }

  /** The list item whose first content begins here, if it may begin with a task box. */
  #taskable(): Building<ListItem> | undefined {
    const list = this.#innermost();
    if (list?.taskable !== true || list.children.length > 0) return undefined;
    return list.item;
  }

  #closeContainers(depth: number): void {
    const stack = this.#stack;
    while (stack.length > depth) {
      const container = stack.pop() as OpenContainer;
      closeItem(container);
      const parent = this.#innermost();
      if (parent !== undefined) extend(parent, container.node.end);
    }
  }

  #append(block: Block): void {
    const parent = this.#innermost();
    if (parent === undefined) {
      this.#root.push(block);
      return;
    }
    parent.children.push(block);
    extend(parent, block.end);
  }

  #siblings(): Block[] {
    return this.#innermost()?.children ?? this.#root;
  }

  /** Looked for only where there is one: an index of -1 is no element but a property, and takes ten times as long. */
  #innermost(): OpenContainer | undefined {
    const { length } = this.#stack;
    return length === 0 ? undefined : this.#stack[length - 1];
  }
}
