import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import type { Counts, Finding, OutlineGroup, OutlineRecord, Severity } from '../../core/index.ts';
import { toUri } from '../convert.ts';
import { ITEMS } from '../ids.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { Root } from '../root.ts';
import { rootItem, sideBySide, spoken } from './item-parts.ts';
import { translate } from '../translate.ts';

/** A node of the records view. */
export type Node = FolderNode | GroupNode | RecordNode;

export interface FolderNode {
  readonly type: 'folder';
  readonly root: Root;
}

export interface GroupNode {
  readonly type: 'group';
  readonly root: Root;
  group: OutlineGroup;
}

export interface RecordNode {
  readonly type: 'record';
  readonly root: Root;
  readonly parent: GroupNode;
  record: OutlineRecord;
}

/** How many findings a tooltip lists before it says how many more there are. */
const TOOLTIP_FINDINGS = 8;

const SEVERITY_ICONS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'lightbulb',
};

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

export function folderItem({ root }: FolderNode): TreeItem {
  const item = rootItem(root);
  item.contextValue = ITEMS.folder;
  if (root.failure !== undefined) {
    item.description = l10n.t('could not be read');
    item.tooltip = root.failure;
  }
  return item;
}

/**
 * So many records in a group are too many to be shown before anybody asks: the editor takes all of them in one turn, in
 * which it does nothing else.
 */
export const MANY_RECORDS = 500;

export function groupItem({ root, group }: GroupNode): TreeItem {
  const item = new TreeItem(
    group.label,
    group.records.length > MANY_RECORDS
      ? TreeItemCollapsibleState.Collapsed
      : TreeItemCollapsibleState.Expanded,
  );
  item.id = `${root.uri.toString()}#${group.key}`;
  item.iconPath = new ThemeIcon(group.icon);
  const records = l10n.t('{0} records', group.records.length);
  item.description = sideBySide(String(group.records.length), inWords(group.counts));
  item.tooltip = sideBySide(`${group.label}: ${records}`, inWords(group.counts));
  item.contextValue = group.kind === undefined ? ITEMS.group : ITEMS.kind;
  item.accessibilityInformation = spoken(group.label, records, inWords(group.counts));
  return item;
}

export function recordItem({ root, record, parent }: RecordNode): TreeItem {
  const uri = toUri(root.uri, record.path);
  const item = new TreeItem(record.label);
  item.id = `${root.uri.toString()}#${parent.group.key}#${record.path}`;
  const status = record.status ?? l10n.t('no status');
  item.description = status;
  item.iconPath = new ThemeIcon(record.icon, colorOf(record.counts));
  // Lets the editor colour the label and show the number of problems, as it does in the explorer: they need no words.
  item.resourceUri = uri;
  item.contextValue = ITEMS.record;
  item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
  item.accessibilityInformation = spoken(
    record.label,
    status,
    inWords(record.counts) || l10n.t('nothing found'),
  );
  return item;
}

/** All that is worth knowing of a record before one opens it. Values from files are shown as text, never as markup. */
export function recordTooltip(
  record: OutlineRecord,
  findings: readonly Finding[],
  drift?: string,
): MarkdownString {
  const rows = [
    [l10n.t('Status'), record.statusText ?? l10n.t('none')],
    [l10n.t('Date'), record.date ?? l10n.t('none')],
    ...record.people.map(({ field, names }) => [field, names.join(', ')]),
    [l10n.t('File'), record.path],
    [l10n.t('Kind'), `${record.kindName} – ${translate(record.kindReason)}`],
  ];
  const gravest = [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const lines = [
    `$(${record.icon}) **${escapeMarkdown(record.label)}**`,
    '',
    ...rows.map(([name = '', value = '']) => `${escapeMarkdown(`${name}: ${value}`)}  `),
  ];
  if (drift !== undefined) lines.push('', `$(git-commit) ${escapeMarkdown(drift)}`);
  if (findings.length > 0) lines.push('', '---', '');
  for (const { severity, message } of gravest.slice(0, TOOLTIP_FINDINGS)) {
    lines.push(`$(${SEVERITY_ICONS[severity]}) ${escapeMarkdown(message)}  `);
  }
  if (findings.length > TOOLTIP_FINDINGS) {
    lines.push('', l10n.t('… and {0} more', findings.length - TOOLTIP_FINDINGS));
  }
  return new MarkdownString(lines.join('\n'), true);
}

/** `2 errors, 1 warning`; empty when a reviewer would object to nothing. */
export function inWords(counts: Counts): string {
  const words = [];
  if (counts.error === 1) words.push(l10n.t('1 error'));
  else if (counts.error > 1) words.push(l10n.t('{0} errors', counts.error));
  if (counts.warning === 1) words.push(l10n.t('1 warning'));
  else if (counts.warning > 1) words.push(l10n.t('{0} warnings', counts.warning));
  return words.join(', ');
}

function colorOf(counts: Counts): ThemeColor | undefined {
  if (counts.error > 0) return new ThemeColor('list.errorForeground');
  if (counts.warning > 0) return new ThemeColor('list.warningForeground');
  return undefined;
}
