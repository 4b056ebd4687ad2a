import type { Rule } from './rule.ts';
import { titleNumber } from './support/title-number.ts';

/** See docs/rules/number-mismatch.md. */
export const numberMismatch: Rule = {
  id: 'number-mismatch',
  group: 'metadata',
  summary: 'The number in the title is that of the file.',
  severity: { draft: 'info', open: 'warning', settled: 'warning', closed: 'info' },
  *check({ record }) {
    if (record.file.number === undefined) return;
    const written = titleNumber(record);
    if (!written || written.number === record.file.number) return;
    yield {
      message: `The title says ${written.number} and the file name ${record.file.numberText ?? record.file.number}: give both the same number.`,
      range: written.range,
    };
  },
};
