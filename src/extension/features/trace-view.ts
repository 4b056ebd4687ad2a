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
import { traceSteps, type Trace, type TraceLevel, type TraceNode } from '../../core/index.ts';
import { VIEWS } from '../ids.ts';
import type { Root } from '../root.ts';
import { stepByStep } from '../slices.ts';
import type { Store } from '../store.ts';
import { translate } from '../translate.ts';
import { goThere, onLines, rootItem, spoken } from './item-parts.ts';

/** A node of the view: a folder, what hangs on no bet, a thing in the chain, or a hole in it. */
export type TraceViewNode = FolderNode | LooseNode | LinkNode | HoleNode;

interface FolderNode {
  readonly type: 'folder';
  readonly root: Root;
  readonly nodes: readonly TraceViewNode[];
}

interface LooseNode {
  readonly type: 'loose';
  readonly root: Root;
  readonly nodes: readonly LinkNode[];
}

interface LinkNode {
  readonly type: 'link';
  readonly root: Root;
  readonly trace: Trace;
  readonly node: TraceNode;
  /** The way from the top: one thing may serve several. */
  readonly id: string;
}

interface HoleNode {
  readonly type: 'hole';
  readonly parent: LinkNode;
  readonly hole: string;
}

/** The view, for tests. */
export interface TraceView {
  readonly provider: TreeDataProvider<TraceViewNode>;
  dispose(): void;
}

/** A change is followed by others; the view waits for them. */
const CALM_MS = 300;

const ICONS: Readonly<Record<TraceLevel, string>> = {
  roadmap: 'project',
  bet: 'target',
  scope: 'list-selection',
  decision: 'law',
  ticket: 'tasklist',
};

/**
 * Show how bets lead to tickets, by scope docs and decisions, and where they do not. The editor asks for nodes only
 * while the view is in sight; only then is anything worked out.
 */
export function registerTraceView(store: Store): TraceView {
  const provider = new TraceProvider(store);
  const view = window.createTreeView(VIEWS.trace, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const listeners = Disposable.from(
    view,
    provider,
    provider.onDidCount((holes) => (view.description = inHoles(holes))),
    store.onDidChange(({ root, catalogChanged }) => {
      if (catalogChanged) provider.forget(root);
    }),
    store.onDidChangeRoots((gone) => gone.forEach((root) => provider.forget(root))),
  );
  return {
    provider,
    dispose() {
      listeners.dispose();
    },
  };
}

class TraceProvider implements TreeDataProvider<TraceViewNode>, Disposable {
  readonly #store: Store;
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  readonly #counts = new EventEmitter<number>();
  /** The number of holes that are shown. */
  readonly onDidCount = this.#counts.event;
  readonly #known = new Map<Root, Promise<Trace>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changes.dispose();
    this.#counts.dispose();
  }

  /** What a root's records have to do with each other is to be worked out anew. */
  forget(root: Root): void {
    this.#known.delete(root);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changes.fire(undefined), CALM_MS);
  }

  async getChildren(node?: TraceViewNode): Promise<TraceViewNode[]> {
    if (!node) return this.#tops();
    if (node.type === 'link') return childrenOf(node);
    return node.type === 'hole' ? [] : [...node.nodes];
  }

  getTreeItem(node: TraceViewNode): TreeItem {
    switch (node.type) {
      case 'folder':
        return rootItem(node.root);
      case 'loose':
        return looseItem(node);
      case 'link':
        return linkItem(node);
      case 'hole':
        return holeItem(node);
    }
  }

  async #tops(): Promise<TraceViewNode[]> {
    const folders: FolderNode[] = [];
    let holes = 0;
    for (const root of this.#store.roots) {
      const trace = await this.#traceOf(root);
      if (!trace) continue;
      const nodes = topsOf(root, trace);
      if (nodes.length > 0) folders.push({ type: 'folder', root, nodes });
      for (const one of trace.values()) holes += one.holes.length;
    }
    this.#counts.fire(holes);
    const [first] = folders;
    return folders.length === 1 && first ? [...first.nodes] : folders;
  }

  #traceOf(root: Root): Promise<Trace> | undefined {
    const known = this.#known.get(root);
    if (known || !root.project) return known;
    const trace = stepByStep(traceSteps(root.project.catalog));
    this.#known.set(root, trace);
    trace.catch(() => this.#known.get(root) === trace && this.#known.delete(root));
    return trace;
  }
}

