import type { Section } from '../records/record.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { outlineOf } from './support/outline.ts';
import { advice } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/misplaced-section.md. */
export const misplacedSection: Rule = {
  id: 'misplaced-section',
  group: 'structure',
  summary: 'Sections come in the order in which a reader needs them.',
  severity: advice,
  *check({ record, kind, dialect }) {
    // Other dialects have orders of their own, and their teams know them.
    if (dialect.id !== kind.dialects[0]?.id) return;
    const order = kind.sections
      .filter(({ parent, required }) => parent === undefined && required)
      .map(({ id }) => id);
    const seen = new Set<string>();
    const sections: { section: Section; place: number }[] = [];
    for (const { section, parent } of outlineOf(record).all) {
      if (parent || section.role === undefined || seen.has(section.role)) continue;
      const place = order.indexOf(section.role);
      if (place < 0) continue;
      seen.add(section.role);
      sections.push({ section, place });
    }
    const kept = longestRise(sections.map(({ place }) => place));
    for (const [at, { section, place }] of sections.entries()) {
      if (kept.has(at)) continue;
      const next = sections.find((other, index) => kept.has(index) && other.place > place);
      const last = sections.findLast((other, index) => kept.has(index) && other.place < place);
      yield {
        message: next
          ? `The section ${quote(section.title)} stands out of order, expected it before ${quote(next.section.title)}.`
          : `The section ${quote(section.title)} stands out of order, expected it after ${quote(last?.section.title ?? '')}.`,
        range: headingRange(section),
      };
    }
  },
};

/** The places of a longest rising subsequence: what need not move. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  let best = -1;
  for (const [at, value] of values.entries()) {
    lengths[at] = 1;
    before[at] = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      if ((values[earlier] ?? 0) >= value) continue;
      if ((lengths[earlier] ?? 0) + 1 <= (lengths[at] ?? 0)) continue;
      lengths[at] = (lengths[earlier] ?? 0) + 1;
      before[at] = earlier;
    }
    if (best < 0 || (lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at;
  }
  const kept = new Set<number>();
  for (let at = best; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
