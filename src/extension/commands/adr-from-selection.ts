import {
  commands,
  EndOfLine,
  l10n,
  Position,
  window,
  WorkspaceEdit,
  workspace,
  type Disposable,
  type LogOutputChannel,
  type TextEditor,
  type Uri,
} from 'vscode';
import { commentFor, type Kind, type Project } from '../../core/index.ts';
import { toUri } from '../convert.ts';
import { createRecord } from '../create.ts';
import { COMMANDS } from '../ids.ts';
import type { Store } from '../store.ts';
import { openAtFirstGap } from './new-record.ts';
import { reasonOf } from '../translate.ts';

/** Answers that a key binding, or a test, gives beforehand. */
interface Given {
  readonly title?: string;
  /** Whether to put a comment that cites the record above the selection; asked when undefined. */
  readonly marker?: boolean;
}

/** Make a decision record about the code that is selected: it governs the file, and the code may cite it. */
export function registerAdrFromSelection(store: Store, log: LogOutputChannel): Disposable {
  return commands.registerCommand(
    COMMANDS.newAdrFromSelection,
    async (given?: unknown): Promise<Uri | undefined> => {
      try {
        return await fromSelection(store, isGiven(given) ? given : {});
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        const message = reasonOf(error);
        void window.showErrorMessage(l10n.t('No record was made. {0}', message));
        return undefined;
      }
    },
  );
}

async function fromSelection(store: Store, given: Given): Promise<Uri | undefined> {
  const editor = window.activeTextEditor;
  const at = editor && store.locate(editor.document.uri);
  if (!editor || !at) {
    void window.showInformationMessage(
      l10n.t('Open a file of the workspace first: the record will say that it governs the file.'),
    );
    return undefined;
  }
  await store.idle();
  const { project } = at.root;
  const kind = project && governingKind(project);
  if (!kind)
    throw new Error(at.root.failure ?? l10n.t('No kind of record has the field “governs”.'));
  const title =
    given.title ??
    (await window.showInputBox({
      title: l10n.t('New {0} About This Code', kind.name),
      prompt: l10n.t('What was decided? The title also names the file.'),
      placeHolder: l10n.t('for example: Keep sessions in Redis'),
      ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === '' ? l10n.t('A record needs a title.') : undefined),
    }));
  if (title === undefined || title.trim() === '') return undefined;
  const marker = given.marker ?? (await wantsMarker(at.path));
  if (marker === undefined) return undefined;
  const place = { editor, line: editor.selection.start.line, uri: editor.document.uri };
  const file = await createRecord(at.root, {
    kind: kind.id,
    title: title.trim(),
    folder: undefined,
    answers: new Map([['governs', at.path]]),
  });
  const uri = toUri(at.root.uri, file.path);
  const id = at.root.record(file.path)?.id ?? file.path;
  if (marker) await cite(place, at.path, id);
  await openAtFirstGap(uri, file);
  return uri;
}

/** The kind whose records say what code they govern. */
function governingKind({ kinds }: Project): Kind | undefined {
  return [...kinds.values()].find(({ fields }) => fields.some(({ id }) => id === 'governs'));
}

/** Undefined when the user wants none of it. */
async function wantsMarker(path: string): Promise<boolean | undefined> {
  const example = commentFor(path, 'See ADR-…');
  if (example === undefined) return false;
  const yes = { label: l10n.t('Put a comment above the selection'), description: example };
  const no = { label: l10n.t('Leave the code as it is') };
  const chosen = await window.showQuickPick([yes, no], {
    title: l10n.t('Cite the record in the code?'),
    ignoreFocusOut: true,
  });
  return chosen && chosen === yes;
}

/** A comment on a line of its own, indented as the line below it. */
async function cite(
  { editor, line, uri }: { readonly editor: TextEditor; readonly line: number; readonly uri: Uri },
  path: string,
  id: string,
): Promise<void> {
  const { document } = editor;
  const comment = commentFor(path, `See ${id}`);
  if (comment === undefined) return;
  const first = document.lineAt(line);
  const indent = first.text.slice(0, first.firstNonWhitespaceCharacterIndex);
  const eol = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(line, 0), `${indent}${comment}${eol}`);
  if (!(await workspace.applyEdit(edit)))
    throw new Error(l10n.t('“{0}” could not be changed; the record was made all the same.', path));
}

function isGiven(given: unknown): given is Given {
  return typeof given === 'object' && given !== null && ('title' in given || 'marker' in given);
}
