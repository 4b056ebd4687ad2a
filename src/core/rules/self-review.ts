import { maybeSamePerson } from './support/same-person.ts';
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
    // A second reviewer makes it no review of one's own.
    if (others.length > 0) return;
    const [first, ...more] = reviewers;
    if (!first) return;
    yield {
      message: `${quote(first.handle ?? first.name)} would review their own work: name someone else.`,
      range: first.range,
      related: more.map(({ range }) => ({ path: record.path, range, message: 'Here, too.' })),
    };
  },
};
