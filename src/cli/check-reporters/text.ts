import { inWords } from '../../core/index.ts';
import { text as lintText } from '../reporters/text.ts';
import { plain } from '../text/plain.ts';
import { count } from '../text/words.ts';
import type { CheckReporter } from './report.ts';

/** For people: what became of the records, then the findings that are new. */
export const text: CheckReporter = (report, look) => {
  const { style } = look;
  const lines: string[] = [];
  if (report.lifecycle.length > 0) {
    lines.push(style.heading(`Since ${plain(report.base)}`));
    for (const change of report.lifecycle) {
      lines.push(`  ${plain(inWords(change))}  ${style.faint(plain(change.title))}`);
      for (const path of change.citedBy) lines.push(style.faint(`    cited in ${plain(path)}`));
    }
    lines.push('');
  }
  if (report.findings.length > 0) lines.push(lintText(report, look).trimEnd());
  else lines.push(style.good(`Nothing new to object to since ${plain(report.base)}.`));
  lines.push(
    `${count(report.changed, 'record')} changed since ${plain(report.base)} (${report.parted.slice(0, 7)})` +
      `${report.mended > 0 ? `, ${count(report.mended, 'finding')} mended` : ''}.`,
  );
  return `${lines.join('\n')}\n`;
};
