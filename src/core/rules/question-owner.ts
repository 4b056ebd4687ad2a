import { namesDay } from '../records/values/day-words.ts';
import { isVagueOwner } from '../records/values/people.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { callItem, itemFieldDefinition, itemRange } from './support/items.ts';
import { objection } from './support/scales.ts';

/** See docs/rules/question-owner.md. */
export const questionOwner: Rule = {
  id: 'question-owner',
  group: 'scope',
  summary: 'Each open question says who answers it, and by when.',
  severity: objection,
  applies: (kind) => itemFieldDefinition(kind, 'questions', 'who') !== undefined,
  *check({ record }) {
    for (const [at, question] of record.items('questions').entries()) {
      const who = question.fields.get('who');
      const when = question.fields.get('when');
      const nobody = !who || isVagueOwner(who.raw);
      const never = !namesDay(when?.raw ?? `${question.name} ${question.text}`);
      if (!nobody && !never) continue;
      const name = callItem('question', question, at);
      yield {
        message: !never
          ? say`${name} does not say who answers it: add it.`
          : nobody
            ? say`${name} does not say who answers it and by when: add it.`
            : say`${name} does not say by when: add it.`,
        range: itemRange(record, question),
      };
    }
  },
};
