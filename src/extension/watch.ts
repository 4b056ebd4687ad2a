import { Disposable, RelativePattern, window, workspace, type Uri } from 'vscode';
import type { Touch } from '../core/index.ts';
import { SETTINGS } from './ids.ts';
import { waitsForSave } from './settings.ts';
import type { Root } from './root.ts';
import type { Store } from './store.ts';

/** Milliseconds of silence after a keystroke before the document is read. */
export const TYPING_MS = 250;
/** Milliseconds in which file events are gathered: a checkout brings thousands. */
export const GATHER_MS = 100;

/** Tell the store of everything that happens to the workspace's files, documents and settings. */
export function registerWatch(store: Store): Disposable {
  const typing = new Map<string, ReturnType<typeof setTimeout>>();
  const gathered = new Map<Root, Map<string, Touch>>();
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const now = (uri: Uri, touch: Touch): void => {
    const at = store.locate(uri);
    at?.root.touch([[at.path, touch]]);
  };
  const typed = (uri: Uri): void => {
    const key = uri.toString();
    clearTimeout(typing.get(key));
    typing.set(
      key,
      setTimeout(() => {
        typing.delete(key);
        now(uri, 'written');
      }, TYPING_MS),
    );
  };
  const flush = (): void => {
    gathering = undefined;
    for (const [root, touches] of gathered) root.touch(touches);
    gathered.clear();
  };
  const later = (uri: Uri, touch: Touch): void => {
    const at = store.locate(uri);
    if (!at) return;
    const touches = gathered.get(at.root) ?? new Map<string, Touch>();
    touches.set(at.path, touch);
    gathered.set(at.root, touches);
    gathering ??= setTimeout(flush, GATHER_MS);
  };

  let watchers: Disposable | undefined;
  const watch = (): void => {
    watchers?.dispose();
    watchers = Disposable.from(
      ...store.roots.flatMap((root) => {
        const watcher = workspace.createFileSystemWatcher(new RelativePattern(root.uri, '**/*'));
        return [
          watcher,
          watcher.onDidCreate((uri) => later(uri, 'created')),
          watcher.onDidChange((uri) => later(uri, 'written')),
          watcher.onDidDelete((uri) => later(uri, 'deleted')),
        ];
      }),
    );
  };
  watch();

  let day = new Date().toDateString();

  return Disposable.from(
    {
      dispose: () => {
        watchers?.dispose();
        for (const timer of typing.values()) clearTimeout(timer);
        clearTimeout(gathering);
      },
    },
    store.onDidChangeRoots(watch),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && !waitsForSave(document.uri)) typed(document.uri);
    }),
    workspace.onDidSaveTextDocument(({ uri }) => now(uri, 'written')),
    // Unsaved text may have been thrown away: the disk counts again.
    workspace.onDidCloseTextDocument(({ uri }) => {
      const at = store.locate(uri);
      if (at?.root.record(at.path)) later(uri, 'written');
    }),
    // Sooner than the watcher, and where a file system has none.
    workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => later(uri, 'created'))),
    workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => later(uri, 'deleted'))),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        later(oldUri, 'deleted');
        later(newUri, 'created');
      }
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS.enable)) store.syncFolders();
      if (event.affectsConfiguration('files.exclude')) store.reload();
    }),
    workspace.onDidGrantWorkspaceTrust(() => store.reload()),
    window.onDidChangeWindowState(() => {
      const today = new Date().toDateString();
      if (today === day) return;
      day = today;
      for (const root of store.roots) root.relint();
    }),
  );
}
