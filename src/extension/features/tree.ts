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
  inOneGo,
  outlineRecord,
  outlineSteps,
  regroup,
  sumCounts,
  type Grouping,
  type OutlineGroup,
  type OutlineRecord,
  type Project,
  type Sorting,
} from '../../core/index.ts';
import type { Drifts } from '../drift.ts';
import { COMMANDS, CONTEXTS, VIEWS } from '../ids.ts';
import type { Root, RootChange } from '../root.ts';
import { stepByStep } from '../slices.ts';
import type { Located, Store } from '../store.ts';
import {
  folderItem,
  groupItem,
  inWords,
  MANY_RECORDS,
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
  find(at: Located): RecordNode | undefined;
  /** Select a record in the view. */
  reveal(at: Located): Promise<void>;
  dispose(): void;
}

/** Show the records of the workspace in the activity bar, grouped as the user last chose. */
export function registerTree(store: Store, memory: Memento, drifts: Drifts): RecordsTree {
  const provider = new RecordsProvider(store, drifts, {
    grouping: memory.get<Grouping>(CONTEXTS.grouping, 'kind'),
    sorting: memory.get<Sorting>(CONTEXTS.sorting, 'path'),
    filter: memory.get<string>(FILTER, ''),
  });
  const view = window.createTreeView(VIEWS.records, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const changed = (): void => describe(store, provider, view);
  const arrange = (look: Partial<Look>): void => {
    provider.look = { ...provider.look, ...look };
    const { grouping, sorting, filter } = provider.look;
    void memory.update(CONTEXTS.grouping, grouping);
    void memory.update(CONTEXTS.sorting, sorting);
    void memory.update(FILTER, filter);
    changed();
  };
  const arranging = (command: string, look: Partial<Look>): Disposable =>
    commands.registerCommand(command, () => arrange(look));
  void setContext(CONTEXTS.state, 'loading');
  const registration = Disposable.from(
    view,
    provider,
    store.onDidChange(changed),
    store.onDidChangeRoots(changed),
    arranging(COMMANDS.groupByKind, { grouping: 'kind' }),
    arranging(COMMANDS.groupByStatus, { grouping: 'status' }),
    arranging(COMMANDS.groupByFolder, { grouping: 'folder' }),
    arranging(COMMANDS.groupByPeriod, { grouping: 'period' }),
    arranging(COMMANDS.sortByPath, { sorting: 'path' }),
    arranging(COMMANDS.sortByDate, { sorting: 'date' }),
    arranging(COMMANDS.sortByFindings, { sorting: 'findings' }),
    arranging(COMMANDS.clearFilter, { filter: '' }),
    commands.registerCommand(COMMANDS.filter, (text?: unknown) =>
      typeof text === 'string'
        ? arrange({ filter: text.trim() })
        : askFilter(provider.look.filter, (filter) => arrange({ filter })),
    ),
    commands.registerCommand(COMMANDS.refresh, async () => {
      store.reload();
      await window.withProgress({ location: { viewId: VIEWS.records } }, () => store.idle());
    }),
  );
  changed();
  return {
    provider,
    find: (at) => provider.find(at),
    dispose() {
      registration.dispose();
    },
    async reveal(at) {
      // A record that is asked for is shown, whatever else the filter leaves out.
      if (!provider.find(at) && at.root.record(at.path)) arrange({ filter: '' });
      const node = provider.find(at);
      if (node) await view.reveal(node, { select: true, focus: true });
    },
  };
}

/** Under this key the workspace remembers the filter. */
const FILTER = 'leadline.filter';

/** How the view shows the records. */
interface Look {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** Empty for all records. */
  readonly filter: string;
}

/** Ask for a filter, and show what it leaves while it is typed; Escape brings back what was there before. */
function askFilter(before: string, apply: (filter: string) => void): void {
  const input = window.createInputBox();
  input.title = l10n.t('Filter Records');
  input.placeholder = l10n.t('Words of a title, path, kind, status, date or person');
  input.value = before;
  let accepted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => apply(value.trim()), CALM_MS);
  });
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    clearTimeout(timer);
    apply(accepted ? input.value.trim() : before);
    input.dispose();
  });
  input.show();
}

/** While somebody types, the view waits this long. */
const CALM_MS = 150;

/** Milliseconds without changes after which a large group is shown anew. */
const LARGE_CALM_MS = 1000;

/**
 * The badge, the line above the records, and what `when` clauses need to know. Asked after each keystroke: nothing here
 * goes through the records.
 */
