import { maybeSamePerson } from './support/same-person.ts';
import { say, type Message } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { reviewersOf } from './support/reviewers.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/self-review.md. */
export const selfReview: Rule = {
  id: 'self-review',
  group: 'ticket',
  summary: 'Nobody reviews their own work.',
  severity: objection,
  applies: (kind) =>
    ['assignee', 'reviewer'].every((field) => kind.fields.some(({ id }) => id === field)),
  *check({ record }) {
    const assignee = record.fields.get('assignee')?.value;
    if (assignee?.type !== 'people') return;
    const { inField, inSection } = reviewersOf(record);
    const reviewers = [...inField, ...inSection];
    const others = reviewers.filter(
      (reviewer) => !assignee.people.some((person) => maybeSamePerson(person, reviewer)),
    );
    // A second reviewer makes it no review of one's own, unless each looks at something else.
    if (others.length > 0) {
      if (inField.length > 0) return;
      for (const { fields } of record.items('review')) {
        const who = fields.get('who');
        if (who?.value.type !== 'people' || who.value.people.length === 0 || !fields.has('what'))
          continue;
        const own = who.value.people.every((reviewer) =>
          assignee.people.some((person) => maybeSamePerson(person, reviewer)),
        );
        if (own) yield { message: messageOf(who.raw), range: who.range };
      }
      return;
    }
    const [first, ...more] = reviewers;
    if (!first) return;
    yield {
      message: messageOf(first.handle ?? first.name),
      range: first.range,
      related: more.map(({ range }) => ({ path: record.path, range, message: say`Here, too.` })),
    };
  },
};

function messageOf(who: string): Message {
  return say`${quote(who)} would review their own work: name someone else.`;
}
