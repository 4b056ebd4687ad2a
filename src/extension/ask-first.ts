import { l10n, window } from 'vscode';

/** How many changes the question lists before it says how many more there are. */
const LISTED = 12;

/**
 * Ask before several files change. The editor's own preview begins with nothing ticked, and who ticks one file of two
 * gets half of what belongs together; so all of it is a key away, and the preview is there for who wants to look.
 *
 * @param changes What will be done, a line each.
 * @returns Whether to do it, or to show it in the preview first; undefined when the user thinks better of it.
 */
export async function askFirst(
  question: string,
  changes: readonly string[],
): Promise<'apply' | 'preview' | undefined> {
  const apply = l10n.t('Apply');
  const preview = l10n.t('Show Preview');
  const more = changes.length - LISTED;
  const detail = [
    ...changes.slice(0, LISTED),
    ...(more > 0 ? [l10n.t('… and {0} more', more)] : []),
  ].join('\n');
  const answer = await window.showInformationMessage(
    question,
    { modal: true, detail },
    apply,
    preview,
  );
  if (answer === apply) return 'apply';
  return answer === preview ? 'preview' : undefined;
}
