import {
  asCode,
  asProse,
  inWords,
  rulePage,
  type Finding,
  type Severity,
} from '../../core/index.ts';
import { placesOf } from '../reporters/places.ts';
import { plainLines } from '../text/plain.ts';
import { count } from '../text/words.ts';
import type { CheckReport, CheckReporter } from './report.ts';

/** A comment of more findings is read by nobody. */
const MOST = 50;
/** Files that cite a record are named up to this many. */
const CITING = 5;

/** The comment's own mark, by which a later run can find it and put a new one in its place. */
const MARK = '<!-- leadline-check -->';

const ICONS: Readonly<Record<Severity, string>> = {
  error: '❌',
  warning: '⚠️',
  info: 'ℹ️',
  hint: '💡',
};

/** One comment for a pull request. What others wrote is shown as it is: it neither formats, links nor mentions. */
export const markdown: CheckReporter = (report, look) => {
  const shown = report.findings.filter(({ severity }) => look.hints || severity !== 'hint');
  const blocks = [MARK, `### Leadline: ${verdict(shown, report)}`];
  if (report.lifecycle.length > 0)
    blocks.push(
      report.lifecycle
        .map((change) => {
          const title = change.title === '' ? '' : ` – ${asProse(change.title)}`;
          const files = change.citedBy.slice(0, CITING).map((path) => asCode(path));
          const more = change.citedBy.length - files.length;
          const cited =
            files.length === 0
              ? ''
              : `\n  Cited in ${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
          return `- ${asProse(inWords(change))}${title}${cited}`;
        })
        .join('\n'),
    );
  if (shown.length > 0)
    blocks.push(
      [
        '| | where | what | rule |',
        '| --- | --- | --- | --- |',
        ...shown.slice(0, MOST).map((finding) => row(finding, report, look.prefix)),
      ].join('\n'),
    );
  if (shown.length > MOST) blocks.push(`And ${count(shown.length - MOST, 'more finding')}.`);
  if (report.unknown.length > 0)
    blocks.push(
      report.unknown.map((because) => `> Not checked: ${asProse(because)}`).join('\n>\n'),
    );
  const mended = report.mended > 0 ? ` ${count(report.mended, 'finding')} mended.` : '';
  blocks.push(
    `${count(report.changed, 'record')} changed since ${asCode(report.base)} (${report.parted.slice(0, 7)}).${mended}`,
  );
  // A build server may keep it in a log, too.
  return plainLines(`${blocks.join('\n\n')}\n`);
};

function verdict(shown: readonly Finding[], report: CheckReport): string {
  const of = (severity: Severity): number =>
    shown.filter((finding) => finding.severity === severity).length;
  const parts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) =>
    of(severity) > 0 ? [count(of(severity), severity)] : [],
  );
  if (parts.length > 0) return `${parts.join(', ')} to look at`;
  return report.changed === 0 ? 'no record changed' : 'nothing to object to';
}

function row(finding: Finding, report: CheckReport, prefix: string): string {
  const { start } = placesOf(report, finding.path, finding.range);
  const where = asCode(`${prefix}${finding.path}:${start.line + 1}`);
  const related = finding.related
    .slice(0, 1)
    .map(({ message }) => `<br>${asProse(message.text)}`)
    .join('');
  return `| ${ICONS[finding.severity]} | ${where} | ${asProse(finding.message)}${related} | [${finding.rule}](${rulePage(finding.rule)}) |`;
}
