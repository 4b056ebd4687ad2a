import { isVagueOwner } from '../records/values/people.ts';
import type { DecisionRecord } from '../records/record.ts';
import { isEmptySection } from '../records/section-text.ts';
import type { Range } from '../text/range.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fieldRange, headingRange } from './support/anchor.ts';
import { sectionOf } from './support/outline.ts';
import { reviewersOf } from './support/reviewers.ts';
import { advice, objection } from './support/scales.ts';

/** See docs/rules/missing-reviewer.md. */
export const missingReviewer: Rule = {
  id: 'missing-reviewer',
  group: 'ticket',
  summary: 'A ticket says who says OK, by handle, and by when.',
  severity: objection,
  applies: (kind) => kind.fields.some(({ id, type }) => id === 'reviewer' && type === 'people'),
  *check({ record }) {
    const section = sectionOf(record, 'review');
    // Without either place the missing section says it all.
    if (!section && !record.fields.has('reviewer')) return;
    // One that is empty or a placeholder is told by its own rule.
    if (section && isEmptySection(record.text, section)) return;
    const { inField, inSection, hasDay } = reviewersOf(record);
    const people = [...inField, ...inSection].filter(
      ({ name, handle }) => !isVagueOwner(handle ?? name),
    );
    const range = placeOf(record);
    if (people.length === 0)
      yield { message: say`Nobody is named who says OK: name a reviewer by handle.`, range };
    else if (people.every(({ handle }) => handle === undefined))
      yield {
        message: say`The reviewer has no handle: add it, so that they can be asked.`,
        range,
        severity: advice,
      };
    if (!hasDay) yield { message: say`The review has no day: say by when the OK is given.`, range };
  },
};

function placeOf(record: DecisionRecord): Range {
  const section = sectionOf(record, 'review');
  return section ? headingRange(section) : fieldRange(record, 'reviewer');
}
