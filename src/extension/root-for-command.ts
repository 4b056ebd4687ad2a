import { l10n, ProgressLocation, window } from 'vscode';
import type { Project } from '../core/index.ts';
import type { Root } from './root.ts';
import type { Store } from './store.ts';

/**
 * The workspace folder that a command is about: the only one, that of the active editor, or the one that the user picks.
 *
 * @param placeHolder What it is picked for.
 * @returns undefined when there is none, which the user is told, or none was picked.
 */
export async function chooseRoot(store: Store, placeHolder: string): Promise<Root | undefined> {
  const [only, ...others] = store.roots;
  if (!only)
    void window.showInformationMessage(
      l10n.t('Open a folder first: a record is kept next to the code it is about.'),
    );
  if (others.length === 0) return only;
  const active = window.activeTextEditor?.document.uri;
  const at = active && store.locate(active);
  if (at) return at.root;
  const items = store.roots.map((root) => ({
    label: root.name,
    description: root.uri.path,
    root,
  }));
  return (await window.showQuickPick(items, { placeHolder }))?.root;
}

/**
 * The records of a folder once they are read and judged.
 *
 * @throws Error with a sentence for the user when they cannot be read.
 */
export async function projectOf(root: Root, store: Store): Promise<Project> {
  await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Leadline: reading records') },
    () => store.idle(),
  );
  const { project } = root;
  if (!project) throw new Error(root.failure ?? l10n.t('The folder is still being read.'));
  return project;
}
