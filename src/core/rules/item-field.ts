import type { FieldType } from '../kinds/kind.ts';
import { namesDay } from '../records/values/day-words.ts';
import { saysNothing } from '../records/values/none.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { callItem, itemRange } from './support/items.ts';
import { objection } from './support/scales.ts';
import { listOf, quote } from './support/words.ts';

/** Fields that rules of their own judge, by role. */
const JUDGED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  options: ['for', 'against'],
  'option-details': ['for', 'against'],
  bets: ['owner', 'cost', 'signal'],
  risks: ['detection'],
  'trade-offs': ['cost'],
  questions: ['who', 'when'],
  review: ['who', 'when'],
};

/** See docs/rules/item-field.md. */
export const itemField: Rule = {
  id: 'item-field',
  group: 'structure',
  summary: 'Each item of a section says what its kind asks of it.',
  severity: objection,
  applies: (kind) =>
    kind.sections.some(({ id, items }) => owed(id, items?.fields ?? []).length > 0),
  *check({ record, kind, dialect }) {
    if (dialect.items === 'names') return;
    for (const { id, items } of kind.sections) {
      if (!items) continue;
      const fields = owed(id, items.fields);
      if (fields.length === 0) continue;
      for (const [at, item] of record.items(id).entries()) {
        const lacking = fields.filter(
          ({ id: field, type }) =>
            isUnsaid(item.fields.get(field)?.raw ?? '', type) &&
            !(type === 'date' && namesDay(`${item.name} ${item.text}`)),
        );
        if (lacking.length === 0) continue;
        const name = callItem(items.noun, item, at);
        const what = listOf(lacking.map((field) => quote(field.id)));
        yield {
          message:
            lacking.length > 1
              ? say`${name} has no ${what}: add them.`
              : say`${name} has no ${what}: add it.`,
          range: itemRange(record, item),
        };
      }
    }
  },
};

/** Whom it concerns: "nobody" is an answer, where no name is asked for. */
const NOBODY = /^\s*(?:nobody|no[ -]one|niemand\p{L}{0,2}|nadie|ningu[eé]m|personne)\s*\.?\s*$/iu;

function isUnsaid(raw: string, type: FieldType): boolean {
  return saysNothing(raw) && !(type === 'text' && NOBODY.test(raw));
}

function owed<T extends { readonly id: string; readonly required: boolean }>(
  role: string,
  fields: readonly T[],
): readonly T[] {
  const elsewhere = JUDGED_ELSEWHERE[role] ?? [];
  return fields.filter(({ id, required }) => required && !elsewhere.includes(id));
}
