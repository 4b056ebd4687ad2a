import type { Finding, Severity } from '../../core/index.ts';
import { plain } from '../text/plain.ts';
import { placesOf } from './places.ts';
import type { Look, LintReport, Reporter } from './report.ts';
import { summary } from './summary.ts';
import { makeStyle } from '../text/style.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Annotations of a pull request on GitHub, by the workflow commands that its runner reads from a log
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions). GitHub shows ten of a kind a
 * step, so hints are left out unless asked for; a sum follows for those who read the log.
 */
export const github: Reporter = (report, look) =>
  [
    ...report.findings
      .filter(({ severity }) => look.hints || severity !== 'hint')
      .map((finding) => annotation(finding, report, look)),
    summary(report, { hints: look.hints, style: makeStyle(false) }),
    '',
  ].join('\n');

function annotation(finding: Finding, report: LintReport, { prefix }: Look): string {
  const { start, end } = placesOf(report, finding.path, finding.range);
  const properties: [string, string | number][] = [
    ['file', prefix + finding.path],
    ['line', start.line + 1],
  ];
  // GitHub takes columns only where a range begins and ends on one line.
  if (start.line === end.line)
    properties.push(
      ['col', start.character + 1],
      ['endLine', end.line + 1],
      ['endColumn', Math.max(start.character, end.character - 1) + 1],
    );
  else properties.push(['endLine', end.line + 1]);
  properties.push(['title', `Leadline: ${finding.rule}`]);
  const listed = properties.map(([key, value]) => `${key}=${property(String(value))}`).join(',');
  return `::${COMMANDS[finding.severity]} ${listed}::${data(finding.message)}`;
}

/** A message as the runner reads it: its control characters are shown, not obeyed, and it stays on its line. */
function data(text: string): string {
  return plain(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
