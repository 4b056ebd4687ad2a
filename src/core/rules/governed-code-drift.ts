import { say, type Message } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fieldRange } from './support/anchor.ts';

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
      return most !== undefined && drift[unit] > most ? [BEYOND[unit](most)] : [];
    });
    const [first, ...others] = beyond;
    if (!first) return;
    const limits = others.reduce((all, next) => say`${all} and ${next}`, first);
    const { commits, lines, files } = drift;
    yield {
      message: say`${countedCommits(commits)} changed ${countedLines(lines)} in ${countedFiles(files)} since the record was last touched on ${drift.since}, ${limits}: see whether it still holds, and say so in it.`,
      range: fieldRange(record, 'governs'),
    };
  },
};

const BEYOND = {
  commits: (most: number) =>
    most === 1 ? say`more than 1 commit` : say`more than ${most} commits`,
  files: (most: number) => (most === 1 ? say`more than 1 file` : say`more than ${most} files`),
  lines: (most: number) => (most === 1 ? say`more than 1 line` : say`more than ${most} lines`),
};

function countedCommits(count: number): Message {
  return count === 1 ? say`1 commit` : say`${count} commits`;
}

function countedLines(count: number): Message {
  return count === 1 ? say`1 line` : say`${count} lines`;
}

function countedFiles(count: number): Message {
  return count === 1 ? say`1 governed file` : say`${count} governed files`;
}
