import { l10n, type Disposable } from 'vscode';
import {
  nextStatuses,
  type DecisionRecord,
  type Kind,
  type Range,
  type StatusDefinition,
} from '../../core/index.ts';
import { COMMANDS, SETTINGS } from '../ids.ts';
import type { Store } from '../store.ts';
import { translateWords } from '../translate.ts';
import { registerRecordLens } from './record-lens.ts';

/** Offer the statuses that may follow, above the line on which a record says its own. */
export function registerStatusLens(store: Store): Disposable {
  return registerRecordLens(store, SETTINGS.statusLens, ({ uri, record, project }) => {
    const kind = project.kinds.get(record.kind);
    return (
      kind && {
        place: placeOf(record),
        lenses: nextStatuses(record, kind).map((status) => ({
          title: titleOf(status, kind),
          tooltip: l10n.t('Change the status to “{0}”', status.id),
          command: COMMANDS.changeStatus,
          arguments: [uri, { status: status.id }],
        })),
      }
    );
  });
}

/** The status where it is written, else the title. */
function placeOf({ status, title }: DecisionRecord): Range {
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
