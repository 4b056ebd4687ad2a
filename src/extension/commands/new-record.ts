import {
  commands,
  Disposable,
  l10n,
  ProgressLocation,
  Selection,
  SnippetString,
  Uri,
  window,
  type LogOutputChannel,
  type QuickPickItem,
} from 'vscode';
import { LineIndex, type Kind, type NewFile, type Project } from '../../core/index.ts';
import { toRange, toUri } from '../convert.ts';
import { createRecord } from '../create.ts';
import type { Node } from '../features/tree-item.ts';
import { COMMANDS } from '../ids.ts';
import type { Root } from '../root.ts';
import { toSnippet } from '../snippet.ts';
import type { Store } from '../store.ts';
import { ask, pick, type, type Step } from './steps.ts';
import { reasonOf, translateWords } from '../translate.ts';

/** What is known of the new record before anything is asked. */
interface Given {
  readonly root?: Root;
  readonly kind?: string;
  readonly folder?: string;
}

/** Make a new record: from the palette, the view, or a folder in the explorer. */
export function registerNewRecord(store: Store, log: LogOutputChannel): Disposable {
  const run = async (given: Given): Promise<Uri | undefined> => {
    try {
      return await newRecord(store, given);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      const message = reasonOf(error);
      const showLog = l10n.t('Show Log');
      void window
        .showErrorMessage(l10n.t('No record was made. {0}', message), showLog)
        .then((chosen) => chosen === showLog && log.show());
      return undefined;
    }
  };
  return Disposable.from(
    commands.registerCommand(COMMANDS.newRecord, (from?: unknown) =>
      run(isNode(from) ? { root: from.root } : {}),
    ),
    commands.registerCommand(COMMANDS.newRecordHere, (from?: unknown) => {
      const at = from instanceof Uri ? placeOf(store, from) : undefined;
      return run(at ?? {});
    }),
    commands.registerCommand(COMMANDS.newRecordOfKind, (from?: unknown) =>
      run(
        isNode(from) && from.type === 'group' && from.group.kind !== undefined
          ? { root: from.root, kind: from.group.kind }
          : {},
      ),
    ),
  );
}

/** Ask what is not given, make the record and open it; undefined when the user gave up. */
export async function newRecord(store: Store, given: Given): Promise<Uri | undefined> {
  const roots = store.roots;
  if (roots.length === 0) {
    void window.showInformationMessage(
      l10n.t('Open a folder first: a record is kept next to the code it is about.'),
    );
    return undefined;
  }
  await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Leadline: reading records') },
    () => store.idle(),
  );
  const wish = await inquire(roots, given);
  if (!wish) return undefined;
  const file = await createRecord(wish.root, wish);
  const uri = toUri(wish.root.uri, file.path);
  await openAtFirstGap(uri, file);
  return uri;
}

async function inquire(
  roots: readonly Root[],
  given: Given,
): Promise<{ root: Root; kind: string; title: string; folder: string | undefined } | undefined> {
  let root = given.root ?? (roots.length === 1 ? roots[0] : undefined);
  let kind = given.kind;
  let title = '';
  let folder = given.folder;

  const askRoot: Step = async (place) => {
    const items = roots.map((one) => ({ label: one.name, description: one.uri.path, one }));
    const active = items.find(({ one }) => one === root);
    const answer = await pick(place, items, active, l10n.t('The workspace folder it belongs to'));
    if (typeof answer === 'object') root = answer.value.one;
    return answer;
  };
  const askKind: Step = async (place) => {
    const project = projectOf(root);
    const items = [...project.kinds.values()].map(kindItem);
    const likely = kind ?? kindOfFolder(project, folder);
    const active = items.find(({ id }) => id === likely);
    const answer = await pick(place, items, active, l10n.t('What do you want to write down?'));
    if (typeof answer === 'object') kind = answer.value.id;
    return answer;
  };
  const askTitle: Step = async (place) => {
    const name = projectOf(root).kinds.get(kind ?? '')?.name ?? '';
    const answer = await type(
      place,
      title,
      l10n.t('{0}: what is it about? The title also names the file.', name),
      l10n.t('for example: Keep sessions in Redis'),
      faultOfTitle,
    );
    if (typeof answer === 'object') title = answer.value.trim();
    return answer;
  };
  const askFolder: Step = async (place) => {
    const items = foldersOf(projectOf(root), kind).map(folderItem);
    const active = items.find((item) => item.label === folder);
    const answer = await pick(place, items, active, l10n.t('The folder to keep it in'));
    if (typeof answer === 'object') folder = answer.value.label;
    return answer;
  };

  const complete = await ask(l10n.t('New Record'), () => [
    ...(given.root || roots.length === 1 ? [] : [askRoot]),
    ...(given.kind === undefined ? [askKind] : []),
    askTitle,
    ...(given.folder === undefined && root?.project && foldersOf(root.project, kind).length > 1
      ? [askFolder]
      : []),
  ]);
  if (!complete || !root?.project || kind === undefined) return undefined;
  // A folder chosen before the kind was changed means nothing any more.
  const known = given.folder ?? foldersOf(root.project, kind).find((path) => path === folder);
  return { root, kind, title, folder: known };
}

/** Open the file with the cursor in the first gap and a tab stop at each. */
export async function openAtFirstGap(uri: Uri, file: NewFile): Promise<void> {
  const editor = await window.showTextDocument(uri, { preview: false });
  const [first] = file.gaps;
  if (!first) return;
  const lines = new LineIndex(file.text);
  const all = toRange(lines, { start: 0, end: file.text.length });
  const inserted = await editor.insertSnippet(new SnippetString(toSnippet(file)), all, {
    undoStopBefore: false,
    undoStopAfter: false,
    keepWhitespace: true,
  });
  if (!inserted) {
    const gap = toRange(lines, first);
    editor.selection = new Selection(gap.start, gap.end);
  }
  // The text is the file's own: there is nothing that the user would have to save.
  await editor.document.save();
}

/** Undefined when a title will do; else what is wrong with it. */
function faultOfTitle(title: string): string | undefined {
  if (title.trim() === '') return l10n.t('A record needs a title.');
  if (title.trim().length > 200)
    return l10n.t('Unexpected length, expected at most 200 characters.');
  return undefined;
}

function kindItem(kind: Kind): QuickPickItem & { id: string } {
  return {
    label: `$(${kind.icon}) ${kind.name}`,
    detail: translateWords(kind.description),
    id: kind.id,
  };
}

function folderItem(path: string): QuickPickItem {
  return { label: path };
}

/** The folders that hold records of a kind. */
function foldersOf(project: Project, kind: string | undefined): readonly string[] {
  return project.discovery.folders
    .filter((folder) => folder.kind === kind)
    .map((folder) => folder.path);
}

function kindOfFolder(project: Project, folder: string | undefined): string | undefined {
  return project.discovery.folders.find(({ path }) => path === folder)?.kind;
}

function projectOf(root: Root | undefined): Project {
  if (root?.project) return root.project;
  throw new Error(root?.failure ?? l10n.t('The folder is still being read.'));
}

function placeOf(store: Store, uri: Uri): Given | undefined {
  for (const root of store.roots) {
    if (root.uri.toString() === uri.toString()) return { root };
  }
  const at = store.locate(uri);
  return at && { root: at.root, folder: at.path };
}

function isNode(from: unknown): from is Node {
  return typeof from === 'object' && from !== null && 'type' in from && 'root' in from;
}
