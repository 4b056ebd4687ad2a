import {
  Disposable,
  EventEmitter,
  workspace,
  type LogOutputChannel,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import type { DecisionRecord, Finding, KindSource } from '../core/index.ts';
import { toPath } from './convert.ts';
import { EditorHost } from './editor-host.ts';
import { editorHistory } from './git.ts';
import { SETTINGS } from './ids.ts';
import { Root, type RootChange, type RootTouch } from './root.ts';

/** A file of a workspace folder. */
export interface Located {
  readonly root: Root;
  readonly path: string;
}

export interface StoreOptions {
  readonly builtIn: () => Promise<readonly KindSource[]>;
  readonly log: LogOutputChannel;
}

/** The records of the workspace: one root for each of its folders. */
export class Store implements Disposable {
  readonly #options: StoreOptions;
  readonly #roots = new Map<string, Root>();
  readonly #changes = new EventEmitter<RootChange>();
  readonly #touches = new EventEmitter<RootTouch>();
  readonly #rootsChanged = new EventEmitter<readonly Root[]>();
  readonly #folders: Disposable;

  /** What changed in one folder. */
  readonly onDidChange = this.#changes.event;
  /** Files, records or not, to which something happened. */
  readonly onDidTouch = this.#touches.event;
  /** Folders came or went; tells those that went. */
  readonly onDidChangeRoots = this.#rootsChanged.event;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#folders = workspace.onDidChangeWorkspaceFolders(() => this.syncFolders());
    this.syncFolders();
  }

  dispose(): void {
    this.#folders.dispose();
    for (const root of this.#roots.values()) root.dispose();
    this.#roots.clear();
    this.#changes.dispose();
    this.#touches.dispose();
    this.#rootsChanged.dispose();
  }

  /** The workspace's folders in their order, without those for which Leadline is switched off. */
  get roots(): readonly Root[] {
    return (workspace.workspaceFolders ?? []).flatMap(
      (folder) => this.#roots.get(folder.uri.toString()) ?? [],
    );
  }

  /** The root and path of a file; undefined outside the workspace. */
  locate(uri: Uri): Located | undefined {
    const folder = workspace.getWorkspaceFolder(uri);
    const root = folder && this.#roots.get(folder.uri.toString());
    const path = root && toPath(root.uri, uri);
    return root === undefined || path === undefined ? undefined : { root, path };
  }

  record(uri: Uri): DecisionRecord | undefined {
    const at = this.locate(uri);
    return at?.root.record(at.path);
  }

  findings(uri: Uri): readonly Finding[] {
    const at = this.locate(uri);
    return at ? at.root.findingsOf(at.path) : [];
  }

  /** Read everything anew. */
  reload(): void {
    for (const root of this.#roots.values()) root.reload();
  }

  /** Resolves when nothing is left to read or to judge. */
  async idle(): Promise<void> {
    await Promise.all(this.roots.map((root) => root.idle()));
  }

  /** Bring the roots in line with the workspace's folders and the settings. */
  syncFolders(): void {
    const wanted = new Map(
      (workspace.workspaceFolders ?? [])
        .filter((folder) =>
          workspace.getConfiguration(undefined, folder).get<boolean>(SETTINGS.enable, true),
        )
        .map((folder) => [folder.uri.toString(), folder]),
    );
    const gone = [...this.#roots].filter(([key]) => !wanted.has(key));
    for (const [key, root] of gone) {
      this.#roots.delete(key);
      root.dispose();
    }
    const added = [...wanted].filter(([key]) => !this.#roots.has(key));
    for (const [key, folder] of added) this.#roots.set(key, this.#open(folder));
    if (gone.length > 0 || added.length > 0) {
      this.#rootsChanged.fire(gone.map(([, root]) => root));
      // A folder may lie inside another, which then has fewer files of its own.
      this.reload();
    }
  }

  #open(folder: WorkspaceFolder): Root {
    const root = new Root({
      ...this.#options,
      uri: folder.uri,
      name: folder.name,
      host: new EditorHost(folder.uri),
      history: editorHistory(folder.uri),
    });
    root.onDidChange((change) => this.#changes.fire(change));
    root.onDidTouch((touch) => this.#touches.fire(touch));
    return root;
  }
}
