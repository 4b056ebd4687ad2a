import {
  CodeAction,
  CodeActionKind,
  Disposable,
  languages,
  workspace,
  WorkspaceEdit,
  type TextDocument,
} from 'vscode';
import { findDeadCitations, LineIndex, type Finding } from '../../core/index.ts';
import { toDiagnostic, toRange } from '../convert.ts';
import { waitsForSave } from '../settings.ts';
import type { Mentions } from '../mentions.ts';
import type { Store } from '../store.ts';
import { translate } from '../translate.ts';

/** What was found in a document, and the version that it is about. */
interface Found {
  readonly version: number;
  readonly findings: readonly Finding[];
}

/**
 * Warn where open code cites a record that no longer holds, and offer what took its place. Files that are not open are
 * the terminal's to judge: `leadline lint --code`.
 */
export function registerDeadCitations(store: Store, mentions: Mentions): Disposable {
  const collection = languages.createDiagnosticCollection('leadline-code');
  const known = new Map<string, Found>();

  const judge = (document: TextDocument): void => {
    const key = document.uri.toString();
    const at = document.isClosed ? undefined : mentions.in(document);
    const findings = at
      ? findDeadCitations(
          at.path,
          document.getText(),
          at.project.facts,
          at.project.config,
          at.mentions,
        )
      : [];
    const before = known.get(key);
    known.set(key, { version: document.version, findings });
    if (findings.length === 0) known.delete(key);
    if (!at || (findings.length === 0 && !before)) {
      if (before) collection.delete(document.uri);
      return;
    }
    const lines = new LineIndex(document.getText());
    collection.set(
      document.uri,
      findings.map((finding) =>
        toDiagnostic(finding, at.root.uri, (path) =>
          path === at.path ? lines : at.root.linesOf(path),
        ),
      ),
    );
  };
  const judgeAll = (): void => workspace.textDocuments.forEach(judge);
  judgeAll();

  return Disposable.from(
    collection,
    mentions.onDidChange(judgeAll),
    mentions.onDidType((document) => {
      if (!waitsForSave(document.uri)) judge(document);
    }),
    workspace.onDidOpenTextDocument(judge),
    workspace.onDidSaveTextDocument(judge),
    workspace.onDidCloseTextDocument((document) => {
      known.delete(document.uri.toString());
      collection.delete(document.uri);
    }),
    store.onDidChangeRoots(judgeAll),
    languages.registerCodeActionsProvider(
      '*',
      {
        provideCodeActions(document, range, context) {
          const found = known.get(document.uri.toString());
          if (!found) return [];
          if (found.version !== document.version) judge(document);
          const lines = new LineIndex(document.getText());
          return (known.get(document.uri.toString())?.findings ?? [])
            .filter((finding) => toRange(lines, finding.range).intersection(range))
            .flatMap((finding) => {
              const told = translate(finding.said);
              return finding.fixes.map((fix) => {
                const action = new CodeAction(translate(fix.title), CodeActionKind.QuickFix);
                const edit = new WorkspaceEdit();
                for (const changes of fix.edits.values())
                  for (const change of changes)
                    edit.replace(document.uri, toRange(lines, change.range), change.newText);
                action.edit = edit;
                action.isPreferred = finding.fixes.length === 1;
                action.diagnostics = context.diagnostics.filter(
                  ({ code, message }) =>
                    typeof code === 'object' && code.value === finding.rule && message === told,
                );
                return action;
              });
            });
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}
