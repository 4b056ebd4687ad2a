import { commands, Disposable, l10n, Uri, window, workspace, type LogOutputChannel } from 'vscode';
import { exists } from '../create-file.ts';
import { COMMANDS } from '../ids.ts';
import { reasonOf } from '../translate.ts';

/** The folder that is made for the sample; with a number behind it where there is one already. */
const FOLDER = 'leadline-sample';

/** Write a small repository with records of every kind into a new folder, and open it. */
export function registerSample(extension: Uri, log: LogOutputChannel): Disposable {
  return commands.registerCommand(COMMANDS.openSample, async () => {
    try {
      await openSample(extension);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      const message = reasonOf(error);
      void window.showErrorMessage(l10n.t('The sample was not written. {0}', message));
    }
  });
}

async function openSample(extension: Uri): Promise<void> {
  const [place] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      canSelectMany: false,
      title: l10n.t('Where to put the sample repository'),
      openLabel: l10n.t('Put It Here'),
    })) ?? [];
  if (!place) return;
  const folder = await writeSample(extension, place);
  const forceNewWindow = (workspace.workspaceFolders ?? []).length > 0;
  await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

/**
 * Write the sample into a new folder, which it never shares with anything.
 *
 * @throws when its files cannot be read or written
 */
export async function writeSample(extension: Uri, place: Uri): Promise<Uri> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'sample.json'));
  const files = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
  let folder = Uri.joinPath(place, FOLDER);
  for (let number = 2; await exists(folder); number++)
    folder = Uri.joinPath(place, `${FOLDER}-${number}`);
  for (const [path, text] of Object.entries(files))
    await workspace.fs.writeFile(
      Uri.joinPath(folder, ...path.split('/')),
      new TextEncoder().encode(text),
    );
  return folder;
}
