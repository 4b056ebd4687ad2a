import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Range } from '../text/range.ts';
import { fieldRange, headingRange } from './support/anchor.ts';
import { checkpointsOf } from './support/checkpoints.ts';
import { outlineOf, sectionOf } from './support/outline.ts';
import { advice } from './support/scales.ts';

/** See docs/rules/missing-checkpoint.md. */
export const missingCheckpoint: Rule = {
  id: 'missing-checkpoint',
  group: 'ticket',
  summary: 'Someone looks before the work is done.',
  severity: advice,
  applies: (kind) => kind.fields.some(({ id }) => id === 'checkpoints'),
  *check({ record, kind }) {
    if (outlineOf(record).byRole.has('checkpoints') || checkpointsOf(record).length > 0) return;
    yield {
      message: say`There is no checkpoint: name a day on which someone looks, and at what.`,
      range: placeOf(record, kind),
    };
  },
};

/** Where they would be written: in the front matter, else before the review. */
function placeOf(record: DecisionRecord, kind: Kind): Range {
  const inFrontMatter = [...record.fields.values()].some(({ origin }) => origin === 'front-matter');
  const review = inFrontMatter ? undefined : sectionOf(record, 'review');
  return review ? headingRange(review) : fieldRange(record, 'checkpoints', kind);
}
