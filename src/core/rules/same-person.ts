import type { FieldDefinition } from '../kinds/kind.ts';
import type { Field, FieldValue } from '../records/record.ts';
import { fold } from '../records/values/fold.ts';
import { saysNothing } from '../records/values/none.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { maybeSamePerson } from './support/same-person.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/same-person.md. */
export const samePerson: Rule = {
  id: 'same-person',
  group: 'metadata',
  summary: 'Fields that are to differ name different people or things.',
  severity: objection,
  applies: (kind) => kind.fields.some(differs),
  *check({ record, kind }) {
    for (const { id, differs: others = [] } of kind.fields) {
      const field = record.fields.get(id);
      if (!field || saysNothing(field.raw)) continue;
      for (const other of others) {
        const twin = record.fields.get(other);
        if (!twin || saysNothing(twin.raw) || !isSame(field, twin)) continue;
        yield {
          message: say`${quote(id)} says the same as ${quote(other)}, ${quote(field.raw.trim())}: name another.`,
          range: field.range,
          related: [{ path: record.path, range: twin.range, message: say`The ${quote(other)}.` }],
        };
        break;
      }
    }
  },
};

function differs({ differs: others }: FieldDefinition): boolean {
  return others !== undefined && others.length > 0;
}

/** Whether nobody is named in the one who is not named in the other, or the texts are the same. */
function isSame(one: Field<FieldValue>, other: Field<FieldValue>): boolean {
  if (one.value.type !== 'people' || other.value.type !== 'people')
    return fold(one.raw.trim()) === fold(other.raw.trim());
  const { people } = other.value;
  return (
    one.value.people.length > 0 &&
    one.value.people.every((person) => people.some((twin) => maybeSamePerson(person, twin)))
  );
}
