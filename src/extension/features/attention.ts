import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
} from 'vscode';
import {
  attentionOf,
  groupAttention,
  type AttentionItem,
  type AttentionType,
  type AttentionWhen,
  type DecisionRecord,
  type Kind,
} from '../../core/index.ts';
import { inDays } from '../days.ts';
import { VIEWS } from '../ids.ts';
import type { Root, RootChange } from '../root.ts';
import { inSlices } from '../slices.ts';
import type { Store } from '../store.ts';
import { translate } from '../translate.ts';
import { goThere, onLines, sideBySide, spoken } from './item-parts.ts';

export type AttentionNode = WhenNode | ItemNode;

interface WhenNode {
  readonly type: 'when';
  readonly when: AttentionWhen;
  readonly items: readonly ItemNode[];
}

interface ItemNode {
  readonly type: 'item';
  readonly root: Root;
  readonly item: AttentionItem;
}

/** What asks for attention, for commands and tests. */
export interface AttentionView {
  readonly provider: TreeDataProvider<AttentionNode>;
  /** Resolves when what is shown is current. */
  idle(): Promise<void>;
  dispose(): void;
}

/** A change is followed by others; the view waits for them. */
const CALM_MS = 300;

const ICONS: Readonly<Record<AttentionType, string>> = {
  review: 'sync',
  revisit: 'history',
  checkpoint: 'milestone',
  due: 'calendar',
  question: 'question',
  'stale-proposal': 'git-pull-request',
};

/** Show what in the records is wanted by when: reviews, revisit days, checkpoints, questions, proposals left lying. */
export function registerAttention(store: Store): AttentionView {
  const provider = new AttentionProvider(store);
  const view = window.createTreeView(VIEWS.attention, { treeDataProvider: provider });
  const listeners = Disposable.from(
    view,
    provider,
    provider.onDidChangeTreeData(() => {
      const overdue = provider.groups.find(({ when }) => when === 'overdue')?.items.length ?? 0;
      view.badge =
        overdue > 0
          ? { value: overdue, tooltip: l10n.t('{0} overdue in records', overdue) }
          : undefined;
    }),
    store.onDidChange((change) => provider.change(change)),
    store.onDidChangeRoots(() => provider.rootsChanged()),
  );
  return {
    provider,
    idle: () => provider.idle(),
    dispose() {
      listeners.dispose();
    },
  };
}

class AttentionProvider implements TreeDataProvider<AttentionNode>, Disposable {
  readonly #store: Store;
  readonly #changes = new EventEmitter<AttentionNode | undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  /** By root and path, so that a change asks one record only. */
  readonly #known = new Map<Root, Map<string, readonly AttentionItem[]>>();
  /** A record asks for the same all day: it is asked again when it was read anew, not when others say more of it. */
  readonly #asked = new WeakMap<
    DecisionRecord,
    { readonly today: string; readonly items: readonly AttentionItem[] }
  >();
  #stale = new Map<Root, Set<string>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> | undefined;
  groups: readonly WhenNode[] = [];

  constructor(store: Store) {
    this.#store = store;
    this.rootsChanged();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changes.dispose();
  }

