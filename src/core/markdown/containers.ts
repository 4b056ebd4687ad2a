import type { Block, Blockquote, FootnoteDefinition, List, ListItem } from './block.ts';

/** A node while it is being built. */
export type Building<T> = { -readonly [K in keyof T]: T[K] };

/** A block quote, list or footnote definition that following lines may continue. */
export interface OpenContainer {
  readonly kind: 'quote' | 'list' | 'footnote';
  readonly node: Building<Blockquote> | Building<List> | Building<FootnoteDefinition>;
  /** Where its blocks go: for a list, the children of its current item. */
  children: Block[];
  /** A list's current item. */
  item: Building<ListItem> | undefined;
  /** A list's items. */
  readonly items: ListItem[];
  /** The character that tells one list from the next: the bullet, or what follows the number. */
  readonly marker: number;
  /** The columns by which lines of the current item are indented. */
  size: number;
  /** Whether the current item began with nothing behind its marker. */
  beganBlank: boolean;
  /** Whether blank lines followed such a beginning: then the item is over. */
  stayedBlank: boolean;
  /** Whether the current item's first content may begin with a task box. */
  taskable: boolean;
}

/** Let a container reach as far as a block inside it. */
export function extend(container: OpenContainer, end: number): void {
  const node = container.item ?? container.node;
  if (node.end < end) node.end = end;
}

/** Begin a block quote; `end` is that of its line. */
export function openQuote(start: number, end: number): OpenContainer {
  const children: Block[] = [];
  return opened('quote', { type: 'blockquote', start, end, children }, children, 0);
}

/** Begin a footnote definition. */
export function openFootnote(start: number, end: number, label: string): OpenContainer {
  const children: Block[] = [];
  const node = { type: 'footnoteDefinition', start, end, label, children } as const;
  return opened('footnote', { ...node }, children, 0);
}

/** Begin a list, without its first item. */
export function openList(start: number, ordered: boolean, marker: number): OpenContainer {
  const items: ListItem[] = [];
  const node: Building<List> = { type: 'list', start, end: start, ordered, children: items };
  return opened('list', node, [], marker, items);
}

/** Begin the next item of a list, at its marker. */
export function openItem(list: OpenContainer, start: number, markerEnd: number, end: number): void {
  const children: Block[] = [];
  const marker = { start, end: markerEnd };
  const item: Building<ListItem> = {
    type: 'listItem',
    start,
    end,
    marker,
    checked: undefined,
    children,
  };
  list.item = item;
  list.children = children;
  list.items.push(item);
}

/** End a list's current item. */
export function closeItem(list: OpenContainer): void {
  if (list.item !== undefined) list.node.end = list.item.end;
  list.item = undefined;
}

function opened(
  kind: OpenContainer['kind'],
  node: OpenContainer['node'],
  children: Block[],
  marker: number,
  items: ListItem[] = [],
): OpenContainer {
  return {
    kind,
    node,
    children,
    item: undefined,
    items,
    marker,
    size: 0,
    beganBlank: false,
    stayedBlank: false,
    taskable: false,
  };
}
