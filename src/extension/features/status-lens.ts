import {
  CodeLens,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  workspace,
  type CodeLensProvider,
  type TextDocument,
} from 'vscode';
import {
  nextStatuses,
  type DecisionRecord,
  type Kind,
  type StatusDefinition,
} from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { COMMANDS, SETTINGS } from '../ids.ts';
import type { Store } from '../store.ts';
import { translateWords } from '../translate.ts';

/** Offer the statuses that may follow, above the line on which a record says its own. */
export function registerStatusLens(store: Store): Disposable {
  const changes = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changes.event,
    provideCodeLenses: (document) => lenses(store, document),
  };
  return Disposable.from(
    changes,
    languages.registerCodeLensProvider({ language: 'markdown' }, provider),
    store.onDidChange(() => changes.fire()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS.statusLens)) changes.fire();
    }),
  );
}

function lenses(store: Store, document: TextDocument): CodeLens[] {
  const { uri } = document;
  if (!workspace.getConfiguration(undefined, uri).get<boolean>(SETTINGS.statusLens, true))
    return [];
  const at = store.locate(uri);
  const record = at?.root.record(at.path);
  const kind = record && at?.root.project?.kinds.get(record.kind);
  // Until the text that is shown has been read, its lines are not known.
  if (!at || !record || !kind || record.text !== document.getText()) return [];
  const range = toRange(at.root.linesOf(at.path), placeOf(record));
  return nextStatuses(record, kind).map(
    (status) =>
      new CodeLens(range, {
        title: titleOf(status, kind),
        tooltip: l10n.t('Change the status to “{0}”', status.id),
        command: COMMANDS.changeStatus,
        arguments: [uri, { status: status.id }],
      }),
  );
}

/** The status where it is written, else the title. */
function placeOf({ status, title }: DecisionRecord): { start: number; end: number } {
  const range = status && status.range.end > status.range.start ? status.range : title?.range;
  return range ?? { start: 0, end: 0 };
}

/** An ellipsis where more is asked. */
function titleOf({ verb, icon, needs }: StatusDefinition, kind: Kind): string {
  const asks = needs.some((id) => kind.fields.find((field) => field.id === id)?.relation);
  // An ordinary space beside an icon is swallowed.
  const name = translateWords(verb.charAt(0).toUpperCase() + verb.slice(1));
  return `$(${icon})\u00a0${name}${asks ? '…' : ''}`;
}
