import type { Catalog } from '../catalog/catalog.ts';
import { scopeOf } from '../records/file-name.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Range } from '../text/range.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fixOf } from './support/fix.ts';
import { titleNumber } from './support/title-number.ts';
import { quote } from './support/words.ts';

/** See docs/rules/number-mismatch.md. */
export const numberMismatch: Rule = {
  id: 'number-mismatch',
  group: 'metadata',
  summary: 'The number in the title is that of the file.',
  severity: { draft: 'info', open: 'warning', settled: 'warning', closed: 'info' },
  *check({ record, catalog }) {
    const { number, numberText } = record.file;
    if (number === undefined) return;
    const stated = idNumber(record);
    if (stated && stated.number !== number)
      yield {
        message: say`The id says ${stated.number} and the file name ${numberText ?? number}: give both the same number.`,
        range: stated.range,
      };
    const written = titleNumber(record);
    if (!written || written.number === number) return;
    const newText = inFormOf(record.text.slice(written.range.start, written.range.end), number);
    yield {
      message: say`The title says ${written.number} and the file name ${numberText ?? number}: give both the same number.`,
      range: written.range,
      fixes: [
        fixOf(
          record,
          say`Change the number in the title to ${quote(newText)}`,
          [{ range: written.range, newText }],
          isCertain(record, written.number, catalog),
        ),
      ],
    };
  },
};

/** The number in `id: ADR-0042` of the front matter, where it is one of the file's own form. */
function idNumber(
  record: DecisionRecord,
): { readonly number: number; readonly range: Range } | undefined {
  const block = record.root.frontMatter;
  if (!block) return undefined;
  const found = /^id:[ \t]{0,8}["']?([\p{L}]{1,12}[-_ ])?(\d{1,5})["']?[ \t]{0,8}\r?$/mu.exec(
    record.text.slice(block.start, Math.min(block.end, block.start + 2000)),
  );
  const digits = found?.[2];
  if (!found || digits === undefined) return undefined;
  const start = block.start + found.index + found[0].indexOf(digits, 3);
  return { number: Number(digits), range: { start, end: start + digits.length } };
}

/** With as many leading zeros as the number that it takes the place of. */
function inFormOf(old: string, number: number): string {
  return old.startsWith('0') ? String(number).padStart(old.length, '0') : String(number);
}

/**
 * Whether it is the title that is wrong, and not the file name: its number is that of a neighbour, or no number, and
 * nobody else has the file's.
 */
function isCertain(record: DecisionRecord, written: number, catalog: Catalog): boolean {
  if (catalog.sameNumber(record).length > 0) return false;
  const scope = scopeOf(record.file);
  return (
    written === 0 ||
    catalog.records.some(({ file }) => file.number === written && scopeOf(file) === scope)
  );
}
