import type { Finding, Severity } from '../../core/index.ts';
import { codeFrame } from '../text/frame.ts';
import { plain } from '../text/plain.ts';
import { count, list } from '../text/words.ts';
import type { Look, LintReport, Reporter } from './report.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
/** The widest severity, so that messages begin in one column. */
const SEVERITY_WIDTH = 'warning'.length;

/** For people: grouped by file, with the line that is meant, and a sum. */
export const text: Reporter = (report, look) => {
  const blocks: string[] = [];
  const shown = look.hints
    ? report.findings
    : report.findings.filter(({ severity }) => severity !== 'hint');
  for (const [path, findings] of byPath(shown)) {
    const lines = findings.flatMap((finding) => describe(finding, report, look));
    blocks.push([look.style.heading(plain(path)), ...lines, ''].join('\n'));
  }
  return `${[...blocks, summary(report, look)].join('\n')}\n`;
};

function describe(finding: Finding, report: LintReport, { style, columns }: Look): string[] {
  const { path, range, severity } = finding;
  const source = report.sources.get(path);
  const colour = style[severity];
  const described = [
    `  ${at(report, path, range.start)}  ${colour(severity.padEnd(SEVERITY_WIDTH))}  ` +
      `${plain(finding.message)}  ${style.faint(plain(finding.rule))}`,
  ];
  if (source && range.end > 0) {
    const [line = '', marks = ''] = codeFrame(source, range, columns);
    const bar = marks.indexOf('│') + 1;
    described.push(style.faint(line), style.faint(marks.slice(0, bar)) + colour(marks.slice(bar)));
  }
  for (const other of finding.related)
    described.push(
      style.faint(
        `    see ${plain(other.path)}:${at(report, other.path, other.range.start)} ${plain(other.message)}`,
      ),
    );
  return described;
}

/** A place as people count: lines and characters from one. */
function at({ sources }: LintReport, path: string, offset: number): string {
  const { line, character } = sources.get(path)?.lines.positionAt(offset) ?? {
    line: 0,
    character: 0,
  };
  return `${line + 1}:${character + 1}`;
}

function summary({ findings, records }: LintReport, { style, hints }: Look): string {
  const among = count(records, 'record');
  if (findings.length === 0)
    return records === 0
      ? 'No records found. Name their folder, or write the first one with “leadline new”.'
      : style.good(`No findings in ${among}.`);
  const parts = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    if (number === 0) return [];
    const hidden = severity === 'hint' && !hints ? ' (see --hints)' : '';
    return [style[severity](count(number, severity)) + hidden];
  });
  const files = new Set(findings.map(({ path }) => path)).size;
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  return (
    `${list(parts)} in ${count(files, 'file')}, among ${among}.` +
    (fixable > 0 ? ` ${fixable} can be mended with --fix.` : '')
  );
}

function byPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.path);
    if (known) known.push(finding);
    else files.set(finding.path, [finding]);
  }
  return files;
}
