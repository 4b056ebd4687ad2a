import type { Kind, Language, StatusDefinition } from '../kinds/kind.ts';
import { foldKey, foldWords } from '../records/fold.ts';
import type { DecisionRecord, RelationType } from '../records/record.ts';
import { vocabularyOf } from '../records/vocabulary.ts';
import type { Range } from '../text/range.ts';
import { mostOf, type House } from './house.ts';

/** The words with which a status is said, within a longer text. */
export interface Phrase extends Range {
  readonly text: string;
}

/**
 * Where in a text a status is named: the first words that mean it, not inside a link's destination.
 *
 * @returns A range within the text; undefined when the text names the status in none of the kind's words.
 */
export function findPhrase(raw: string, kind: Kind, status: string): Phrase | undefined {
  const { statuses, longestStatus } = vocabularyOf(kind);
  const tokens = [...raw.slice(0, 600).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: foldWords(match[0]).join(' '),
  }));
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (!first || /\]\([^)\s]*$/.test(raw.slice(0, first.start))) continue;
    for (let length = Math.min(longestStatus, tokens.length - at); length > 0; length--) {
      const last = tokens[at + length - 1] ?? first;
      const words = tokens.slice(at, at + length).map(({ word }) => word);
      if (statuses.get(words.join(' '))?.id !== status) continue;
      return phrase(raw, first.start, last.end);
    }
    const glued = gluedLength(first.word, kind, status);
    if (glued > 0 && first.word.length === first.end - first.start)
      return phrase(raw, first.start, first.start + glued);
  }
  return undefined;
}

/** Chinese and Japanese write no spaces: how much of a run of characters is the status, from its beginning. */
function gluedLength(word: string, kind: Kind, status: string): number {
  if (!/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word)) return 0;
  const { statuses } = vocabularyOf(kind);
  for (let length = Math.min(word.length, 10); length > 1; length--)
    if (statuses.get(word.slice(0, length))?.id === status) return length;
  return 0;
}

function phrase(raw: string, start: number, end: number): Phrase {
  return { start, end, text: raw.slice(start, end) };
}

/**
 * The word for a status as the record would write it, in lower case: as its siblings say it, in the language of its own
 * status or of theirs; failing both, the kind's own word.
 */
export function wordFor(status: StatusDefinition, record: DecisionRecord, house: House): string {
  const { kind } = house;
  const language = languageOf(record, house);
  const used = mostOf(
    house.siblings.flatMap((sibling) => {
      if (sibling.status?.value.id !== status.id || sibling.status.value.partial) return [];
      const text = findPhrase(sibling.status.raw, kind, status.id)?.text.toLowerCase();
      return text !== undefined && speaks(text, status.id, language, kind) ? [text] : [];
    }),
  );
  return used ?? language?.statuses.get(status.id)?.[0] ?? status.id;
}

/** Whether a word of a language says a status and no more: “implemented” is accepted, and not to be written for it. */
function speaks(word: string, status: string, language: Language | undefined, kind: Kind): boolean {
  const words = (language ?? kind.languages.get('en'))?.statuses.get(status) ?? [];
  return word === status ? language === undefined : words.includes(word);
}

/** The language that a record's fields are written in; undefined for English, and where nothing tells. */
export function languageOf(record: DecisionRecord, house: House): Language | undefined {
  const { kind } = house;
  if (kind.languages.size === 0) return undefined;
  const own = ofStatus(record, kind) ?? ofKeys(record, kind);
  if (own !== undefined) return own === 'en' ? undefined : kind.languages.get(own);
  const theirs = mostOf(house.siblings.flatMap((sibling) => ofStatus(sibling, kind) ?? []));
  return theirs === undefined ? undefined : kind.languages.get(theirs);
}

/** The language of a record's status; `en` for a word that no other language claims. */
function ofStatus({ status }: DecisionRecord, kind: Kind): string | undefined {
  if (!status || status.value.id === 'other') return undefined;
  const word = findPhrase(status.raw, kind, status.value.id)?.text.toLowerCase();
  if (word === undefined) return undefined;
  for (const [id, { statuses }] of kind.languages)
    if (statuses.get(status.value.id)?.includes(word)) return id;
  return 'en';
}

/** The language of a record's keys, where they are not English. */
function ofKeys({ fields }: DecisionRecord, kind: Kind): string | undefined {
  for (const [id, { keys }] of kind.languages)
    for (const [field, key] of keys) {
      const used = fields.get(field)?.key?.text;
      if (used !== undefined && foldKey(used) === foldKey(key) && foldKey(key) !== foldKey(field))
        return id;
    }
  return undefined;
}

