import {
  CodeLens,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  type CodeLensProvider,
  type TextDocument,
} from 'vscode';
import { canHandOver, handOverPlace, scopeItems } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { COMMANDS } from '../ids.ts';
import type { Store } from '../store.ts';

/** Tell above what a scope doc has in scope how much of it has tickets, and offer to make the others. */
export function registerTicketsLens(store: Store): Disposable {
  const changes = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changes.event,
    provideCodeLenses: (document) => lenses(store, document),
  };
  return Disposable.from(
    changes,
    languages.registerCodeLensProvider({ language: 'markdown' }, provider),
    store.onDidChange(() => changes.fire()),
  );
}

function lenses(store: Store, document: TextDocument): CodeLens[] {
  const { uri } = document;
  const at = store.locate(uri);
  const record = at?.root.record(at.path);
  const catalog = at?.root.project?.catalog;
  const place = record && handOverPlace(record);
  // Until the text that is shown has been read, its lines are not known.
  if (!at || !catalog || !place || record.text !== document.getText()) return [];
  if (!canHandOver(catalog.kindOf(record))) return [];
  const items = scopeItems(record, catalog);
  const open = items.filter(({ ticket }) => ticket === undefined).length;
  if (items.length === 0) return [];
  const done = l10n.t('{0} of {1} have a ticket', items.length - open, items.length);
  const range = toRange(at.root.linesOf(at.path), place);
  return [
    open === 0
      ? new CodeLens(range, { title: `$(tasklist) ${done}`, command: '' })
      : new CodeLens(range, {
          title: `$(tasklist) ${l10n.t('Create Tickets…')}`,
          tooltip: done,
          command: COMMANDS.createTickets,
          arguments: [uri],
        }),
  ];
}
