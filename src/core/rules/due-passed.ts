import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { hasPassed } from './support/days.ts';
import { advice } from './support/scales.ts';

/** See docs/rules/due-passed.md. */
export const duePassed: Rule = {
  id: 'due-passed',
  group: 'due',
  summary: 'What is due has not passed its day.',
  severity: advice,
  applies: (kind) => kind.fields.some(({ id, type }) => id === 'due' && type === 'date'),
  *check({ record, today }) {
    const due = record.fields.get('due');
    if (due?.value.type !== 'date') return;
    const iso = due.value.date.last ?? due.value.date.iso;
    if (iso === undefined || !hasPassed(iso, today)) return;
    yield {
      message: say`It was due on ${iso}: close it, or agree on a new day.`,
      range: due.range,
    };
  },
};
