import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  window,
  type Event,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import {
  CONFIG_FILES,
  objections,
  outline,
  outlineRecord,
  regroup,
  type Grouping,
} from '../../core/index.ts';
import { COMMANDS, CONTEXTS, VIEWS } from '../ids.ts';
import type { Root, RootChange } from '../root.ts';
import type { Located, Store } from '../store.ts';
import {
  folderItem,
  groupItem,
  inWords,
  recordItem,
  recordTooltip,
  type FolderNode,
  type GroupNode,
  type Node,
  type RecordNode,
} from './tree-item.ts';

/** The records view: its nodes, for commands and tests, and how to show one. */
export interface RecordsTree {
  readonly provider: TreeDataProvider<Node>;
  /** Select a record in the view. */
  reveal(at: Located): Promise<void>;
  dispose(): void;
}

/** Show the records of the workspace in the activity bar, grouped as the user last chose. */
export function registerTree(store: Store, memory: Memento): RecordsTree {
  const provider = new RecordsProvider(store, memory.get<Grouping>(CONTEXTS.grouping, 'kind'));
  const view = window.createTreeView(VIEWS.records, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const group = (grouping: Grouping) => (): void => {
    provider.grouping = grouping;
    void memory.update(CONTEXTS.grouping, grouping);
    void setContext(CONTEXTS.grouping, grouping);
  };
  void setContext(CONTEXTS.grouping, provider.grouping);
  void setContext(CONTEXTS.state, 'loading');
  const changed = (): void => describe(store, view);

  const registration = Disposable.from(
    view,
    provider,
    store.onDidChange(changed),
    store.onDidChangeRoots(changed),
    commands.registerCommand(COMMANDS.groupByKind, group('kind')),
    commands.registerCommand(COMMANDS.groupByStatus, group('status')),
    commands.registerCommand(COMMANDS.groupByFolder, group('folder')),
    commands.registerCommand(COMMANDS.refresh, async () => {
      store.reload();
      await window.withProgress({ location: { viewId: VIEWS.records } }, () => store.idle());
    }),
  );
  return {
    provider,
    dispose() {
      registration.dispose();
    },
    async reveal(at) {
      const node = provider.find(at);
      if (node) await view.reveal(node, { select: true, focus: true });
    },
  };
}

/** The badge, and what `when` clauses need to know. */
function describe(store: Store, view: TreeView<Node>): void {
  let records = 0;
  const total = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const root of store.roots) {
    for (const findings of root.findings.values()) {
      for (const { severity } of findings) total[severity]++;
    }
    records += root.project ? [...root.project.paths].length : 0;
  }
  const objected = objections(total);
  view.badge = objected > 0 ? { value: objected, tooltip: inWords(total) } : undefined;
  const failures = store.roots.flatMap((root) => root.failure ?? []);
  view.message =
    failures.length > 0 ? l10n.t('Records could not be read: {0}', failures.join(' ')) : '';
  const ready = store.roots.every((root) => root.project ?? root.failure);
  void setContext(CONTEXTS.state, ready ? 'ready' : 'loading');
  void setContext(CONTEXTS.hasRecords, records > 0);
  void setContext(CONTEXTS.unadopted, store.roots.some(isUnadopted));
}

/** Whether a folder has records that no configuration speaks of. */
function isUnadopted({ project }: Root): boolean {
  return (
    project !== undefined &&
    project.catalog.records.length > 0 &&
    !CONFIG_FILES.some((path) => project.has(path))
  );
}

function setContext(key: string, value: unknown): Thenable<unknown> {
  return commands.executeCommand('setContext', key, value);
}

class RecordsProvider implements TreeDataProvider<Node>, Disposable {
  readonly #store: Store;
  readonly #changes = new EventEmitter<Node | undefined>();
  readonly #groups = new Map<Root, readonly GroupNode[]>();
  readonly #records = new Map<Root, ReadonlyMap<string, RecordNode>>();
  /** The editor knows nodes by identity. */
  readonly #folders = new WeakMap<Root, FolderNode>();
  readonly #listeners: Disposable;
  #grouping: Grouping;
  readonly onDidChangeTreeData: Event<Node | undefined> = this.#changes.event;

  constructor(store: Store, grouping: Grouping) {
    this.#store = store;
    this.#grouping = grouping;
    this.#listeners = Disposable.from(
      store.onDidChange((change) => this.#onChange(change)),
      store.onDidChangeRoots((gone) => {
        for (const root of gone) this.#forget(root);
        this.#changes.fire(undefined);
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changes.dispose();
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    this.#groups.clear();
    this.#records.clear();
    this.#changes.fire(undefined);
  }

  getTreeItem(node: Node): TreeItem {
    if (node.type === 'folder') return folderItem(node);
    return node.type === 'group' ? groupItem(node) : recordItem(node);
  }

  getChildren(node?: Node): Node[] {
    if (node?.type === 'record') return [];
    if (node?.type === 'group') {
      const records = this.#records.get(node.root);
      return node.group.records.flatMap(({ path }) => records?.get(path) ?? []);
    }
    if (node) return [...this.#groupsOf(node.root)];
    const roots = this.#store.roots.filter((root) => root.project);
    const [only] = roots;
    if (roots.length === 1 && only) return [...this.#groupsOf(only)];
    return roots
      .filter((root) => this.#groupsOf(root).length > 0)
      .map((root) => this.#folderOf(root));
  }

  getParent(node: Node): Node | undefined {
    if (node.type === 'record') return node.parent;
    const several = this.#store.roots.filter((root) => root.project).length > 1;
    return node.type === 'group' && several ? this.#folderOf(node.root) : undefined;
  }

  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    if (node.type === 'record') {
      item.tooltip = recordTooltip(node.record, node.root.findingsOf(node.record.path));
    }
    return item;
  }

  find({ root, path }: Located): RecordNode | undefined {
    this.#groupsOf(root);
    return this.#records.get(root)?.get(path);
  }

  #onChange({ root, paths, catalogChanged }: RootChange): void {
    const known = this.#records.get(root);
    if (catalogChanged || !known) {
      this.#forget(root);
      this.#changes.fire(undefined);
      return;
    }
    for (const path of paths) this.#refresh(root, known, path);
  }

  /** Other findings on one record: its node is shown anew, and its group's counts. */
  #refresh(root: Root, known: ReadonlyMap<string, RecordNode>, path: string): void {
    const node = known.get(path);
    const record = root.record(path);
    const kind = record && root.project?.kinds.get(record.kind);
    if (!node || !record || !kind) return;
    node.record = outlineRecord(record, kind, root.findingsOf(path));
    node.parent.group = regroup(node.parent.group, node.record);
    this.#changes.fire(node.parent);
  }

  #folderOf(root: Root): FolderNode {
    const known = this.#folders.get(root) ?? { type: 'folder', root };
    this.#folders.set(root, known);
    return known;
  }

  #groupsOf(root: Root): readonly GroupNode[] {
    const known = this.#groups.get(root);
    if (known) return known;
    const project = root.project;
    if (!project) return [];
    const records = new Map<string, RecordNode>();
    const groups = outline(project.catalog, (path) => root.findingsOf(path), this.#grouping).map(
      (group): GroupNode => {
        const parent: GroupNode = { type: 'group', root, group };
        for (const record of group.records) {
          records.set(record.path, { type: 'record', root, parent, record });
        }
        return parent;
      },
    );
    this.#groups.set(root, groups);
    this.#records.set(root, records);
    return groups;
  }

  #forget(root: Root): void {
    this.#groups.delete(root);
    this.#records.delete(root);
  }
}
