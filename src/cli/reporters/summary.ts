import type { Severity } from '../../core/index.ts';
import { count, list } from '../text/words.ts';
import type { Look, LintReport } from './report.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The sum of a report in one sentence, or two. */
export function summary(
  { findings, records, citing }: LintReport,
  { style, hints }: Pick<Look, 'style' | 'hints'>,
): string {
  const among = list([
    ...(records.length > 0 ? [count(records.length, 'record')] : []),
    ...(citing
      ? [`${count(citing, 'file')} that ${citing === 1 ? 'mentions' : 'mention'} records`]
      : []),
  ]);
  if (findings.length === 0 && among !== '') return style.good(`No findings in ${among}.`);
  if (findings.length === 0)
    return citing === 0
      ? 'No records found, and no file that mentions one.'
      : 'No records found. Name their folder, or write the first one with “leadline new”.';
  const parts = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    if (number === 0) return [];
    const hidden = severity === 'hint' && !hints ? ' (see --hints)' : '';
    return [style[severity](count(number, severity)) + hidden];
  });
  const files = new Set(findings.map(({ path }) => path)).size;
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  return (
    `${list(parts)} in ${count(files, 'file')}${among === '' ? '' : `, among ${among}`}.` +
    (fixable > 0 ? ` ${fixable} can be mended with --fix.` : '')
  );
}
