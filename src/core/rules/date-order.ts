import type { DateRules, Kind } from '../kinds/kind.ts';
import type { DecisionRecord, FieldValue } from '../records/record.ts';
import type { Range } from '../text/range.ts';
import { say, type Message } from '../text/message.ts';
import type { Report, Rule } from './rule.ts';
import { dayOf } from './support/cadence.ts';
import { daysBetween } from './support/days.ts';
import { callItem } from './support/items.ts';
import { objection } from './support/scales.ts';
import { countedDays, quote } from './support/words.ts';

/** See docs/rules/date-order.md. */
export const dateOrder: Rule = {
  id: 'date-order',
  group: 'metadata',
  summary: 'A day lies as long after another as the kind says.',
  severity: objection,
  applies: (kind) => kind.fields.some(hasOrder) || itemFieldsWithOrder(kind).length > 0,
  *check({ record, kind }) {
    for (const definition of kind.fields) {
      const field = hasOrder(definition) ? record.fields.get(definition.id) : undefined;
      if (field) yield* judge(record, quote(definition.id), definition, field.value, field.range);
    }
    for (const { section, noun, field } of itemFieldsWithOrder(kind))
      for (const [at, item] of record.items(section).entries()) {
        const value = item.fields.get(field.id);
        const name = say`${callItem(noun, item, at)}: ${quote(field.id)}`;
        if (value) yield* judge(record, name, field, value.value, value.range);
      }
  },
};

function* judge(
  record: DecisionRecord,
  name: Message,
  { after = 'date', within }: DateRules,
  value: FieldValue,
  range: Range,
): Generator<Report> {
  const base = dayOf(record, after);
  const day = value.type === 'date' ? value.date.iso : undefined;
  if (base === undefined || day?.length !== 10) return;
  const days = daysBetween(base, day);
  if (days < 0)
    yield { message: say`${name} is ${day}, before the ${quote(after)}, ${base}.`, range };
  else if (within !== undefined && days > within)
    yield {
      message: say`${name} is ${day}, ${days} days after the ${quote(after)}, expected at most ${countedDays(within)}.`,
      range,
    };
}

function hasOrder({ after, within }: DateRules): boolean {
  return after !== undefined || within !== undefined;
}

function itemFieldsWithOrder(kind: Kind) {
  return kind.sections.flatMap(({ id: section, items }) =>
    (items?.fields ?? [])
      .filter(hasOrder)
      .map((field) => ({ section, noun: items?.noun ?? '', field })),
  );
}
