import {
  commands,
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  type LanguageStatusItem,
} from 'vscode';
import { countFindings, outlineRecord } from '../../core/index.ts';
import { COMMANDS, CONTEXTS } from '../ids.ts';
import type { Located, Store } from '../store.ts';
import { inWords } from './tree-item.ts';

/** Say in the language status what the active document is to Leadline: its kind, its status and what was found. */
export function registerStatus(store: Store): Disposable {
  let item: LanguageStatusItem | undefined;

  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const at = document && store.locate(document.uri);
    const said = at && describe(at);
    void commands.executeCommand('setContext', CONTEXTS.activeRecord, said !== undefined);
    if (!said) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= languages.createLanguageStatusItem('leadline.record', { language: 'markdown' });
    item.name = l10n.t('Leadline record');
    item.text = said.text;
    item.detail = said.detail;
    item.severity = said.severity;
    item.command = { title: l10n.t('Show Problems'), command: COMMANDS.showProblems };
    item.accessibilityInformation = { label: `${said.text}, ${said.detail}` };
  };
  show();

  return Disposable.from(
    { dispose: () => item?.dispose() },
    window.onDidChangeActiveTextEditor(show),
    store.onDidChange(show),
    store.onDidChangeRoots(show),
  );
}

interface Said {
  readonly text: string;
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
}

function describe({ root, path }: Located): Said | undefined {
  const record = root.record(path);
  const kind = record && root.project?.kinds.get(record.kind);
  if (!record || !kind) return undefined;
  const findings = root.findingsOf(path);
  const { status } = outlineRecord(record, kind, findings);
  const counts = countFindings(findings);
  return {
    text: `${kind.name}: ${status ?? l10n.t('no status')}`,
    detail: inWords(counts) || l10n.t('nothing found'),
    severity:
      counts.error > 0
        ? LanguageStatusSeverity.Error
        : counts.warning > 0
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information,
  };
}