  change({ root, paths, catalogChanged }: RootChange): void {
    const stale = this.#stale.get(root) ?? new Set();
    this.#stale.set(root, stale);
    for (const path of catalogChanged ? (root.project?.paths ?? []) : paths) stale.add(path);
    if (catalogChanged)
      for (const path of this.#known.get(root)?.keys() ?? [])
        if (!root.record(path)) stale.add(path);
    this.#soon();
  }

  rootsChanged(): void {
    this.#known.clear();
    for (const root of this.#store.roots) this.#stale.set(root, new Set(root.project?.paths ?? []));
    this.#soon();
  }

  async idle(): Promise<void> {
    await this.#store.idle();
    while (this.#timer ?? this.#work) {
      if (this.#timer) this.#start();
      await this.#work;
    }
  }

  getChildren(node?: AttentionNode): AttentionNode[] {
    if (!node) return [...this.groups];
    return node.type === 'when' ? [...node.items] : [];
  }

  getTreeItem(node: AttentionNode): TreeItem {
    return node.type === 'when' ? whenItem(node) : itemItem(node);
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#start(), CALM_MS);
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#work = (this.#work ?? Promise.resolve())
      .then(() => this.#refresh())
      .finally(() => {
        if (!this.#timer) this.#work = undefined;
      });
  }

  async #refresh(): Promise<void> {
    const stale = this.#stale;
    this.#stale = new Map();
    let changed = false;
    for (const root of this.#known.keys())
      if (!this.#store.roots.includes(root)) changed = this.#known.delete(root);
    for (const [root, paths] of stale) {
      const known = this.#known.get(root) ?? new Map<string, readonly AttentionItem[]>();
      this.#known.set(root, known);
      await inSlices(paths, (path) => {
        const { project } = root;
        const record = project?.record(path);
        const kind = record && project?.kinds.get(record.kind);
        const items = project && kind ? this.#itemsOf(record, kind, project.today) : [];
        if (same(items, known.get(path) ?? [])) return;
        changed = true;
        if (items.length > 0) known.set(path, items);
        else known.delete(path);
      });
    }
    if (!changed) return;
    const nodes = new Map<AttentionItem, ItemNode>();
    for (const [root, known] of this.#known)
      for (const item of [...known.values()].flat()) nodes.set(item, { type: 'item', root, item });
    this.groups = groupAttention([...nodes.keys()]).map(({ when, items }) => ({
      type: 'when',
      when,
      items: items.flatMap((item) => nodes.get(item) ?? []),
    }));
    this.#changes.fire(undefined);
  }

  #itemsOf(record: DecisionRecord, kind: Kind, today: string): readonly AttentionItem[] {
    const asked = this.#asked.get(record);
    if (asked?.today === today) return asked.items;
    const items = attentionOf(record, kind, today);
    this.#asked.set(record, { today, items });
    return items;
  }
}

function same(left: readonly AttentionItem[], right: readonly AttentionItem[]): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function whenItem({ when, items }: WhenNode): TreeItem {
  const item = new TreeItem(
    whenName(when),
    when === 'later' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
  );
  item.id = when;
  item.description = String(items.length);
  item.iconPath = new ThemeIcon(when === 'overdue' ? 'warning' : 'calendar');
  item.accessibilityInformation = spoken(whenName(when), String(items.length));
  return item;
}

function itemItem({
  root,
  item: { path, type, label, record, day, days, range },
}: ItemNode): TreeItem {
  const what = translate(label);
  const own = type === 'question' || type === 'due' ? what : '';
  // First what is wanted and by when: a narrow view cuts off the rest.
  const item = new TreeItem(`${typeName(type)}, ${inDays(days)}`);
  item.description = sideBySide(record, own);
  item.iconPath = new ThemeIcon(
    ICONS[type],
    days < 0 ? new ThemeColor('list.warningForeground') : undefined,
  );
  item.tooltip = onLines(record, `${typeName(type)}: ${what}`, `${day}, ${inDays(days)}`, path);
  item.accessibilityInformation = spoken(record, own || typeName(type), day, inDays(days));
  item.command = goThere(root, path, range);
  return item;
}

function whenName(when: AttentionWhen): string {
  switch (when) {
    case 'overdue':
      return l10n.t('Overdue');
    case 'this-week':
      return l10n.t('Within a Week');
    case 'this-month':
      return l10n.t('Within a Month');
    case 'later':
      return l10n.t('Later');
  }
}

function typeName(type: AttentionType): string {
  switch (type) {
    case 'review':
      return l10n.t('Review');
    case 'revisit':
      return l10n.t('Revisit');
    case 'checkpoint':
      return l10n.t('Checkpoint');
    case 'due':
      return l10n.t('Due');
    case 'question':
      return l10n.t('Open question');
    case 'stale-proposal':
      return l10n.t('Waiting for a decision');
  }
}
