import type { FieldDefinition } from '../kinds/kind.ts';
import { say, type Message } from '../text/message.ts';
import type { Rule, RuleContext, SeverityByPhase } from './rule.ts';
import { isVagueOwner } from '../records/values/people.ts';
import { fieldRange, isLeftEmpty, isUnreadable, keepsItsPlace } from './support/anchor.ts';
import { isAlone, notesFields, owesField } from './support/owed.ts';
import { reached } from './support/phases.ts';
import { advice, aside, objection } from './support/scales.ts';
import { question, quote } from './support/words.ts';

/** See docs/rules/missing-field.md. */
export const missingField: Rule = {
  id: 'missing-field',
  group: 'metadata',
  summary: 'A record has the fields that its kind, status and dialect ask for.',
  severity: objection,
  *check(context) {
    const { record, kind } = context;
    if (isUnreadable(record)) return;
    const needs = kind.statuses.find(({ id }) => id === record.status?.value.id)?.needs ?? [];
    for (const field of kind.fields) {
      if (hasItsOwnRule(field)) continue;
      if (!needs.includes(field.id) && !reached(context.phase, field.required)) continue;
      const vague = vagueName(context, field);
      if (vague === undefined && isThere(context, field)) continue;
      const range = fieldRange(record, field.id, kind);
      if (keepsItsPlace(record, range)) continue;
      if (vague !== undefined) {
        yield {
          message: say`The field ${quote(field.id)} says ${quote(vague)}, which is nobody in particular: name one person.`,
          range,
        };
        continue;
      }
      const name = quote(field.id);
      yield {
        message:
          record.status && needs.includes(field.id)
            ? say`The field ${name} is missing when ${quote(record.status.value.id)}: ${hint(field)}`
            : say`The field ${name} is missing: ${hint(field)}`,
        range,
        severity: weightOf(context, field),
      };
    }
  },
};

/** Fields that name the one person who answers for something: a team or a role is nobody. */
const ONE_PERSON: ReadonlySet<string> = new Set(['owner', 'assignee']);

/** What a field says that should name a person and names nobody in particular. */
function vagueName(
  { record }: RuleContext,
  { id, type, shows }: FieldDefinition,
): string | undefined {
  if (type !== 'people' || (shows !== 'person' && !ONE_PERSON.has(id))) return undefined;
  const field = record.fields.get(id);
  if (field?.value.type !== 'people' || field.value.people.length === 0) return undefined;
  return isVagueOwner(field.raw) ? field.raw : undefined;
}

/** Status and dates, lists of entries and relations are judged by rules that know more about them. */
function hasItsOwnRule(field: FieldDefinition): boolean {
  return (
    field.type === 'status' ||
    field.id === 'date' ||
    field.type === 'entries' ||
    field.relation !== undefined
  );
}

function isThere({ record }: RuleContext, { id }: FieldDefinition): boolean {
  const value = record.fields.get(id)?.value;
  if (!value) return false;
  switch (value.type) {
    case 'people':
      return value.people.length > 0;
    case 'list':
      return value.items.length > 0;
    case 'text':
      return value.text !== '';
    default:
      return true;
  }
}

/** A record that names a field owes it; one with no other beside it, from which to tell, is asked for it. */
function weightOf(context: RuleContext, field: FieldDefinition): SeverityByPhase {
  if (owesField(context, field.id) || isLeftEmpty(context.record, field)) return objection;
  return notesFields(context.record) && isAlone(context) ? advice : aside;
}

function hint(field: FieldDefinition): Message {
  const text = field.description.trim();
  if (text === '') return say`add it.`;
  return question(text.endsWith('.') || text.endsWith('?') ? text : `${text}.`);
}
