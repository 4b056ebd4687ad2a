import { l10n, window } from 'vscode';
import type { Root } from './root.ts';
import type { Store } from './store.ts';

/**
 * The workspace folder that a command is to work on, asked for where there are several.
 *
 * @returns undefined when there is none, which is said, or the user gave up.
 */
export async function chooseRoot({ roots }: Store, placeHolder: string): Promise<Root | undefined> {
  if (roots.length === 0)
    void window.showInformationMessage(
      l10n.t('Open a folder first: a record is kept next to the code it is about.'),
    );
  if (roots.length < 2) return roots[0];
  const items = roots.map((root) => ({ label: root.name, description: root.uri.path, root }));
  const answer = await window.showQuickPick(items, { placeHolder });
  return answer?.root;
}
