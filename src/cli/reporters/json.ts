import { rulePage, type Finding } from '../../core/index.ts';
import { jsonArrayText } from '../text/plain.ts';
import { placesOf } from './places.ts';
import type { LintReport, PieceReporter } from './report.ts';

/** The findings as a JSON array, described in docs/cli.md. */
export const json: PieceReporter = (report) =>
  jsonArrayText(report.findings, (finding) => findingAsJson(finding, report));

/** One of the findings of a report as it stands in JSON. */
export function findingAsJson(finding: Finding, report: LintReport): object {
  return {
    path: finding.path,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: placesOf(report, finding.path, finding.range),
    fixes: finding.fixes.map((fix) => ({
      title: fix.title.text,
      safe: fix.safe,
      edits: [...fix.edits].flatMap(([path, edits]) =>
        edits.map((edit) => ({
          path,
          range: placesOf(report, path, edit.range),
          newText: edit.newText,
        })),
      ),
    })),
    related: finding.related.map(({ path, range, message }) => ({
      path,
      range: placesOf(report, path, range),
      message: message.text,
    })),
    docs: rulePage(finding.rule),
  };
}
