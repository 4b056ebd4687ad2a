import { workspace, type Uri } from 'vscode';
import { SETTINGS } from './ids.ts';

/** Whether unsaved text of a document is to be left unread. */
export function waitsForSave(uri: Uri): boolean {
  return workspace.getConfiguration(undefined, uri).get<string>(SETTINGS.run) === 'onSave';
}
