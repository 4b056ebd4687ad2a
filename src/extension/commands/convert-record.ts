import {
  commands,
  l10n,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Disposable,
  type LogOutputChannel,
} from 'vscode';
import {
  changesOf,
  conversionPage,
  dialectsToConvertTo,
  planConversions,
  type ConversionPlan,
  type DecisionRecord,
  SaidError,
} from '../../core/index.ts';
import { askFirst } from '../ask-first.ts';
import { toPath, toRange, toUri } from '../convert.ts';
import type { RecordNode } from '../features/tree-item.ts';
import { COMMANDS } from '../ids.ts';
import type { Root } from '../root.ts';
import type { Store } from '../store.ts';
import { reasonOf, translate } from '../translate.ts';

/**
 * Write a record, or the records of a folder, in another dialect: in one step that can be undone, after the user has
 * seen what becomes of each part.
 */
export function registerConvertRecord(store: Store, log: LogOutputChannel): Disposable {
  return commands.registerCommand(COMMANDS.convert, async (from?: unknown, to?: unknown) => {
    const meant = await recordsMeant(store, from);
    if (!meant) {
      void window.showInformationMessage(l10n.t('Open a record first, or choose one in the view.'));
      return;
    }
    try {
      // The explorer hands in what is selected as the second argument.
      await run(meant, typeof to === 'string' ? to : undefined);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      const message = reasonOf(error);
      void window.showErrorMessage(l10n.t('Nothing was converted. {0}', message));
    }
  });
}

interface Meant {
  readonly root: Root;
  readonly records: readonly DecisionRecord[];
}

/** The record of a node, a file or the active editor, or the records below a folder; undefined for none. */
async function recordsMeant(store: Store, from: unknown): Promise<Meant | undefined> {
  const uri = isNode(from)
    ? toUri(from.root.uri, from.record.path)
    : from instanceof Uri
      ? from
      : window.activeTextEditor?.document.uri;
  const folder = uri && workspace.getWorkspaceFolder(uri);
  const root = folder && store.roots.find((one) => one.uri.toString() === folder.uri.toString());
  if (!root) return undefined;
  await root.idle();
  const path = toPath(root.uri, uri);
  const catalog = root.project?.catalog;
  const one = path === undefined ? undefined : root.record(path);
  const records = one
    ? [one]
    : (catalog?.records.filter(
        (record) =>
          (path === undefined || record.path.startsWith(`${path}/`)) &&
          catalog.kindOf(record).dialects.length > 1,
      ) ?? []);
  return records.length > 0 ? { root, records } : undefined;
}

async function run({ root, records }: Meant, given: string | undefined): Promise<void> {
  const catalog = root.project?.catalog;
  const first = records[0];
  if (!catalog || !first) return;
  const to = given ?? (await choose(records, catalog.kindOf(first)));
  if (to === undefined) return;
  const plan = planConversions(records, catalog, to);
  const refused = plan.records.flatMap(({ reason }) => reason ?? []);
  if (plan.edits.size === 0) {
    if (refused[0] !== undefined) throw new SaidError(refused[0]);
    void window.showInformationMessage(l10n.t('Nothing to convert: it is written so already.'));
    return;
  }
  const answer =
    given === undefined
      ? await askFirst(question(plan, to), [
          ...refused.map((reason) => translate(reason)),
          ...changesOf(plan).map(({ message, paths }) =>
            records.length > 1 ? `${translate(message)} (${paths.length})` : translate(message),
          ),
        ])
      : 'apply';
  if (answer === undefined) return;
  const edit = await editOf(root, plan, answer === 'preview');
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) return;
  const report = l10n.t('Show Report');
  const done = l10n.t('Converted to {0}: {1}.', to, plan.edits.size);
  void window.showInformationMessage(done, report).then(async (chosen) => {
    if (chosen !== report) return;
    const content = conversionPage(plan, to);
    const document = await workspace.openTextDocument({ content, language: 'markdown' });
    await window.showTextDocument(document, { preview: true });
  });
}

async function choose(
  records: readonly DecisionRecord[],
  kind: Parameters<typeof dialectsToConvertTo>[0],
): Promise<string | undefined> {
  const own = new Set(records.map(({ dialect }) => dialect));
  const items = dialectsToConvertTo(kind)
    .filter((id) => own.size > 1 || !own.has(id))
    .map((id) => ({
      label: kind.dialects.find((one) => one.id === id)?.name ?? id,
      description: id,
    }));
  const title =
    records.length === 1
      ? l10n.t('Convert {0}', records[0]?.id ?? '')
      : l10n.t('Convert {0} records', records.length);
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('How it is to be written'),
  });
  return chosen?.description;
}

function question(plan: ConversionPlan, to: string): string {
  return plan.edits.size === 1
    ? l10n.t('Convert to {0}?', to)
    : l10n.t('Convert to {0}, and change {1} files?', to, plan.edits.size);
}

/** All edits as one; a file that has changed since it was read stops it. */
async function editOf(
  root: Root,
  plan: ConversionPlan,
  needsConfirmation: boolean,
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const [path, edits] of plan.edits) {
    const uri = toUri(root.uri, path);
    const document = await workspace.openTextDocument(uri);
    if (document.getText() !== root.record(path)?.text)
      throw new Error(l10n.t('“{0}” has changed meanwhile; try again.', path));
    const lines = root.linesOf(path);
    for (const { range, newText } of edits)
      edit.replace(uri, toRange(lines, range), newText, { label: path, needsConfirmation });
  }
  return edit;
}

function isNode(from: unknown): from is RecordNode {
  return typeof from === 'object' && from !== null && 'type' in from && from.type === 'record';
}
