import { l10n, type Disposable } from 'vscode';
import { canHandOver, handOverPlace, scopeItems } from '../../core/index.ts';
import { COMMANDS } from '../ids.ts';
import type { Store } from '../store.ts';
import { registerRecordLens } from './record-lens.ts';

/** Tell above what a scope doc has in scope how much of it has tickets, and offer to make the others. */
export function registerTicketsLens(store: Store): Disposable {
  return registerRecordLens(store, undefined, ({ uri, record, project }) => {
    const place = handOverPlace(record);
    const kind = project.kinds.get(record.kind);
    if (!place || !kind || !canHandOver(kind)) return undefined;
    const items = scopeItems(record, project.facts);
    if (items.length === 0) return undefined;
    const open = items.filter(({ ticket }) => ticket === undefined).length;
    const done = l10n.t('{0} of {1} have a ticket', items.length - open, items.length);
    return {
      place,
      lenses: [
        open === 0
          ? { title: `$(tasklist) ${done}`, command: '' }
          : {
              title: `$(tasklist) ${l10n.t('Create Tickets…')}`,
              tooltip: done,
              command: COMMANDS.createTickets,
              arguments: [uri],
            },
      ],
    };
  });
}
