import type { DecisionRecord, FieldValue } from '../records/record.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { dayOf } from './support/cadence.ts';
import { isLookedAt } from './support/checkpoints.ts';
import { hasPassed } from './support/days.ts';
import { callItem } from './support/items.ts';
import { quote } from './support/words.ts';

/** See docs/rules/date-passed.md. */
export const datePassed: Rule = {
  id: 'date-passed',
  group: 'due',
  summary: 'A day that a kind wants kept has not passed.',
  severity: { draft: 'off', open: 'warning', settled: 'warning', closed: 'off' },
  applies: (kind) =>
    kind.fields.some(({ overdue }) => overdue) ||
    kind.sections.some(({ items }) => items?.fields.some(({ overdue }) => overdue)),
  *check({ record, kind, today }) {
    for (const { id, overdue, after } of kind.fields) {
      const field = overdue ? record.fields.get(id) : undefined;
      const day = dueOf(record, field?.value, after);
      if (field && day !== undefined && hasPassed(day, today))
        yield {
          message: say`${quote(id)} was ${day}: do what was to be done, then set a new day.`,
          range: field.range,
        };
    }
    for (const { id: section, items } of kind.sections)
      for (const { id, after } of items?.fields.filter(({ overdue }) => overdue) ?? [])
        for (const [at, item] of record.items(section).entries()) {
          const field = item.fields.get(id);
          const day = dueOf(record, field?.value, after);
          if (!field || day === undefined || !hasPassed(day, today)) continue;
          if (isLookedAt(record.text.slice(item.range.start, item.range.end))) continue;
          yield {
            message: say`${callItem(items?.noun ?? 'item', item, at)} was due on ${day}: tick it, or agree on a new day.`,
            range: field.range,
          };
        }
  },
};

/** The last day that a value means; undefined when it precedes what it must not, which `date-order` tells. */
function dueOf(
  record: DecisionRecord,
  value: FieldValue | undefined,
  after: string | undefined,
): string | undefined {
  if (value?.type !== 'date') return undefined;
  const day = value.date.last ?? value.date.iso;
  const base = after === undefined ? undefined : dayOf(record, after);
  return day !== undefined && base !== undefined && day < base ? undefined : day;
}
