import { say, type Message } from '../text/message.ts';
import type { DecisionRecord, FieldValue } from '../records/record.ts';
import { allSections } from '../records/sections.ts';
import { relationKey } from '../writing/draft.ts';
import type { Change } from './change.ts';

/** What a record would say otherwise after a conversion. */
export interface Fault {
  /** The part that went wrong, so that another way can be tried for it. */
  readonly part: 'title' | 'number' | 'field' | 'relations' | 'sections' | 'words';
  /** The field, for one. */
  readonly field?: string;
  /** The word that would be lost, in lower case. */
  readonly word?: string;
  /** In half a sentence: “its title would not be found”. */
  readonly reason: Message;
}

/** What would be lost or read otherwise; undefined for nothing. */
export function faultOf(
  before: DecisionRecord,
  after: DecisionRecord,
  changes: readonly Change[],
): Fault | undefined {
  if (before.title?.value !== after.title?.value)
    return { part: 'title', reason: say`its title would not be found` };
  if (before.number?.value !== after.number?.value)
    return { part: 'number', reason: say`its number would not be found` };
  for (const id of new Set([...before.fields.keys(), ...after.fields.keys()])) {
    const [old, now] = [before.fields.get(id)?.value, after.fields.get(id)?.value];
    if (meaningOf(old) === meaningOf(now)) continue;
    // What stood under the status is a field of its own in another notation: the relations are compared below.
    if (!old && now && before.relations.some(({ type }) => type === id)) continue;
    if (old && !now && after.relations.some(({ type }) => type === id)) continue;
    return { part: 'field', field: id, reason: say`“${id}” would be read otherwise` };
  }
  const was = tiesOf(before);
  const is = tiesOf(after);
  if (was.join('\n') !== is.join('\n')) {
    const other = [...was, ...is].find((tie) => !was.includes(tie) || !is.includes(tie)) ?? '';
    const reason = say`what it says of other records would be read otherwise`;
    return { part: 'relations', field: other.split(' ')[0] ?? '', reason };
  }
  if (rolesOf(before) !== rolesOf(after))
    return { part: 'sections', reason: say`a section would not be found` };
  const lost = lostWord(before.text, after.text, changes);
  return lost === undefined
    ? undefined
    : { part: 'words', word: lost, reason: say`the word “${lost}” would be lost` };
}

function meaningOf(value: FieldValue | undefined): string {
  if (!value) return '';
  switch (value.type) {
    case 'people':
      return value.people.map(({ name, handle }) => `${name} ${handle ?? ''}`).join('\n');
    case 'date':
      return JSON.stringify([value.date.iso, value.date.fault, value.date.candidates]);
    case 'text':
      return value.text;
    default:
      return JSON.stringify(value);
  }
}

function tiesOf(record: DecisionRecord): string[] {
  return [...new Set(record.relations.map(relationKey))].sort();
}

function rolesOf(record: DecisionRecord): string {
  return [...allSections(record.sections)]
    .flatMap(({ role }) => role ?? [])
    .sort()
    .join();
}

/** A word that stands less often in a text than before, and that no change speaks of. */
function lostWord(before: string, after: string, changes: readonly Change[]): string | undefined {
  const said = new Set(changes.flatMap(({ message }) => wordsOf(message.text)));
  const left = new Map<string, number>();
  for (const word of wordsOf(after)) left.set(word, (left.get(word) ?? 0) + 1);
  for (const word of wordsOf(before)) {
    const count = left.get(word) ?? 0;
    if (count === 0 && !said.has(word)) return word;
    left.set(word, count - 1);
  }
  return undefined;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
