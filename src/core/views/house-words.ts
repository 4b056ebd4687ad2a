import type { Kind } from '../kinds/kind.ts';
import { foldWords } from '../records/fold.ts';
import { plain } from '../records/plain.ts';
import type { DecisionRecord, Section } from '../records/record.ts';
import { tally } from './tally.ts';

/** A word that a team writes for what the kind calls otherwise. */
export interface HouseWord {
  readonly of: 'status' | 'field' | 'section';
  /** As written; a status in lower case. */
  readonly word: string;
  /** The kind's own: the status, the field's id, the section's title. */
  readonly means: string;
  readonly count: number;
}

/** The words of some records that are not the kind's own, the most frequent first. */
export function houseWordsOf(records: readonly DecisionRecord[], kind: Kind): readonly HouseWord[] {
  const statuses = records.flatMap((record) => statusWord(record, kind));
  const fields = records.flatMap(({ fields }) =>
    [...fields].flatMap(([id, { key }]) =>
      key === undefined || same(key.text, id) ? [] : [met('field', shown(key.text), id)],
    ),
  );
  const titles = new Map(kind.sections.map(({ id, title }) => [id, title]));
  const dialects = new Map(kind.dialects.map((dialect) => [dialect.id, dialect.titles]));
  const sections = records.flatMap((record) =>
    firstOfEachRole(record.sections).flatMap(([role, title]) => {
      const own = titles.get(role);
      const usual = dialects.get(record.dialect)?.get(role) ?? own;
      return own === undefined || usual === undefined || same(title, own) || same(title, usual)
        ? []
        : [met('section', title, usual)];
    }),
  );
  return [statuses, fields, sections].flatMap(merged);
}

type Met = Omit<HouseWord, 'count'>;

function met(of: HouseWord['of'], word: string, means: string): Met {
  return { of, word, means };
}

/** The words with their counts; those that differ only in case and marks are one, as it was first met. */
function merged(all: readonly Met[]): readonly HouseWord[] {
  const first = new Map<string, Met>();
  const keys = all.map((one) => {
    const key = `${foldWords(one.word).join(' ')}\n${one.means}`;
    if (!first.has(key)) first.set(key, one);
    return key;
  });
  return tally(keys).flatMap(({ value, count }) => {
    const word = first.get(value);
    return word ? [{ ...word, count }] : [];
  });
}

/** The other spelling of a status by which a record's own words name it. */
function statusWord({ status }: DecisionRecord, kind: Kind): Met[] {
  if (!status) return [];
  const definition = kind.statuses.find(({ id }) => id === status.value.id);
  if (!definition) return [];
  const written = ` ${foldWords(status.raw).join(' ')} `;
  const says = (name: string): boolean => {
    const words = foldWords(name).join(' ');
    return words !== '' && written.includes(IDEOGRAPH.test(words) ? words : ` ${words} `);
  };
  if (says(definition.id)) return [];
  const [longest] = definition.aliases.filter(says).sort((a, b) => b.length - a.length);
  return longest === undefined ? [] : [met('status', longest, definition.id)];
}

const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

function same(one: string, other: string): boolean {
  return foldWords(one).join(' ') === foldWords(other).join(' ');
}

/** A key without the marks around it. */
function shown(key: string): string {
  return plain(key).replace(/:$/, '').trim();
}

/** The titles by which a record first names each role. */
function firstOfEachRole(sections: readonly Section[]): readonly (readonly [string, string])[] {
  const titles = new Map<string, string>();
  const visit = ({ role, title, children }: Section): void => {
    if (role !== undefined && !titles.has(role)) titles.set(role, title);
    children.forEach(visit);
  };
  sections.forEach(visit);
  return [...titles];
}
