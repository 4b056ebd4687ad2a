import { say } from '../text/message.ts';
import type { Report, Rule } from './rule.ts';
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
    yield* ofNothing(record);
    if (outlineOf(record).byRole.has('checkpoints') || checkpointsOf(record).length > 0) return;
    yield {
      message: say`There is no checkpoint: name a day on which someone looks, and at what.`,
      range: placeOf(record, kind),
    };
  },
};

/** Days in a list of maps on which nobody knows what is looked at. */
function* ofNothing(record: DecisionRecord): Generator<Report> {
  const value = record.fields.get('checkpoints')?.value;
  if (value?.type !== 'entries') return;
  for (const { fields } of value.entries) {
    const day = fields.get('date');
    if (!day || fields.has('what') || fields.has('looked')) continue;
    yield {
      message: say`The checkpoint of ${day.text} does not say what is looked at: add it.`,
      range: day.range,
    };
  }
}

/** Where they would be written: in the front matter, else before the review. */
function placeOf(record: DecisionRecord, kind: Kind): Range {
  const inFrontMatter = [...record.fields.values()].some(({ origin }) => origin === 'front-matter');
  const review = inFrontMatter ? undefined : sectionOf(record, 'review');
  return review ? headingRange(review) : fieldRange(record, 'checkpoints', kind);
}
