import {
  commands,
  type Disposable,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type LogOutputChannel,
} from 'vscode';
import {
  LineIndex,
  planRenumber,
  takenElsewhere,
  type DecisionRecord,
  type Renumbering,
} from '../../core/index.ts';
import { askFirst } from '../ask-first.ts';
import { toRange, toUri } from '../convert.ts';
import type { RecordNode } from '../features/tree-item.ts';
import { COMMANDS } from '../ids.ts';
import type { Root } from '../root.ts';
import type { Located, Store } from '../store.ts';
import { reasonOf } from '../translate.ts';

/** Give a record another number, with all that cites it; what reaches further than its own file is shown beforehand. */
export function registerRenumber(store: Store, log: LogOutputChannel): Disposable {
  return commands.registerCommand(COMMANDS.renumber, async (from?: unknown, to?: unknown) => {
    const at = targetOf(store, from);
    const record = at?.root.record(at.path);
    if (!at || !record) {
      void window.showInformationMessage(l10n.t('Open a record first, or choose one in the view.'));
      return;
    }
    try {
      const given = typeof to === 'number' ? to : undefined;
      const plan = await inquire(at.root, record, given);
      if (plan) await carryOut(at.root, plan, given === undefined);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      const message = reasonOf(error);
      void window.showErrorMessage(l10n.t('Nothing was renumbered. {0}', message));
    }
  });
}

function targetOf(store: Store, from: unknown): Located | undefined {
  if (isNode(from)) return { root: from.root, path: from.record.path };
  const uri = from instanceof Uri ? from : window.activeTextEditor?.document.uri;
  return uri && store.locate(uri);
}

/** Ask for the number, unless it is given, and work out what it takes; undefined when the user thinks better of it. */
async function inquire(
  root: Root,
  record: DecisionRecord,
  given: number | undefined,
): Promise<Renumbering | undefined> {
  await root.idle();
  const elsewhere = await takenPaths(root);
  let number = given;
  if (number === undefined) {
    const answer = await window.showInputBox({
      title: l10n.t('Renumber {0}', record.id),
      prompt: l10n.t('The new number. Leave it empty for the next that no branch has.'),
      validateInput: (text) =>
        /^\d{0,7}$/.test(text.trim()) ? undefined : l10n.t('Expected a whole number.'),
    });
    if (answer === undefined) return undefined;
    number = answer.trim() === '' ? undefined : Number(answer);
  }
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Looking for citations'),
      cancellable: true,
    },
    async (_progress, token) => {
      const { project } = root;
      const current = project?.record(record.path);
      if (!project || !current) return undefined;
      const plan = await planRenumber(project, root.host, {
        record: current,
        number,
        takenPaths: elsewhere,
        pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      });
      return token.isCancellationRequested ? undefined : plan;
    },
  );
}

async function takenPaths(root: Root): Promise<ReadonlySet<string>> {
  const taken = root.project && (await takenElsewhere(root.history, root.project));
  return new Set(taken?.known === true ? taken.value : []);
}

/** One edit of the workspace, undone in one step. Other files are changed only once the user has seen how. */
async function carryOut(root: Root, plan: Renumbering, ask: boolean): Promise<void> {
  const own = new Set(plan.renames.map(({ from }) => from));
  const others = [...plan.edits.keys()].some((path) => !own.has(path));
  const label = l10n.t('Renumber {0} as {1}', plan.from, plan.to);
  const answer = ask && others ? await askFirst(`${label}?`, changesOf(plan)) : 'apply';
  if (answer === undefined) return;
  const metadata = {
    needsConfirmation: answer === 'preview',
    label,
  };
  const edit = new WorkspaceEdit();
  for (const [path, edits] of plan.edits) {
    const lines = new LineIndex(plan.texts.get(path) ?? '');
    for (const { range, newText } of edits)
      edit.replace(toUri(root.uri, path), toRange(lines, range), newText, metadata);
  }
  for (const { from, to } of plan.renames)
    edit.renameFile(toUri(root.uri, from), toUri(root.uri, to), { overwrite: false }, metadata);
  const applied = await workspace.applyEdit(edit, { isRefactoring: true });
  if (!applied) return;
  if (plan.doubts.length > 0)
    void window.showWarningMessage(
      l10n.t(
        'Left alone in {0}: what could mean another record with the number {1}.',
        [...new Set(plan.doubts.map(({ path }) => path))].slice(0, 5).join(', '),
        plan.from,
      ),
    );
}

/** What happens to files, in words. */
function changesOf({ renames, edits }: Renumbering): string[] {
  return [
    ...renames.map(({ from, to }) => `${from} → ${to}`),
    ...[...edits].map(([path, { length }]) =>
      length === 1 ? l10n.t('{0}: 1 place', path) : l10n.t('{0}: {1} places', path, length),
    ),
  ];
}

function isNode(from: unknown): from is RecordNode {
  return typeof from === 'object' && from !== null && 'type' in from && from.type === 'record';
}
