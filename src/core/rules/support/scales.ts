import type { SeverityByPhase } from '../rule.ts';

// The severities that most rules share, so that equally grave things weigh the same everywhere.
// A closed record is history: nobody mends it, so it is only told of what misleads a reader.

/** What nobody may rely on a settled record without. */
export const grave: SeverityByPhase = {
  draft: 'hint',
  open: 'warning',
  settled: 'error',
  closed: 'info',
};

/** What a reviewer objects to. */
export const objection: SeverityByPhase = {
  draft: 'hint',
  open: 'warning',
  settled: 'warning',
  closed: 'off',
};

/** What would make the record better, and nobody would hold it up for. */
export const advice: SeverityByPhase = {
  draft: 'hint',
  open: 'info',
  settled: 'info',
  closed: 'off',
};

/** What a record's own habit does without: said where someone asks, never listed. */
export const aside: SeverityByPhase = {
  draft: 'off',
  open: 'hint',
  settled: 'hint',
  closed: 'off',
};

/** What only a reader of a settled record suffers from; a proposal may still lack it. */
export const settledOnly: SeverityByPhase = {
  draft: 'off',
  open: 'off',
  settled: 'warning',
  closed: 'off',
};
