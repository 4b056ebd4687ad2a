import { l10n, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { Plan } from '../core/index.ts';
import { askFirst } from './ask-first.ts';
import { toRange, toUri } from './convert.ts';
import type { Root } from './root.ts';
import { translate } from './translate.ts';

/**
 * Make all edits of a plan as one step that can be undone. Where more than one file changes, the user is asked first.
 * Files without unsaved changes are saved, so that none is left dirty out of sight.
 *
 * @param confirm Whether to ask before several files change.
 * @returns Whether the edits were made; the user may have thought better of it.
 * @throws Error when a file has changed since it was read.
 */
export async function applyPlan(root: Root, plan: Plan, confirm: boolean): Promise<boolean> {
  const summary = plan.summary.map((line) => translate(line));
  const answer =
    confirm && plan.edits.size > 1
      ? await askFirst(l10n.t('Change {0} files?', plan.edits.size), summary)
      : 'apply';
  if (answer === undefined) return false;
  const edit = new WorkspaceEdit();
  const before = new Map<TextDocument, { readonly path: string; readonly clean: boolean }>();
  for (const [path, edits] of plan.edits) {
    const uri = toUri(root.uri, path);
    const document = await workspace.openTextDocument(uri);
    const text = root.record(path)?.text;
    const lines = root.linesOf(path);
    if (text === undefined || document.getText() !== text)
      throw new Error(l10n.t('“{0}” has changed meanwhile; try again.', path));
    before.set(document, { path, clean: !document.isDirty });
    const metadata = {
      label: path,
      description: summary.filter((line) => line.startsWith(path)).join('; '),
      needsConfirmation: answer === 'preview',
    };
    for (const { range, newText } of edits)
      edit.replace(uri, toRange(lines, range), newText, metadata);
  }
  const versions = new Map([...before.keys()].map((document) => [document, document.version]));
  if (!(await workspace.applyEdit(edit))) return false;
  const left: string[] = [];
  for (const [document, { path, clean }] of before) {
    if (document.version === versions.get(document)) left.push(path);
    else if (clean && document.isDirty) await document.save();
  }
  if (left.length === 0) return true;
  // In the preview a user may tick a part of what belongs together.
  if (left.length < before.size)
    void window.showWarningMessage(
      l10n.t(
        'Left as it was: {0}. The records do not agree now; undo takes the rest back.',
        left.join(', '),
      ),
    );
  return false;
}
