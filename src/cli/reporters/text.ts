import type { Finding } from '../../core/index.ts';
import { codeFrame } from '../text/frame.ts';
import { plain } from '../text/plain.ts';
import { widthOf } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { byPath, placesOf, spoken } from './places.ts';
import type { Look, LintReport, Reporter } from './report.ts';
import { summary } from './summary.ts';

/** The widest severity, so that messages begin in one column. */
const SEVERITY_WIDTH = 'warning'.length;
/** The columns of a code frame that goes to no terminal. */
const FRAME_COLUMNS = 100;
/** A message is not squeezed into fewer columns than this. */
const NARROWEST = 30;

/** For people: grouped by file, with the line that is meant, and a sum. */
export const text: Reporter = (report, look) => {
  const shown = look.hints
    ? report.findings
    : report.findings.filter(({ severity }) => severity !== 'hint');
  const blocks = [...byPath(shown)].map(([path, findings]) =>
    [
      look.style.heading(plain(path)),
      ...findings.flatMap((finding) => describe(finding, report, look)),
      '',
    ].join('\n'),
  );
  return `${[...blocks, summary(report, look)].join('\n')}\n`;
};

function describe(finding: Finding, report: LintReport, { style, columns }: Look): string[] {
  const { path, range, severity } = finding;
  const source = report.sources.get(path);
  const colour = style[severity];
  const at = spoken(placesOf(report, path, range).start);
  const lead = `  ${at}  ${colour(severity.padEnd(SEVERITY_WIDTH))}  `;
  const indent = at.length + SEVERITY_WIDTH + 6;
  const described = told(finding, style, room(columns, indent)).map(
    (line, n) => (n === 0 ? lead : ' '.repeat(indent)) + line,
  );
  if (source && range.end > 0) {
    const [line = '', marks = ''] = codeFrame(source, range, columns ?? FRAME_COLUMNS);
    const bar = marks.indexOf('│') + 1;
    described.push(style.faint(line), style.faint(marks.slice(0, bar)) + colour(marks.slice(bar)));
  }
  for (const other of finding.related) {
    const place = spoken(placesOf(report, other.path, other.range).start);
    const line = `see ${plain(other.path)}:${place} ${plain(other.message.text)}`;
    for (const part of wrap(line, room(columns, 4))) described.push(style.faint(`    ${part}`));
  }
  return described;
}

/** The message in lines of so many columns, and the rule: behind the last one where there is room, else below. */
function told({ message, rule }: Finding, style: Look['style'], columns: number): string[] {
  const lines = wrap(plain(message), columns);
  const last = lines.pop() ?? '';
  return widthOf(last) + rule.length + 2 <= columns
    ? [...lines, `${last}  ${style.faint(plain(rule))}`]
    : [...lines, last, style.faint(plain(rule))];
}

/** What is left of a terminal's columns after an indent; without a terminal there is no end. */
function room(columns: number | undefined, indent: number): number {
  return columns === undefined ? Infinity : Math.max(NARROWEST, columns - indent);
}
