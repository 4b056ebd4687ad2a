import { append } from '../text/append.ts';
import { findDates } from '../records/values/date.ts';
import type { Range } from '../text/range.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { hasPassed } from './support/days.ts';
import { leavesOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { settledOnly } from './support/scales.ts';

/** See docs/rules/revisit-passed.md. */
export const revisitPassed: Rule = {
  id: 'revisit-passed',
  group: 'due',
  summary: 'The day on which a decision is to be looked at again has not passed.',
  severity: settledOnly,
  applies: (kind) => kind.fields.some(({ id }) => id === 'revisit'),
  *check({ record, phase, today }) {
    if (phase !== 'settled') return;
    const field = record.fields.get('revisit');
    const section = sectionOf(record, 'revisit');
    const places: Range[] = field && field.range.end > field.range.start ? [field.range] : [];
    if (section) for (const { lines } of leavesOf(section.body)) append(places, lines);
    for (const place of places) {
      const last = lastDay(record.text.slice(place.start, place.end), place);
      if (!last || !hasPassed(last.iso, today)) continue;
      const { iso } = last;
      yield {
        message: say`The decision was to be looked at again by ${iso}: do so, then set a new day or supersede it.`,
        range: last.range,
      };
    }
  },
};

/** The last of the days that a text names: several are a list of looks. */
function lastDay(
  text: string,
  place: Range,
): { readonly iso: string; readonly range: Range } | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { iso: text, range: place };
  const last = findDates(text, place.start).at(-1);
  const iso = last?.value.last ?? last?.value.iso;
  return last && iso !== undefined ? { iso, range: last.range } : undefined;
}
