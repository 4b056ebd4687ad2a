import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { hasPassed } from './support/days.ts';
import { callItem, itemFieldDefinition } from './support/items.ts';
import { objection } from './support/scales.ts';

/** See docs/rules/question-overdue.md. */
export const questionOverdue: Rule = {
  id: 'question-overdue',
  group: 'due',
  summary: 'Open questions are answered by the day that they name.',
  severity: objection,
  applies: (kind) => itemFieldDefinition(kind, 'questions', 'when') !== undefined,
  *check({ record, today }) {
    for (const [at, question] of record.items('questions').entries()) {
      const when = question.fields.get('when');
      if (when?.value.type !== 'date') continue;
      const iso = when.value.date.last ?? when.value.date.iso;
      if (iso === undefined || !hasPassed(iso, today)) continue;
      yield {
        message: say`${callItem('question', question, at)} was to be answered by ${iso}: write the answer where it belongs, or a new day.`,
        range: when.range,
      };
    }
  },
};
