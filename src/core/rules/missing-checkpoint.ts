import type { Rule } from './rule.ts';
import { fieldRange } from './support/anchor.ts';
import { checkpointsOf } from './support/checkpoints.ts';
import { outlineOf } from './support/outline.ts';
import { advice } from './support/scales.ts';

/** See docs/rules/missing-checkpoint.md. */
export const missingCheckpoint: Rule = {
  id: 'missing-checkpoint',
  group: 'ticket',
  summary: 'Someone looks before the work is done.',
  severity: advice,
  applies: (kind) => kind.fields.some(({ id }) => id === 'checkpoints'),
  *check({ record }) {
    if (outlineOf(record).byRole.has('checkpoints') || checkpointsOf(record).length > 0) return;
    yield {
      message: 'There is no checkpoint: name a day on which someone looks, and at what.',
      range: fieldRange(record, 'checkpoints'),
    };
  },
};
