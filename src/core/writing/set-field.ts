import { say } from '../text/message.ts';
import type { FieldDefinition } from '../kinds/kind.ts';
import type { DecisionRecord, FieldValue } from '../records/record.ts';
import { listItems } from '../scaffold/yaml-value.ts';
import type { TextEdit } from '../text/edit.ts';
import { dayLike } from './days.ts';
import { Refusal, type Draft, type Expectation } from './draft.ts';
import { insertField } from './insert.ts';
import { put } from './put.ts';
import { yamlSetItems } from './yaml.ts';

/**
 * Give a field another value: a day is written as the old one was, people and lists in the entry's own list. The
 * status and relations to other records have their own writers.
 *
 * @param value A day as `YYYY-MM-DD`; people and lists with commas between.
 */
export function setField(draft: Draft, id: string, value: string): Draft | Refusal {
  const { record, kind, house } = draft;
  const definition = kind.fields.find((field) => field.id === id);
  if (
    !definition ||
    definition.type === 'status' ||
    definition.relation ||
    definition.type === 'entries'
  )
    return new Refusal(say`${kind.plural} have no field “${id}” that could be written.`);
  const field = record.fields.get(id);
  if (field && isSame(field.value, value)) return draft;
  const expectation: Expectation = {
    isRight: (after) => hasValue(after, definition, value),
    fields: [id],
  };
  const statement = draft
    .statements(definition)
    .find(({ key, origin }) => key !== undefined && origin !== 'section' && origin !== 'prose');
  const written =
    (statement &&
      draft.write(
        [
          [
            field &&
            field.range.end > field.range.start &&
            definition.type === 'date' &&
            statement.origin !== 'front-matter'
              ? { range: field.range, newText: dayLike(field.raw, value, record, house) }
              : put(
                  draft,
                  statement,
                  definition.type === 'date'
                    ? dayLike(field?.raw ?? '', value, record, house)
                    : value,
                ),
          ],
          ...listWays(draft, statement, definition, value),
        ],
        expectation,
      )) ??
    (statement ? undefined : insertField(draft, id, value, expectation));
  return (
    written ??
    new Refusal(
      say`“${id}” of ${record.path} cannot be written without changing more; edit it by hand.`,
    )
  );
}

/** Several values, where one scalar would be read as one value. */
function* listWays(
  draft: Draft,
  statement: Parameters<typeof put>[1],
  { type }: FieldDefinition,
  value: string,
): Iterable<readonly TextEdit[]> {
  const entry = draft.entryOf(statement);
  const items = listItems(value);
  if (!entry || items.length < 2 || (type !== 'people' && type !== 'list')) return;
  yield [yamlSetItems(draft.text, entry, items)];
}

function isSame(value: FieldValue, text: string): boolean {
  return value.type === 'date' && value.date.iso === text;
}

function hasValue(after: DecisionRecord, { id, type }: FieldDefinition, value: string): boolean {
  const field = after.fields.get(id);
  if (!field) return false;
  switch (field.value.type) {
    case 'date':
      return field.value.date.iso === value;
    case 'people':
      return field.value.people.length === listItems(value).length;
    case 'list':
      return field.value.items.length === listItems(value).length || type === 'reference';
    default:
      return field.raw.includes(value.slice(0, 20));
  }
}
