import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Command } from 'vscode';
import type { LineIndex, Range } from '../../core/index.ts';
import { toRange, toUri } from '../convert.ts';
import type { Root } from '../root.ts';

// What the items of several views have in common.

/** A workspace folder, for views that show several. */
export function rootItem(root: Root): TreeItem {
  const item = new TreeItem(root.name, TreeItemCollapsibleState.Expanded);
  item.id = root.uri.toString();
  item.iconPath = new ThemeIcon('root-folder');
  return item;
}

/** Go to a place of a file by a click, the cursor before it or, with `select`, the whole of it selected. */
export function goThere(
  root: Root,
  path: string,
  range: Range,
  select: 'select' | 'before' = 'select',
): Command {
  const { start, end } = range;
  const lines: LineIndex | undefined = root.linesOf(path);
  const selection = toRange(lines, { start, end: select === 'select' ? end : start });
  return {
    title: l10n.t('Go There'),
    command: 'vscode.open',
    arguments: [toUri(root.uri, path), { selection }],
  };
}

/** What a screen reader says of an item: its parts, without those that are empty. */
export function spoken(...parts: readonly string[]): { readonly label: string } {
  return { label: parts.filter((part) => part !== '').join(', ') };
}

/** Parts on lines of their own, without those that are empty. */
export function onLines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** Parts beside each other, without those that are empty. */
export function sideBySide(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
