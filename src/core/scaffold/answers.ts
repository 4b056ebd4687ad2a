import { say } from '../text/message.ts';
import type { FieldDefinition, Kind } from '../kinds/kind.ts';
import { closest } from '../text/closest.ts';
import { ScaffoldError } from './error.ts';
import { withoutMarks } from './gaps.ts';

/** What the user gave, sorted. */
export interface Answers {
  /** By the id of the kind's field. */
  readonly byField: ReadonlyMap<string, string>;
  /** What only the template knows. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Variables that are worked out and cannot be given. */
const COMPUTED = new Set(['number', 'ordinal', 'slug', 'kind', 'title', 'today', 'year']);

/**
 * Sort answers into fields and variables of the template; a field may be given by any of its names.
 *
 * @param mentions The names that the templates mention.
 * @throws ScaffoldError when a key means nothing here, or a value cannot be what its field is.
 */
export function readAnswers(
  given: ReadonlyMap<string, string>,
  kind: Kind,
  mentions: readonly string[],
): Answers {
  const byField = new Map<string, string>();
  const variables: Record<string, string> = {};
  for (const [key, value] of given) {
    const text = oneLine(value);
    const field = fieldNamed(key, kind);
    if (field) {
      if (text !== '') byField.set(field.id, checked(text, field, kind));
    } else if (mentions.includes(key) && !COMPUTED.has(key)) variables[key] = text;
    else throw unknownKey(key, kind, mentions);
  }
  return { byField, variables };
}

function fieldNamed(key: string, kind: Kind): FieldDefinition | undefined {
  const name = key.trim().normalize('NFC').toLowerCase();
  return (
    kind.fields.find(({ id }) => id === name) ??
    kind.fields.find(({ aliases }) => aliases.includes(name))
  );
}

/** A value as its field wants it: a status by its id. */
function checked(text: string, field: FieldDefinition, kind: Kind): string {
  if (field.type === 'entries')
    throw new ScaffoldError(
      say`Unexpected value for “${field.id}”, expected it to be written in the record itself.`,
    );
  if (field.type !== 'status') return text;
  const word = text.normalize('NFC').toLowerCase();
  const status =
    kind.statuses.find(({ id }) => id === word) ??
    kind.statuses.find(({ aliases }) => aliases.includes(word));
  if (status) return status.id;
  const known = kind.statuses.map(({ id }) => id).join(', ');
  throw new ScaffoldError(say`Unexpected status “${text}”, expected one of ${known}.`);
}

function unknownKey(key: string, kind: Kind, mentions: readonly string[]): ScaffoldError {
  const known = [
    ...new Set([
      ...kind.fields.map(({ id }) => id),
      ...mentions.filter((name) => !COMPUTED.has(name)),
    ]),
  ];
  const meant = closest(key, known);
  return new ScaffoldError(
    meant === undefined
      ? say`Unexpected “${key}”, expected one of ${known.join(', ')}.`
      : say`Unexpected “${key}”, expected “${meant}”.`,
  );
}

function oneLine(value: string): string {
  return withoutMarks(value)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
