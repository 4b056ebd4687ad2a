import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Location,
  Range,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  Uri,
  WorkspaceEdit,
} from 'vscode';
import {
  rulePage,
  type Finding,
  type Fix,
  type LineIndex,
  type Range as Span,
  type Severity,
  type TextEdit as CoreEdit,
} from '../core/index.ts';
import { DIAGNOSTIC_SOURCE } from './ids.ts';
import { withGap } from './snippet.ts';
import { translate } from './translate.ts';

/** The lines of a file of the root that findings speak of; undefined when its text is not at hand. */
export type LinesOf = (path: string) => LineIndex | undefined;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The URI of a path below a workspace folder. */
export function toUri(folder: Uri, path: string): Uri {
  return Uri.joinPath(folder, ...path.split('/'));
}

/** The path of a URI below a workspace folder; undefined for the folder itself and whatever lies outside. */
export function toPath(folder: Uri, uri: Uri): string | undefined {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return undefined;
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  if (!uri.path.startsWith(prefix) || uri.path === prefix) return undefined;
  return uri.path.slice(prefix.length);
}

/** A span of a text as the editor counts it; the beginning of the file when its lines are not known. */
export function toRange(lines: LineIndex | undefined, span: Span): Range {
  if (!lines) return new Range(0, 0, 0, 0);
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return new Range(start.line, start.character, end.line, end.character);
}

/** A finding as an entry of Problems. */
export function toDiagnostic(finding: Finding, folder: Uri, linesOf: LinesOf): Diagnostic {
  const diagnostic = new Diagnostic(
    toRange(linesOf(finding.path), finding.range),
    translate(finding.said),
    SEVERITIES[finding.severity],
  );
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = { value: finding.rule, target: Uri.parse(rulePage(finding.rule)) };
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(
      ({ path, range, message }) =>
        new DiagnosticRelatedInformation(
          new Location(toUri(folder, path), toRange(linesOf(path), range)),
          translate(message),
        ),
    );
  }
  if (finding.tag) {
    diagnostic.tags = [
      finding.tag === 'unnecessary' ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated,
    ];
  }
  return diagnostic;
}

/**
 * Repairs as one edit of the workspace.
 *
 * @returns undefined when the text of a file that a repair changes is not at hand: half a repair is none.
 */
export function toWorkspaceEdit(
  fixes: readonly Fix[],
  folder: Uri,
  linesOf: LinesOf,
): WorkspaceEdit | undefined {
  const edit = new WorkspaceEdit();
  const byPath = new Map<string, TextEdit[]>();
  for (const fix of fixes) {
    for (const [path, changes] of fix.edits) {
      const lines = linesOf(path);
      if (!lines) return undefined;
      const edits = byPath.get(path) ?? [];
      byPath.set(path, edits);
      edits.push(
        ...changes.map((change) => TextEdit.replace(toRange(lines, change.range), change.newText)),
      );
    }
  }
  for (const [path, edits] of byPath) edit.set(toUri(folder, path), edits);
  return edit;
}

/**
 * Insertions into one file as an edit that leaves the cursor at the gap, with what stands there selected.
 *
 * @returns undefined when the file's text is not at hand.
 */
export function toSnippetEdit(
  path: string,
  edits: readonly CoreEdit[],
  gap: string,
  folder: Uri,
  linesOf: LinesOf,
): WorkspaceEdit | undefined {
  const lines = linesOf(path);
  if (!lines) return undefined;
  const edit = new WorkspaceEdit();
  edit.set(
    toUri(folder, path),
    edits.map(({ range, newText }) => {
      const at = toRange(lines, range);
      return newText.includes(gap)
        ? SnippetTextEdit.replace(at, new SnippetString(withGap(newText, gap)))
        : TextEdit.replace(at, newText);
    }),
  );
  return edit;
}
