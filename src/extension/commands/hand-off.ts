import {
  commands,
  Disposable,
  env,
  FileType,
  l10n,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type LogOutputChannel,
  type QuickPickItem,
} from 'vscode';
import {
  canHandOver,
  issueOf,
  planTickets,
  Refusal,
  SaidError,
  scopeItems,
  takenElsewhere,
  webPlaceOf,
  type ScopeItem,
  type TicketsPlan,
} from '../../core/index.ts';
import { toUri } from '../convert.ts';
import type { RecordNode } from '../features/tree-item.ts';
import { COMMANDS } from '../ids.ts';
import type { Root } from '../root.ts';
import type { Located, Store } from '../store.ts';
import { reasonOf } from '../translate.ts';

/** Hand over: what a scope doc promises as tickets, and a ticket as the body of an issue. */
export function registerHandOff(store: Store, log: LogOutputChannel): Disposable {
  const guarded =
    (work: (at: Located, numbers?: unknown) => Promise<unknown>) =>
    async (from?: unknown, numbers?: unknown): Promise<unknown> => {
      const at = targetOf(store, from);
      if (!at) {
        void window.showInformationMessage(
          l10n.t('Open a record first, or choose one in the view.'),
        );
        return undefined;
      }
      try {
        await at.root.idle();
        return await work(at, numbers);
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        void window.showErrorMessage(reasonOf(error));
        return undefined;
      }
    };
  return Disposable.from(
    commands.registerCommand(
      COMMANDS.createTickets,
      guarded((at, numbers) => createTickets(at, numbers)),
    ),
    commands.registerCommand(COMMANDS.copyIssue, guarded(copyIssue)),
  );
}

/**
 * Make tickets of what the user picks, in one step that can be undone.
 *
 * @param given The numbers of items, when they are not to be asked for.
 * @returns The new files.
 */
async function createTickets({ root, path }: Located, given: unknown): Promise<readonly Uri[]> {
  const { project } = root;
  const scope = project?.catalog.get(path);
  if (!project || !scope || !canHandOver(project.catalog.kindOf(scope)))
    throw new Error(l10n.t('Tickets are made of what a scope doc has in scope; this is none.'));
  const items = scopeItems(scope, project.catalog);
  const chosen = isNumbers(given) ? given : await choose(items);
  if (!chosen || chosen.length === 0) return [];
  const plan = await planned(root, path, chosen);
  if (plan.files.length === 0) return [];
  const edit = new WorkspaceEdit();
  const uris = plan.files.map((file) => toUri(root.uri, file.path));
  for (const [at, { text }] of plan.files.entries())
    edit.createFile(uris[at] ?? root.uri, {
      overwrite: false,
      contents: new TextEncoder().encode(text),
    });
  if (!(await workspace.applyEdit(edit)))
    throw new Error(l10n.t('The tickets could not be written.'));
  root.touch(plan.files.map((file) => [file.path, 'created']));
  const [first] = uris;
  if (first) await window.showTextDocument(first, { preview: false });
  return uris;
}

/** What the user picks of the items that have no ticket; undefined for none. */
async function choose(items: readonly ScopeItem[]): Promise<readonly number[] | undefined> {
  const open = items.filter(({ ticket }) => ticket === undefined);
  if (open.length === 0) {
    void window.showInformationMessage(
      items.length === 0
        ? l10n.t('There is nothing in scope yet.')
        : l10n.t('All that is in scope has a ticket already.'),
    );
    return undefined;
  }
  const choices = open.map((item): QuickPickItem & { readonly number: number } => ({
    label: item.title,
    detail: item.text === item.title ? '' : item.text,
    picked: true,
    number: item.number,
  }));
  const picked = await window.showQuickPick(choices, {
    canPickMany: true,
    title: l10n.t('Create Tickets'),
    placeHolder: l10n.t('What shall have a ticket of its own?'),
  });
  return picked?.map(({ number }) => number);
}

async function planned(root: Root, path: string, items: readonly number[]): Promise<TicketsPlan> {
  const { project } = root;
  const scope = project?.catalog.get(path);
  if (!project || !scope) throw new Error(l10n.t('“{0}” has changed meanwhile; try again.', path));
  const elsewhere = await takenElsewhere(root.history, project, undefined);
  const taken = new Set(elsewhere.known ? elsewhere.value : []);
  const request = {
    folder: undefined,
    recordFolders: project.discovery.folders,
    today: project.today,
    items,
    takenPaths: taken,
  };
  const plan = (): TicketsPlan => {
    const made = planTickets(scope, project, request);
    if (made instanceof Refusal) throw new SaidError(made.said);
    return made;
  };
  // The folder as it is now knows more than what was read a while ago.
  const first = plan().files[0]?.path;
  const folder = first?.slice(0, Math.max(0, first.lastIndexOf('/')));
  for (const name of folder === undefined ? [] : await namesIn(toUri(root.uri, folder)))
    taken.add(folder === '' ? name : `${folder}/${name}`);
  return plan();
}

async function namesIn(folder: Uri): Promise<readonly string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => type !== FileType.Unknown).map(([name]) => name);
  } catch {
    return [];
  }
}

async function copyIssue({ root, path }: Located): Promise<void> {
  const catalog = root.project?.catalog;
  const record = catalog?.get(path);
  if (!catalog || !record) return;
  const remote = await root.history.remote();
  const place = remote.known ? webPlaceOf(remote.value.address, remote.value.prefix) : undefined;
  const { title, body } = issueOf(record, catalog, place);
  await env.clipboard.writeText(body);
  void window.setStatusBarMessage(l10n.t('Copied “{0}” as the body of an issue.', title), 5000);
}

function targetOf(store: Store, from: unknown): Located | undefined {
  if (isNode(from)) return { root: from.root, path: from.record.path };
  const uri = from instanceof Uri ? from : window.activeTextEditor?.document.uri;
  return uri && store.locate(uri);
}

function isNode(from: unknown): from is RecordNode {
  return typeof from === 'object' && from !== null && 'type' in from && from.type === 'record';
}

function isNumbers(given: unknown): given is readonly number[] {
  return Array.isArray(given) && given.every((one) => typeof one === 'number');
}