const ENGLISH: Readonly<Record<RelationType, string>> = {
  supersedes: 'supersedes',
  'superseded-by': 'superseded by',
  amends: 'amends',
  'amended-by': 'amended by',
  relates: 'relates to',
};

/**
 * How a record says that it has to do with another, in lower case, `{}` where the other's name goes: with the verb that
 * its siblings use, else its language's, else in English.
 */
export function relationPhrase(
  type: RelationType,
  partial: boolean,
  record: DecisionRecord,
  house: House,
): string {
  const language = languageOf(record, house);
  const used = mostOf(
    [record, ...house.siblings].flatMap((one) => {
      const verb = verbIn(one, type, house.kind);
      return verb !== undefined && languageOf(one, house) === language ? [verb] : [];
    }),
  );
  const verb = used ?? language?.relations.get(type) ?? ENGLISH[type];
  const whole = verb.includes('{}') ? verb : `${verb} {}`;
  return partial ? `${language?.partly ?? 'partially'} ${whole}` : whole;
}

/** The verb before a relation that a record states in words. */
function verbIn(record: DecisionRecord, type: RelationType, kind: Kind): string | undefined {
  const { verbPattern, verbs } = vocabularyOf(kind);
  const relation = record.relations.find(
    (one) => one.type === type && !one.partial && one.origin !== 'prose',
  );
  if (!relation || !verbPattern) return undefined;
  const start = record.text.lastIndexOf('\n', relation.range.start - 1) + 1;
  const before = record.text.slice(start, relation.range.start);
  const link = before.lastIndexOf('[');
  const match = [...(link >= 0 ? before.slice(0, link) : before).matchAll(verbPattern)].findLast(
    ([verb]) => verbs.get(foldKey(verb))?.type === type,
  );
  const rest = match && before.slice(match.index + match[0].length, link >= 0 ? link : undefined);
  return match && /^\s*$/.test(rest ?? '') && /\s/.test(rest ?? '')
    ? match[0].toLowerCase().replace(/[_-]/g, ' ')
    : undefined;
}

/** Write a word as capital or small as a sample. */
export function likeSample(word: string, sample: string): string {
  const letters = sample.replace(/[^\p{L}]/gu, '');
  // RFC and WIP are written in capitals for another reason.
  if (letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return word.replace(/\{\}|[^{}]+/g, (part) => (part === '{}' ? part : part.toUpperCase()));
  const words = sample.split(/\s+/);
  const isTitle = words.length > 1 && words.every((one) => isCapital(one));
  if (isTitle)
    return word
      .split(' ')
      .map((one) => capital(one))
      .join(' ');
  return isCapital(sample) ? capital(word) : word;
}

/** The first letter in upper case. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isCapital(word: string): boolean {
  const first = /\p{L}/u.exec(word)?.[0] ?? '';
  return first !== first.toLowerCase();
}

/** Signs that teams put before a status, and what they put for others. */
const SIGNS: readonly Readonly<Record<string, string>>[] = [
  {
    proposed: '🤔',
    accepted: '✅',
    rejected: '❌',
    superseded: '⌛️',
    deprecated: '🗑️',
    draft: '📝',
  },
];

/** The sign that stands before a status, with the blank behind it; empty for none. */
export function signBefore(raw: string, phrase: Range): string {
  const before = raw.slice(0, phrase.start);
  return (
    /(?:^|[\s*_])((?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+[ \u00a0]?)$/u.exec(
      before,
    )?.[1] ?? ''
  );
}

/** The sign for another status where there was one: the siblings', else one that goes with it, else none. */
export function signFor(status: string, sign: string, from: string, house: House): string {
  if (sign === '') return '';
  const theirs = house.siblings.flatMap(({ status: one }) => {
    const at = one?.value.id === status ? findPhrase(one.raw, house.kind, status) : undefined;
    const used = one && at ? signBefore(one.raw, at) : '';
    return used === '' ? [] : [used];
  });
  const bare = (text: string): string => text.replace(/[\u{FE0F}\s]/gu, '');
  const known = SIGNS.find((signs) => bare(signs[from] ?? '') === bare(sign))?.[status];
  return mostOf(theirs) ?? (known === undefined ? '' : `${known}${sign.endsWith(' ') ? ' ' : ''}`);
}