function describe(store: Store, provider: RecordsProvider, view: TreeView<Node>): void {
  // Nothing of core is loaded for a window in which nothing was read yet.
  const counts = store.roots.flatMap((root) => (root.project ? root.counts : []));
  const total = counts.length > 0 ? sumCounts(counts) : undefined;
  const records = store.roots.reduce((sum, { project }) => sum + (project?.size ?? 0), 0);
  const objected = total ? objections(total) : 0;
  view.badge = total && objected > 0 ? { value: objected, tooltip: inWords(total) } : undefined;
  const failures = store.roots.flatMap((root) => root.failure ?? []);
  const { grouping, sorting, filter } = provider.look;
  const lines = [];
  if (failures.length > 0) lines.push(l10n.t('Records could not be read: {0}', failures.join(' ')));
  const leftOut = store.roots.reduce((sum, { project }) => sum + (project?.leftOut.length ?? 0), 0);
  if (leftOut > 0) lines.push(restricted(leftOut));
  if (filter !== '')
    lines.push(l10n.t('Filter “{0}”: {1} of {2} records', filter, provider.shown, records));
  view.message = lines.join(' ');
  void setContext(CONTEXTS.grouping, grouping);
  void setContext(CONTEXTS.sorting, sorting);
  void setContext(CONTEXTS.filtered, filter !== '');
  const ready = store.roots.every((root) => root.project ?? root.failure);
  void setContext(CONTEXTS.state, ready ? 'ready' : 'loading');
  void setContext(CONTEXTS.hasRecords, records > 0);
  void setContext(CONTEXTS.unadopted, store.roots.some(isUnadopted));
}

function restricted(kinds: number): string {
  return kinds === 1
    ? l10n.t('Restricted Mode: 1 kind that this repository brings is left out.')
    : l10n.t('Restricted Mode: {0} kinds that this repository brings are left out.', kinds);
}

/** Whether a folder has records that no configuration speaks of. */
function isUnadopted({ project }: Root): boolean {
  return (
    project !== undefined &&
    project.facts.records.length > 0 &&
    !CONFIG_FILES.some((path) => project.has(path))
  );
}

function setContext(key: string, value: unknown): Thenable<unknown> {
  return commands.executeCommand('setContext', key, value);
}

