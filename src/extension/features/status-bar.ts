import { Disposable, l10n, StatusBarAlignment, window, workspace } from 'vscode';
import { outlineRecord } from '../../core/index.ts';
import { SETTINGS, VIEWS } from '../ids.ts';
import type { CompletenessView } from './completeness.ts';

/** Show in the status bar how far the active record is; a click opens its checklist. */
export function registerStatusBar(completeness: CompletenessView): Disposable {
  const item = window.createStatusBarItem('leadline.record', StatusBarAlignment.Right, 100);
  item.name = l10n.t('Leadline record');
  item.command = { title: l10n.t('Show Completeness'), command: `${VIEWS.completeness}.focus` };
  const show = (): void => {
    const said = describe(completeness);
    if (!said) {
      item.hide();
      return;
    }
    item.text = `$(checklist) ${said.words.join(' · ')} · ${said.done}/${said.total}`;
    const parts = l10n.t('{0} of {1} parts complete', said.done, said.total);
    item.tooltip = parts;
    item.accessibilityInformation = { label: [...said.words, parts].join(', ') };
    item.show();
  };
  show();
  return Disposable.from(
    item,
    completeness.onDidChange(show),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTINGS.statusBar)) show();
    }),
  );
}

interface Said {
  /** Kind and status. */
  readonly words: readonly string[];
  readonly done: number;
  readonly total: number;
}

/** Undefined when no record is active, or the user does not want to see it. */
function describe({ at, current }: CompletenessView): Said | undefined {
  const record = at?.root.record(at.path);
  const kind = record && at?.root.project?.kinds.get(record.kind);
  if (!current || !kind || !workspace.getConfiguration().get<boolean>(SETTINGS.statusBar, true))
    return undefined;
  const { status } = outlineRecord(record, kind, []);
  return { words: [kind.name, status ?? l10n.t('no status')], ...current };
}
