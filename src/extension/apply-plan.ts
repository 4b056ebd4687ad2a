import { l10n, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { Plan } from '../core/index.ts';
import { toRange, toUri } from './convert.ts';
import type { Root } from './root.ts';

/**
 * Make all edits of a plan as one step that can be undone. Where more than one file changes, the editor shows them
 * first. Files without unsaved changes are saved, so that none is left dirty out of sight.
 *
 * @param confirm Whether to show what changes in several files before it is done.
 * @returns Whether the edits were made; the user may have thought better of it.
 * @throws Error when a file has changed since it was read.
 */
export async function applyPlan(root: Root, plan: Plan, confirm: boolean): Promise<boolean> {
  const edit = new WorkspaceEdit();
  const clean: Uri[] = [];
  for (const [path, edits] of plan.edits) {
    const uri = toUri(root.uri, path);
    const document = await workspace.openTextDocument(uri);
    const text = root.record(path)?.text;
    const lines = root.linesOf(path);
    if (text === undefined || document.getText() !== text)
      throw new Error(l10n.t('“{0}” has changed meanwhile; try again.', path));
    if (!document.isDirty) clean.push(uri);
    const metadata = {
      label: path,
      description: plan.summary.filter((line) => line.startsWith(path)).join('; '),
      needsConfirmation: confirm && plan.edits.size > 1,
    };
    for (const { range, newText } of edits)
      edit.replace(uri, toRange(lines, range), newText, metadata);
  }
  if (!(await workspace.applyEdit(edit))) return false;
  for (const uri of clean) {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (document?.isDirty) await document.save();
  }
  return true;
}
