import {
  commands,
  Disposable,
  env,
  l10n,
  UIKind,
  Uri,
  window,
  workspace,
  type LogOutputChannel,
} from 'vscode';
import { reportPage, type ReportAsset } from '../../core/index.ts';
import { COMMANDS } from '../ids.ts';
import { longWork } from '../long-work.ts';
import { chooseRoot, projectOf } from '../root-for-command.ts';
import type { Store } from '../store.ts';
import { reasonOf } from '../translate.ts';

/** The name that is offered, as in the handbook of the command line. */
const FILE = 'records.html';

/** Write all records of a folder as one page of HTML for people without an editor. */
export function registerExportReport(
  store: Store,
  extension: Uri,
  log: LogOutputChannel,
): Disposable {
  return commands.registerCommand(COMMANDS.exportReport, async () => {
    try {
      await exportReport(store, extension);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      const message = reasonOf(error);
      void window.showErrorMessage(l10n.t('The report was not written. {0}', message));
    }
  });
}

async function exportReport(store: Store, extension: Uri): Promise<void> {
  const root = await chooseRoot(store, l10n.t('The folder whose records are reported'));
  if (!root) return;
  const target = await window.showSaveDialog({
    title: l10n.t('Export Report'),
    defaultUri: Uri.joinPath(root.uri, FILE),
    filters: { HTML: ['html'] },
  });
  if (!target) return;
  const project = await projectOf(root, store);
  const [style, script] = await Promise.all([
    asset(extension, 'report.css'),
    asset(extension, 'report.js'),
  ]);
  const page = await longWork(l10n.t('Leadline: writing the report'), (pause) =>
    reportPage(project, { name: root.name, style, script, pause }),
  );
  if (page === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(page));
  await offerToOpen(target, project.catalog.records.length);
}

async function offerToOpen(target: Uri, records: number): Promise<void> {
  const inBrowser = l10n.t('Open in Browser');
  const inExplorer = l10n.t('Reveal in Explorer');
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const said = l10n.t('Records written into {0}: {1}.', name, records);
  // A browser can open only what lies on the machine before which the user sits.
  const here =
    target.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  const offers = here ? [inBrowser] : workspace.getWorkspaceFolder(target) ? [inExplorer] : [];
  const chosen = await window.showInformationMessage(said, ...offers);
  if (chosen === inBrowser) await env.openExternal(target);
  else if (chosen === inExplorer) await commands.executeCommand('revealInExplorer', target);
}

/** A file of ours that is written into the page, which names it by its hash and allows no other. */
async function asset(extension: Uri, name: string): Promise<ReportAsset> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'pages', name));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { text: new TextDecoder().decode(bytes), sha256: btoa(String.fromCharCode(...hash)) };
}
