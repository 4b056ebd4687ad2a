import type { DecisionRecord, Person } from '../../records/record.ts';
import { findDates } from '../../records/values/date.ts';
import { namesDay } from '../../records/values/day-words.ts';
import { readPeople } from '../../records/values/people.ts';
import { proseOf } from './leaves.ts';
import { sectionOf } from './outline.ts';

/** Who says OK to a ticket and by when, from the field and from the section, kept apart. */
export interface Reviewers {
  readonly inField: readonly Person[];
  readonly inSection: readonly Person[];
  readonly hasDay: boolean;
}

/** The people of a field that may hold a day, too: `@gwen by 2026-12-15`. */
function peopleOf(raw: string, offset: number): readonly Person[] {
  let said = raw;
  for (const { range } of findDates(raw)) {
    const lead = UNTIL.exec(said.slice(0, range.start))?.[0].length ?? 0;
    const blank = ' '.repeat(range.end - range.start + lead);
    said = said.slice(0, range.start - lead) + blank + said.slice(range.end);
  }
  return readPeople(said.replace(/[[\]"]/g, ' '), offset);
}

/** Small words that lead to a day. */
const UNTIL =
  /[\s,(]{0,3}(?:(?:by|until|till|before|on|due|bis|zum|vor|am|avant|pour|d'ici|le|antes|hasta|para|de|del|el|até|em|o)\s){1,3}$|[\s,(]{1,3}$/iu;

/** Read the reviewers of a record from its field `reviewer` and its section `review`. */
export function reviewersOf(record: DecisionRecord): Reviewers {
  const field = record.fields.get('reviewer');
  const section = sectionOf(record, 'review');
  const inField = field?.value.type === 'people' ? peopleOf(field.raw, field.range.start) : [];
  const inSection: Person[] = [];
  let hasDay = field !== undefined && namesDay(field.raw);
  for (const item of record.items('review')) {
    const who = item.fields.get('who');
    if (who)
      inSection.push(
        ...(who.value.type === 'people' ? who.value.people : readPeople(who.raw, who.range.start)),
      );
    if (namesDay(item.fields.get('when')?.raw ?? '')) hasDay = true;
  }
  if (section) {
    const prose = proseOf(record, section);
    if (namesDay(prose)) hasDay = true;
    // Prose that no item was made of may still name someone by handle.
    if (inSection.length === 0)
      for (const match of prose.matchAll(/(?<![\p{L}\p{N}.])@[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}/gu))
        inSection.push({ name: match[0], handle: match[0], range: section.range });
  }
  return { inField, inSection, hasDay };
}
