import { commands, Disposable, env, Uri, ViewColumn, window, type LogOutputChannel } from 'vscode';
import { toUri } from '../convert.ts';
import type { RecordNode } from '../features/tree-item.ts';
import type { RecordsTree } from '../features/tree.ts';
import { COMMANDS } from '../ids.ts';
import type { Located, Store } from '../store.ts';

/** Commands on one record: from its node, from the explorer, or on the active document. */
export function registerRecordCommands(
  store: Store,
  tree: RecordsTree,
  log: LogOutputChannel,
): Disposable {
  /** The record that a command is meant for; undefined when there is none, and nothing happens. */
  const target = (from: unknown): Located | undefined => {
    if (isNode(from)) return { root: from.root, path: from.record.path };
    const uri = from instanceof Uri ? from : window.activeTextEditor?.document.uri;
    return uri && store.locate(uri);
  };
  const onRecord =
    (run: (at: Located, uri: Uri) => unknown) =>
    async (from: unknown): Promise<void> => {
      const at = target(from);
      if (at) await run(at, toUri(at.root.uri, at.path));
    };
  const register = (id: string, run: (at: Located, uri: Uri) => unknown): Disposable =>
    commands.registerCommand(id, onRecord(run));

  return Disposable.from(
    register(COMMANDS.openToSide, (_at, uri) =>
      window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: false }),
    ),
    register(COMMANDS.copyPath, ({ path }) => env.clipboard.writeText(path)),
    register(COMMANDS.copyReference, ({ root, path }) =>
      env.clipboard.writeText(root.record(path)?.id ?? path),
    ),
    register(COMMANDS.revealInExplorer, (_at, uri) =>
      commands.executeCommand('revealInExplorer', uri),
    ),
    register(COMMANDS.revealInView, (at) => tree.reveal(at)),
    commands.registerCommand(COMMANDS.showProblems, () =>
      commands.executeCommand('workbench.actions.view.problems'),
    ),
    commands.registerCommand(COMMANDS.showLog, () => log.show()),
  );
}

function isNode(from: unknown): from is RecordNode {
  return typeof from === 'object' && from !== null && 'type' in from && from.type === 'record';
}
