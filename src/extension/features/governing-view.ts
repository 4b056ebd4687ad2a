import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
} from 'vscode';
import { recordCard, type Governing, type RecordCard } from '../../core/index.ts';
import { toUri } from '../convert.ts';
import type { Drifts } from '../drift.ts';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { Mentioning, Mentions } from '../mentions.ts';
import { cardMarkdown } from './record-hover.ts';

/** Milliseconds of silence after a change of the active document before the view follows. */
const FOLLOW_MS = 300;

/** A node: the living, the dead, or one record. */
export type GoverningNode =
  | { readonly type: 'living' | 'dead'; readonly records: readonly GoverningRecord[] }
  | GoverningRecord;

interface GoverningRecord {
  readonly type: 'record';
  readonly at: Mentioning;
  readonly governing: Governing;
  readonly card: RecordCard;
}

/** The view, for tests. */
export interface GoverningView {
  readonly provider: TreeDataProvider<GoverningNode>;
  dispose(): void;
}

/** Show the records that govern the file in the active editor: those that hold, and those that do no longer. */
export function registerGoverningView(mentions: Mentions, drifts: Drifts): GoverningView {
  const changes = new EventEmitter<undefined>();
  const provider: TreeDataProvider<GoverningNode> = {
    onDidChangeTreeData: changes.event,
    getChildren(node) {
      if (!node) return groupsOf(mentions);
      return node.type === 'record' ? [] : [...node.records];
    },
    getTreeItem: (node) => (node.type === 'record' ? recordItem(node) : groupItem(node)),
    async resolveTreeItem(item, node) {
      if (node.type !== 'record') return item;
      const { at, card } = node;
      const drift = card.dead
        ? undefined
        : await drifts.sentence({ root: at.root, path: card.path });
      item.tooltip = cardMarkdown(card, at.root.uri, drift);
      return item;
    },
  };
  const view = window.createTreeView(VIEWS.governing, { treeDataProvider: provider });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const document = window.activeTextEditor?.document;
    const at = document && mentions.in(document);
    const name = at?.path.slice(at.path.lastIndexOf('/') + 1);
    view.description = name ?? '';
    changes.fire(undefined);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, FOLLOW_MS);
  };
  const registration = Disposable.from(
    view,
    changes,
    { dispose: () => clearTimeout(timer) },
    mentions.onDidChange(follow),
    window.onDidChangeActiveTextEditor(follow),
    // What a file mentions changes only with its text; what governs it by globs does not.
    mentions.onDidType((document) => {
      if (document === window.activeTextEditor?.document && view.visible) soon();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) follow();
    }),
    commands.registerCommand(COMMANDS.showGoverning, () =>
      commands.executeCommand(`${VIEWS.governing}.focus`),
    ),
  );
  return {
    provider,
    dispose() {
      registration.dispose();
    },
  };
}

function groupsOf(mentions: Mentions): GoverningNode[] {
  const document = window.activeTextEditor?.document;
  const at = document && mentions.in(document);
  if (!at) return [];
  const records = mentions.governing(document).map((governing): GoverningRecord => ({
    type: 'record',
    at,
    governing,
    card: recordCard(governing.record, at.project.facts),
  }));
  const living = records.filter(({ governing }) => !governing.dead);
  const dead = records.filter(({ governing }) => governing.dead);
  return [
    ...(living.length > 0 ? [{ type: 'living' as const, records: living }] : []),
    ...(dead.length > 0 ? [{ type: 'dead' as const, records: dead }] : []),
  ];
}

function groupItem({ type, records }: Exclude<GoverningNode, GoverningRecord>): TreeItem {
  const item = new TreeItem(
    type === 'living' ? l10n.t('In force') : l10n.t('No longer in force'),
    TreeItemCollapsibleState.Expanded,
  );
  item.id = type;
  item.iconPath = new ThemeIcon(type === 'living' ? 'law' : 'archive');
  item.description = String(records.length);
  return item;
}

function recordItem({ at, card, governing }: GoverningRecord): TreeItem {
  const item = new TreeItem(card.label);
  const uri = toUri(at.root.uri, card.path);
  const status = card.status ?? l10n.t('no status');
  const heirs = card.heirs.map(({ id }) => id).join(', ');
  item.id = card.path;
  item.description = heirs === '' ? status : `${status} → ${heirs}`;
  item.iconPath = new ThemeIcon(card.icon);
  item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
  const because =
    governing.mentions.length > 0 ? l10n.t('mentioned in the file') : governing.globs.join(', ');
  item.accessibilityInformation = { label: [card.label, item.description, because].join(', ') };
  return item;
}
