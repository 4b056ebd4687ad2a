import { say } from '../text/message.ts';
import { scopeOf } from '../records/file-name.ts';
import type { DecisionRecord, Section } from '../records/record.ts';
import type { Rule, RuleContext } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { outlineOf } from './support/outline.ts';
import { rolesOf } from './support/owed.ts';
import { advice } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/misplaced-section.md. */
export const misplacedSection: Rule = {
  id: 'misplaced-section',
  group: 'structure',
  summary: 'Sections come in the order in which a reader needs them.',
  severity: advice,
  *check(context) {
    const { record, kind, dialect } = context;
    const own = dialect.id === kind.dialects[0]?.id;
    const order = own
      ? kind.sections
          .filter(({ parent, required }) => parent === undefined && required)
          .map(({ id }) => id)
      : kind.sections.map(({ id }) => id).filter((id) => STORY.includes(id));
    const seen = new Set<string>();
    const sections: { section: Section; place: number }[] = [];
    for (const { section, parent } of outlineOf(record).all) {
      if (parent || section.role === undefined || seen.has(section.role)) continue;
      const place = placeIn(order, section.role);
      if (place < 0) continue;
      seen.add(section.role);
      sections.push({ section, place });
    }
    const kept = longestRise(
      sections.map(({ place }) => place),
      !own,
    );
    // Teams have orders of their own and keep to them: one that another record has as well is such.
    if (!own && kept.size < sections.length && isHouseOrder(context)) return;
    for (const [at, { section, place }] of sections.entries()) {
      if (kept.has(at)) continue;
      const next = sections.find((other, index) => kept.has(index) && other.place > place);
      const last = sections.findLast((other, index) => kept.has(index) && other.place < place);
      yield {
        message: next
          ? say`The section ${quote(section.title)} stands out of order, expected it before ${quote(next.section.title)}.`
          : say`The section ${quote(section.title)} stands out of order, expected it after ${quote(last?.section.title ?? '')}.`,
        range: headingRange(section),
      };
    }
  },
};

/** Sections that no reader needs in any order of their own: which of them comes first is a matter of taste. */
const LOOSE: readonly (readonly string[])[] = [
  ['in-scope', 'out-of-scope'],
  ['rollout', 'success', 'risks', 'questions'],
  ['non-goals', 'risks'],
  ['constraints', 'review'],
];

/** Where a section belongs; those that may change places share one. -1 for one that belongs nowhere. */
function placeIn(order: readonly string[], role: string): number {
  const own = order.indexOf(role);
  if (own < 0) return own;
  const group = LOOSE.find((ids) => ids.includes(role) && ids.every((id) => order.includes(id)));
  return group ? Math.min(...group.map((id) => order.indexOf(id))) : own;
}

/** What is told one after the other in every template: why, what, and what of it. */
const STORY: readonly string[] = ['context', 'decision', 'consequences'];

/** Whether another record beside this one has those sections in the same order, out of the usual one. */
function isHouseOrder({ record, catalog }: RuleContext): boolean {
  const order = storyOf(record);
  const scope = scopeOf(record.file);
  return catalog.records.some(
    (other) =>
      other !== record &&
      other.kind === record.kind &&
      scopeOf(other.file) === scope &&
      storyOf(other) === order,
  );
}

/** The order in which a record's top sections tell the story. */
function storyOf(record: DecisionRecord): string {
  return rolesOf(record)
    .filter((role) => STORY.includes(role))
    .join(' ');
}

/**
 * The places of a longest subsequence that never falls: what need not move.
 *
 * @param late Of two values that cannot both stay, keep the later one.
 */
function longestRise(values: readonly number[], late: boolean): ReadonlySet<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  let best = -1;
  for (const [at, value] of values.entries()) {
    lengths[at] = 1;
    before[at] = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      if ((values[earlier] ?? 0) > value) continue;
      const length = (lengths[earlier] ?? 0) + 1;
      if (length < (lengths[at] ?? 0) || (!late && length === lengths[at])) continue;
      lengths[at] = (lengths[earlier] ?? 0) + 1;
      before[at] = earlier;
    }
    if (best < 0 || (lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at;
  }
  const kept = new Set<number>();
  for (let at = best; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
