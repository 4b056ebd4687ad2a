import {
  CodeLens,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  workspace,
  type TextDocument,
} from 'vscode';
import { isProse } from '../../core/index.ts';
import { toUri } from '../convert.ts';
import { COMMANDS, SETTINGS } from '../ids.ts';
import type { Mentions } from '../mentions.ts';

/** Above the first line of code that records govern: which, and whether they hold. */
export function registerGovernedLens(mentions: Mentions): Disposable {
  const changes = new EventEmitter<void>();
  return Disposable.from(
    changes,
    mentions.onDidChange(() => changes.fire()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS.governedLens)) changes.fire();
    }),
    languages.registerCodeLensProvider('*', {
      onDidChangeCodeLenses: changes.event,
      provideCodeLenses: (document) => (isWanted(document) ? lensesOf(document, mentions) : []),
    }),
  );
}

function isWanted(document: TextDocument): boolean {
  return (
    !isProse(document.uri.path) &&
    workspace.getConfiguration(undefined, document.uri).get<boolean>(SETTINGS.governedLens, true)
  );
}

function lensesOf(document: TextDocument, mentions: Mentions): CodeLens[] {
  const governing = mentions.governing(document);
  const mentioning = mentions.in(document);
  const [first, ...others] = governing;
  if (!first || !mentioning || mentioning.project.record(mentioning.path)) return [];
  const title = lensTitle(
    first.record.id,
    first.record.status?.value.id ?? l10n.t('no status'),
    others.length,
  );
  const uri = toUri(mentioning.root.uri, first.record.path);
  return [
    new CodeLens(
      new Range(0, 0, 0, 0),
      others.length > 0
        ? { title, command: COMMANDS.showGoverning }
        : { title, command: 'vscode.open', arguments: [uri] },
    ),
  ];
}

function lensTitle(id: string, status: string, others: number): string {
  if (others === 0) return l10n.t('Governed by {0} ({1})', id, status);
  if (others === 1) return l10n.t('Governed by {0} ({1}) and 1 more', id, status);
  return l10n.t('Governed by {0} ({1}) and {2} more', id, status, others);
}
