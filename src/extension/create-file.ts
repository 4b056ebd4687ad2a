import { l10n, WorkspaceEdit, workspace, type Uri } from 'vscode';

/** Whether anything is at a URI. */
export function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}

/**
 * Make a file, never over another. Undo removes it.
 *
 * @param name How the user knows the file.
 * @throws Error with a sentence for the user when it cannot be written.
 */
export async function createFile(
  uri: Uri,
  text: string,
  name: string,
): Promise<'created' | 'exists'> {
  if (await exists(uri)) return 'exists';
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (await workspace.applyEdit(edit)) return 'created';
  if (await exists(uri)) return 'exists';
  throw new Error(l10n.t('“{0}” could not be written.', name));
}