/** Roadmaps, and behind them what ought to hang on a bet, or has something hanging on it, and does not. */
function topsOf(root: Root, trace: Trace): TraceViewNode[] {
  const tops = [...trace.values()]
    .filter(({ up, down, holes }) => up.length === 0 && (down.length > 0 || holes.length > 0))
    .map((node): LinkNode => ({
      type: 'link',
      root,
      trace,
      node,
      id: `${root.uri.toString()}#${node.key}`,
    }));
  const loose = tops.filter(({ node }) => node.level !== 'roadmap');
  return [
    ...tops.filter(({ node }) => node.level === 'roadmap'),
    ...(loose.length > 0 ? [{ type: 'loose' as const, root, nodes: loose }] : []),
  ];
}

/** What it lacks, then what serves it. */
function childrenOf(parent: LinkNode): TraceViewNode[] {
  const { root, trace, node, id } = parent;
  return [
    ...node.holes.map((hole): HoleNode => ({ type: 'hole', parent, hole: translate(hole) })),
    ...node.down.flatMap((key): LinkNode[] => {
      const next = trace.get(key);
      return next ? [{ type: 'link', root, trace, node: next, id: `${id}\n${key}` }] : [];
    }),
  ];
}

function looseItem({ root, nodes }: LooseNode): TreeItem {
  const item = new TreeItem(l10n.t('Without a bet'), TreeItemCollapsibleState.Expanded);
  item.id = `${root.uri.toString()}#`;
  item.iconPath = new ThemeIcon('debug-disconnect');
  item.description = String(nodes.length);
  item.accessibilityInformation = spoken(l10n.t('Without a bet'), String(nodes.length));
  return item;
}

function linkItem({ root, node, id }: LinkNode): TreeItem {
  const { level, label, status, dead, path, down, holes } = node;
  const item = new TreeItem(
    label,
    down.length + holes.length > 0
      ? TreeItemCollapsibleState.Expanded
      : TreeItemCollapsibleState.None,
  );
  const said = level === 'bet' ? '' : (status ?? l10n.t('no status'));
  item.id = id;
  item.description = said;
  item.iconPath = new ThemeIcon(
    ICONS[level],
    dead ? new ThemeColor('disabledForeground') : undefined,
  );
  item.tooltip = onLines(
    `${levelName(level)}: ${label}`,
    said,
    ...holes.map((hole) => translate(hole)),
    path,
  );
  item.accessibilityInformation = spoken(levelName(level), label, said, inHoles(holes.length));
  item.command = goThere(root, path, node.range, 'before');
  return item;
}

function holeItem({ parent: { root, node, id }, hole }: HoleNode): TreeItem {
  const item = new TreeItem(hole);
  item.id = `${id}\n!${hole}`;
  item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  item.tooltip = onLines(node.label, hole, node.path);
  item.accessibilityInformation = { label: `${l10n.t('Hole')}: ${hole}` };
  item.command = goThere(root, node.path, node.range, 'before');
  return item;
}

function levelName(level: TraceLevel): string {
  switch (level) {
    case 'roadmap':
      return l10n.t('Roadmap');
    case 'bet':
      return l10n.t('Bet');
    case 'scope':
      return l10n.t('Scope doc');
    case 'decision':
      return l10n.t('Decision');
    case 'ticket':
      return l10n.t('Ticket');
  }
}

function inHoles(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 hole') : l10n.t('{0} holes', count);
}
