import { rulePage, type Position, type Range } from '../../core/index.ts';
import { jsonArrayText } from '../text/plain.ts';
import type { LintReport, PieceReporter } from './report.ts';

/** The findings as a JSON array, described in docs/cli.md. */
export const json: PieceReporter = (report) =>
  jsonArrayText(report.findings, (finding) => ({
    path: finding.path,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: positions(report, finding.path, finding.range),
    fixes: finding.fixes.map((fix) => ({
      title: fix.title,
      safe: fix.safe,
      edits: [...fix.edits].flatMap(([path, edits]) =>
        edits.map((edit) => ({
          path,
          range: positions(report, path, edit.range),
          newText: edit.newText,
        })),
      ),
    })),
    related: finding.related.map(({ path, range, message }) => ({
      path,
      range: positions(report, path, range),
      message,
    })),
    docs: rulePage(finding.rule),
  }));

/** A range as zero-based lines and UTF-16 characters; the beginning of a file whose text could not be had. */
function positions(
  { sources }: LintReport,
  path: string,
  { start, end }: Range,
): { readonly start: Position; readonly end: Position } {
  const lines = sources.get(path)?.lines;
  const origin = { line: 0, character: 0 };
  return { start: lines?.positionAt(start) ?? origin, end: lines?.positionAt(end) ?? origin };
}
