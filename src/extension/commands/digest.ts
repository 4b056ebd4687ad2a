import {
  CancellationError,
  commands,
  l10n,
  ProgressLocation,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
  type LogOutputChannel,
} from 'vscode';
import { addDays, digestMarkdown, digestOf } from '../../core/index.ts';
import { COMMANDS } from '../ids.ts';
import type { Root } from '../root.ts';
import { chooseRoot } from '../root-for-command.ts';
import { breathe } from '../slices.ts';
import type { Store } from '../store.ts';
import { reasonOf } from '../translate.ts';

/** Tell what happened to the records since a day, in a document of its own. */
export function registerDigest(store: Store, log: LogOutputChannel): Disposable {
  return commands.registerCommand(COMMANDS.digest, async (day?: unknown) => {
    try {
      const root = await chooseRoot(store, l10n.t('The workspace folder to tell of'));
      if (!root) return;
      const since = isDay(day) ? day : await askDay(root.host.today());
      if (since === undefined) return;
      const content = await window.withProgress(
        {
          location: ProgressLocation.Notification,
          title: l10n.t('Gathering what happened'),
          cancellable: true,
        },
        (_progress, token) => gather(root, since, token),
      );
      await window.showTextDocument(
        await workspace.openTextDocument({ language: 'markdown', content }),
      );
    } catch (error) {
      if (error instanceof CancellationError) return;
      log.error(error instanceof Error ? error : String(error));
      const message = reasonOf(error);
      void window.showErrorMessage(l10n.t('There is no digest. {0}', message));
    }
  });
}

function askDay(today: string): Promise<string | undefined> {
  return Promise.resolve(
    window.showInputBox({
      title: l10n.t('Weekly Digest'),
      prompt: l10n.t('The first day to tell of, as YYYY-MM-DD.'),
      value: addDays(today, -7),
      validateInput: (text) =>
        isDay(text.trim()) && text.trim() <= today
          ? undefined
          : l10n.t('Expected a day up to today, as YYYY-MM-DD.'),
    }),
  ).then((answer) => answer?.trim());
}

/** @throws CancellationError at once when the user gives up, whatever git is still doing. */
async function gather(root: Root, since: string, token: CancellationToken): Promise<string> {
  await root.idle();
  const { project, host, history } = root;
  if (!project) throw new Error(root.failure ?? l10n.t('The folder is still being read.'));
  const stopIfCancelled = async (): Promise<void> => {
    await breathe();
    if (token.isCancellationRequested) throw new CancellationError();
  };
  const options = { ...(await root.projectOptions()), judging: false, pause: stopIfCancelled };
  const told = digestOf({
    ...{ project, host, history, since, until: host.today(), options, pause: stopIfCancelled },
  });
  const cancelled = new Promise<never>((_resolve, reject) => {
    token.onCancellationRequested(() => reject(new CancellationError()));
  });
  return digestMarkdown(await Promise.race([told, cancelled]));
}

function isDay(day: unknown): day is string {
  if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
