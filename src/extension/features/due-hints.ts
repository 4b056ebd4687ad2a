import {
  Disposable,
  EventEmitter,
  InlayHint,
  l10n,
  languages,
  workspace,
  type InlayHintsProvider,
  type Range,
  type TextDocument,
} from 'vscode';
import { attentionOf, type AttentionItem } from '../../core/index.ts';
import { inDays } from '../days.ts';
import { SETTINGS } from '../ids.ts';
import type { Store } from '../store.ts';
import { translate } from '../translate.ts';

/** Say behind a day on which something is due in a record how far away it is. */
export function registerDueHints(store: Store): Disposable {
  const changes = new EventEmitter<void>();
  const provider: InlayHintsProvider = {
    onDidChangeInlayHints: changes.event,
    provideInlayHints: (document, range) => hints(store, document, range),
  };
  return Disposable.from(
    changes,
    languages.registerInlayHintsProvider({ language: 'markdown' }, provider),
    store.onDidChange(() => changes.fire()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS.dueHints)) changes.fire();
    }),
  );
}

function hints(store: Store, document: TextDocument, visible: Range): InlayHint[] {
  const { uri } = document;
  if (!workspace.getConfiguration(undefined, uri).get<boolean>(SETTINGS.dueHints, true)) return [];
  const at = store.locate(uri);
  const record = at?.root.record(at.path);
  const project = at?.root.project;
  const kind = record && project?.kinds.get(record.kind);
  // Until the text that is shown has been read, its days are not known.
  if (!project || !kind || record.text !== document.getText()) return [];
  return attentionOf(record, kind, project.today).flatMap((item) => {
    const label = labelOf(item);
    if (label === undefined) return [];
    const position = document.positionAt(placeOf(record.text, item));
    if (!visible.contains(position)) return [];
    const hint = new InlayHint(position, label);
    hint.paddingLeft = true;
    hint.tooltip = `${translate(item.label)}: ${item.day}`;
    return [hint];
  });
}

/** Behind the day where it is written so, else at the end of the line; never inside the quotes of a value. */
function placeOf(text: string, { range, day }: AttentionItem): number {
  const [line = ''] = text.slice(range.start, range.end).split(/\r?\n/, 1);
  const at = line.indexOf(day);
  const end = range.start + (at === -1 ? line.length : at + day.length);
  return end + (/["']/.test(text.charAt(end)) ? 1 : 0);
}

/** Undefined for what is no day in the text. */
function labelOf({ type, days }: AttentionItem): string | undefined {
  if (type === 'stale-proposal') return undefined;
  return type === 'review' ? l10n.t('next review {0}', inDays(days)) : inDays(days);
}
