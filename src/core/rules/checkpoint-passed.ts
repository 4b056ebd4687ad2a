import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { checkpointsOf } from './support/checkpoints.ts';
import { hasPassed } from './support/days.ts';
import { objection } from './support/scales.ts';

/** Statuses in which the whole is being looked at. */
const LOOKED: readonly string[] = ['in review', 'done'];

/** See docs/rules/checkpoint-passed.md. */
export const checkpointPassed: Rule = {
  id: 'checkpoint-passed',
  group: 'due',
  summary: 'A checkpoint that has passed shows a sign that someone looked.',
  severity: objection,
  applies: (kind) => kind.fields.some(({ id }) => id === 'checkpoints'),
  *check({ record, today }) {
    if (LOOKED.includes(record.status?.value.id ?? '')) return;
    for (const { day, range, looked } of checkpointsOf(record)) {
      if (looked || day === undefined || !hasPassed(day, today)) continue;
      yield {
        message: say`The checkpoint of ${day} has passed with no sign of a look: note what was seen, or set a new day.`,
        range,
      };
    }
  },
};
