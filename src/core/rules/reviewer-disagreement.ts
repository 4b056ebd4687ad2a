import { maybeSamePerson } from './support/same-person.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fieldRange } from './support/anchor.ts';
import { reviewersOf } from './support/reviewers.ts';
import { objection } from './support/scales.ts';
import { listOf, quote } from './support/words.ts';

/** See docs/rules/reviewer-disagreement.md. */
export const reviewerDisagreement: Rule = {
  id: 'reviewer-disagreement',
  group: 'ticket',
  summary: 'The field and the section name the same reviewer.',
  severity: objection,
  applies: (kind) => kind.fields.some(({ id }) => id === 'reviewer'),
  *check({ record }) {
    const { inField, inSection } = reviewersOf(record);
    const [first] = inSection;
    if (inField.length === 0 || !first) return;
    if (inField.some((a) => inSection.some((b) => maybeSamePerson(a, b)))) return;
    const names = listOf(inSection.map(({ name, handle }) => quote(handle ?? name)));
    yield {
      message: say`The reviewer is ${listOf(inField.map(({ name, handle }) => quote(handle ?? name)))} here and ${names} in the review section: name the same.`,
      range: fieldRange(record, 'reviewer'),
      related: [{ path: record.path, range: first.range, message: say`Names ${names}.` }],
    };
  },
};
