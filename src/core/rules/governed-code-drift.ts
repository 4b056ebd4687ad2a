import type { Rule } from './rule.ts';
import { fieldRange } from './support/anchor.ts';
import { counted } from './support/words.ts';

/** See docs/rules/governed-code-drift.md. */
export const governedCodeDrift: Rule = {
  id: 'governed-code-drift',
  group: 'adr',
  summary:
    'The code that a record governs has not changed much since anybody looked at the record.',
  severity: { draft: 'off', open: 'off', settled: 'warning', closed: 'off' },
  *check({ record, history }) {
    const drift = history?.drifts.get(record.path);
    const limit = history?.driftLimit;
    if (!drift || !limit) return;
    const beyond = (['commits', 'files', 'lines'] as const).flatMap((unit) => {
      const most = limit[unit];
      return most !== undefined && drift[unit] > most ? [`more than ${most} ${unit}`] : [];
    });
    if (beyond.length === 0) return;
    yield {
      message:
        `${counted(drift.commits, 'commit')} changed ${counted(drift.lines, 'line')} in ` +
        `${counted(drift.files, 'governed file')} since the record was last touched on ${drift.since}, ` +
        `${beyond.join(' and ')}: see whether it still holds, and say so in it.`,
      range: fieldRange(record, 'governs'),
    };
  },
};
