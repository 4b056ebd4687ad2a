import {
  CodeLens,
  Disposable,
  EventEmitter,
  languages,
  workspace,
  type TextDocument,
  type Uri,
} from 'vscode';
import type { DecisionRecord, Project, Range } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import type { Store } from '../store.ts';

/** A record as its editor shows it. */
export interface ShownRecord {
  readonly uri: Uri;
  readonly record: DecisionRecord;
  readonly project: Project;
}

/** What stands above a line of a record. */
export interface RecordLens {
  readonly place: Range;
  /** One without a command is only told. */
  readonly lenses: readonly {
    readonly title: string;
    readonly tooltip?: string;
    readonly command: string;
    readonly arguments?: readonly unknown[];
  }[];
}

/**
 * Show lenses in the text of records.
 *
 * @param setting The name of the setting that turns them off, if one does.
 */
export function registerRecordLens(
  store: Store,
  setting: string | undefined,
  lensOf: (shown: ShownRecord) => RecordLens | undefined,
): Disposable {
  const changes = new EventEmitter<void>();
  const isWanted = (uri: Uri): boolean =>
    setting === undefined || workspace.getConfiguration(undefined, uri).get<boolean>(setting, true);
  return Disposable.from(
    changes,
    languages.registerCodeLensProvider(
      { language: 'markdown' },
      {
        onDidChangeCodeLenses: changes.event,
        provideCodeLenses: (document) =>
          isWanted(document.uri) ? lensesIn(document, store, lensOf) : [],
      },
    ),
    store.onDidChange(() => changes.fire()),
    workspace.onDidChangeConfiguration((event) => {
      if (setting !== undefined && event.affectsConfiguration(setting)) changes.fire();
    }),
  );
}

function lensesIn(
  document: TextDocument,
  store: Store,
  lensOf: (shown: ShownRecord) => RecordLens | undefined,
): CodeLens[] {
  const { uri } = document;
  const at = store.locate(uri);
  const record = at?.root.record(at.path);
  const project = at?.root.project;
  // Until the text that is shown has been read, its lines are not known.
  if (!record || !project || record.text !== document.getText()) return [];
  const lens = lensOf({ uri, record, project });
  if (!lens) return [];
  const range = toRange(at.root.linesOf(at.path), lens.place);
  return lens.lenses.map(
    ({ arguments: args, ...command }) =>
      new CodeLens(range, args ? { ...command, arguments: [...args] } : command),
  );
}