class RecordsProvider implements TreeDataProvider<Node>, Disposable {
  readonly #store: Store;
  readonly #drifts: Drifts;
  readonly #changes = new EventEmitter<Node | Node[] | undefined>();
  readonly #groups = new Map<Root, readonly GroupNode[]>();
  readonly #records = new Map<Root, ReadonlyMap<string, RecordNode>>();
  /** Roots of many records that are being grouped, and the records whose findings changed meanwhile. */
  readonly #grouping = new Map<
    Root,
    { readonly done: Promise<void>; readonly changed: Set<string> }
  >();
  /** The editor knows nodes by identity. */
  readonly #folders = new WeakMap<Root, FolderNode>();
  readonly #listeners: Disposable;
  #look: Look;
  readonly onDidChangeTreeData: Event<Node | Node[] | undefined> = this.#changes.event;
  /** Large groups whose counts and order are to be shown once nothing changes any more, and which records changed. */
  readonly #late = new Map<GroupNode, Map<string, OutlineRecord>>();
  #calm: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, drifts: Drifts, look: Look) {
    this.#store = store;
    this.#drifts = drifts;
    this.#look = look;
    this.#listeners = Disposable.from(
      store.onDidChange((change) => this.#onChange(change)),
      store.onDidChangeRoots((gone) => {
        for (const root of gone) this.#forget(root);
        this.#changes.fire(undefined);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#calm);
    this.#listeners.dispose();
    this.#changes.dispose();
  }

  get look(): Look {
    return this.#look;
  }

  set look(look: Look) {
    this.#look = look;
    this.#groups.clear();
    this.#records.clear();
    this.#grouping.clear();
    this.#late.clear();
    this.#changes.fire(undefined);
  }

  /** How many records the filter lets through. */
  get shown(): number {
    return this.#store.roots
      .flatMap((root) => this.#groupsOf(root))
      .reduce((sum, { group }) => sum + group.records.length, 0);
  }

  getTreeItem(node: Node): TreeItem {
    if (node.type === 'folder') return folderItem(node);
    return node.type === 'group' ? groupItem(node) : recordItem(node);
  }

  getChildren(node?: Node): Node[] | Promise<Node[]> {
    const busy = node ? [] : this.#store.roots.flatMap((root) => this.#groupMany(root) ?? []);
    return busy.length > 0
      ? Promise.all(busy).then(() => this.#childrenOf(node))
      : this.#childrenOf(node);
  }

  #childrenOf(node?: Node): Node[] {
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

  async resolveTreeItem(item: TreeItem, node: Node): Promise<TreeItem> {
    if (node.type !== 'record') return item;
    const { root, record } = node;
    const drift =
      record.phase === 'closed'
        ? undefined
        : await this.#drifts.sentence({ root, path: record.path });
    item.tooltip = recordTooltip(record, root.findingsOf(record.path), drift);
    return item;
  }

  find({ root, path }: Located): RecordNode | undefined {
    this.#groupsOf(root);
    return this.#records.get(root)?.get(path);
  }

  #onChange({ root, paths, catalogChanged }: RootChange): void {
    const known = this.#records.get(root);
    const grouping = this.#grouping.get(root);
    if (grouping && !catalogChanged) {
      for (const path of paths) grouping.changed.add(path);
      return;
    }
    if (catalogChanged || !known) {
      this.#forget(root);
      this.#changes.fire(undefined);
      return;
    }
    this.#refresh(root, known, paths);
  }

  /**
   * Other findings on some records: their nodes are shown anew, and each group's counts once. To show a group the editor
   * asks for all of its records, so that a large one waits until nothing changes any more.
   */
  #refresh(root: Root, known: ReadonlyMap<string, RecordNode>, paths: Iterable<string>): void {
    const fresh = new Map<GroupNode, Map<string, OutlineRecord>>();
    for (const path of paths) {
      const node = known.get(path);
      const record = root.record(path);
      const kind = record && root.project?.kinds.get(record.kind);
      if (!node || !record || !kind) continue;
      node.record = outlineRecord(record, kind, root.findingsOf(path));
      const members = fresh.get(node.parent) ?? new Map<string, OutlineRecord>();
      fresh.set(node.parent, members.set(path, node.record));
    }
    const nodes: Node[] = [];
    for (const [parent, members] of fresh) {
      if (parent.group.records.length <= MANY_RECORDS) {
        parent.group = regroup(parent.group, members, this.#look.sorting);
        nodes.push(parent);
        continue;
      }
      const late = this.#late.get(parent) ?? new Map<string, OutlineRecord>();
      this.#late.set(parent, late);
      for (const [path, record] of members) {
        late.set(path, record);
        nodes.push(known.get(path) ?? parent);
      }
      clearTimeout(this.#calm);
      this.#calm = setTimeout(() => this.#regroupLate(), LARGE_CALM_MS);
    }
    if (nodes.length > 0) this.#changes.fire(nodes);
  }

  #regroupLate(): void {
    const late = [...this.#late];
    this.#late.clear();
    for (const [parent, members] of late)
      parent.group = regroup(parent.group, members, this.#look.sorting);
    this.#changes.fire(late.map(([parent]) => parent));
  }

  #folderOf(root: Root): FolderNode {
    const known = this.#folders.get(root) ?? { type: 'folder', root };
    this.#folders.set(root, known);
    return known;
  }

  #groupsOf(root: Root): readonly GroupNode[] {
    const known = this.#groups.get(root);
    if (known) return known;
    const { project } = root;
    return project ? this.#keep(root, inOneGo(this.#outlineOf(root, project))) : [];
  }

  #outlineOf(root: Root, { catalog }: Project): ReturnType<typeof outlineSteps> {
    return outlineSteps(catalog, (path) => root.findingsOf(path), this.#look);
  }

  #keep(root: Root, outlined: readonly OutlineGroup[]): readonly GroupNode[] {
    const records = new Map<string, RecordNode>();
    const groups = outlined.map((group): GroupNode => {
      const parent: GroupNode = { type: 'group', root, group };
      for (const record of group.records) {
        records.set(record.path, { type: 'record', root, parent, record });
      }
      return parent;
    });
    this.#groups.set(root, groups);
    this.#records.set(root, records);
    return groups;
  }

  /** Group many records a slice at a time, so that nobody waits for the view; undefined where they are few or known. */
  #groupMany(root: Root): Promise<void> | undefined {
    const { project } = root;
    const known = this.#grouping.get(root);
    if (known) return known.done;
    if (!project || project.size <= MANY_RECORDS || this.#groups.has(root)) return undefined;
    const changed = new Set<string>();
    const done = stepByStep(this.#outlineOf(root, project)).then((outlined) => {
      // Forgotten meanwhile: another outline is asked for.
      if (this.#grouping.get(root)?.changed !== changed) return;
      this.#grouping.delete(root);
      // Somebody who could not wait has had them grouped; the editor knows those nodes.
      if (!this.#groups.has(root)) this.#keep(root, outlined);
      this.#refresh(root, this.#records.get(root) ?? new Map<string, RecordNode>(), changed);
    });
    this.#grouping.set(root, { done, changed });
    // Whoever asks next tries again.
    done.catch(() => this.#grouping.get(root)?.changed === changed && this.#grouping.delete(root));
    return done;
  }

  #forget(root: Root): void {
    for (const group of this.#groups.get(root) ?? []) this.#late.delete(group);
    this.#groups.delete(root);
    this.#records.delete(root);
    this.#grouping.delete(root);
  }
}
