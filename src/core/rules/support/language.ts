import type { DecisionRecord } from '../../records/record.ts';
import { fold } from '../../records/values/fold.ts';
import { isAscii } from '../../text/ascii.ts';

/** The languages whose prose rules understand, in the order of their word lists. */
export const LANGUAGES = ['en', 'de', 'es', 'pt', 'fr'] as const;

/** A language whose prose rules understand. */
export type Language = (typeof LANGUAGES)[number];

/** Small words that hardly a sentence of a language does without, folded, and that the others do not share. */
const SMALL: Readonly<Record<Language, string>> = {
  en: 'the and of to is are it we with that this for be by on as from will not has have our their its than at or was can one only new',
  de: 'der die das und ist sind wir mit den dem ein eine einen nicht wird werden auf fur von zu im sich auch es dass bei nach aus weil oder wie noch nur mehr kein keine uber',
  es: 'el los las y es son con una del que en por para lo al se nos mas pero como sin ya hay esta este dos cada porque cuando un la',
  pt: 'os as e sao com uma do da dos das que em por para ao se nao mais mas como sem ja ha esta este cada porque quando um na no nas nos pelo pela o a',
  fr: "le les et est sont avec une des du que en par pour au aux se ne pas plus mais comme sans il nous ce cette chaque dans sur qui un la l'on",
};

const byWord = new Map<string, Language[]>();
for (const language of LANGUAGES)
  for (const word of SMALL[language].split(' ')) {
    const known = byWord.get(word);
    if (known) known.push(language);
    else byWord.set(word, [language]);
  }

/** How much of a record is looked at: enough to be sure, little enough to be quick. */
const LOOKED_AT = 1500;
/** Letters that give a language away where there are few words. */
const LETTERS: readonly (readonly [Language, RegExp])[] = [
  ['de', /[äöüß]/giu],
  ['es', /[ñ¿¡]|ción\b/giu],
  ['pt', /[ãõ]|ção\b/giu],
  ['fr', /[èêœ]|\b[ldnsc]['’](?=\p{L})/giu],
];

/** The language that a record is written in, found once. */
export function languageOf(record: DecisionRecord): Language {
  return record.derived(guess);
}

/** The beginning of what a record says: its comments, often a template's, may be in another language. */
function proseOf({ text, root }: DecisionRecord): string {
  let at = root.frontMatter?.end ?? 0;
  let prose = '';
  while (prose.length < LOOKED_AT) {
    const open = text.indexOf('<!--', at);
    if (open === -1 || open - at >= LOOKED_AT)
      return prose + text.slice(at, at + LOOKED_AT - prose.length);
    prose += text.slice(at, open);
    const close = text.indexOf('-->', open + 4);
    if (close === -1) return prose;
    at = close + 3;
  }
  return prose.slice(0, LOOKED_AT);
}

/** The language of a part of a record: its own where it leaves no doubt, else the record's. */
export function languageIn(record: DecisionRecord, text: string): Language {
  const counts = countsOf(text);
  const first = mostOf(counts);
  if (counts[first] < SURE) return languageOf(record);
  const sure = LANGUAGES.every(
    (language) => language === first || counts[first] >= counts[language] * 2,
  );
  return sure ? first : languageOf(record);
}

/** Small words that leave no doubt. */
const SURE = 3;

/** The language of a record by the beginning of what it says; English in doubt. */
function guess(record: DecisionRecord): Language {
  const counts = countsOf(proseOf(record));
  counts.en += 1;
  return mostOf(counts);
}

/** The language that counts most, the earlier one of two that count the same. */
function mostOf(counts: Record<Language, number>): Language {
  return LANGUAGES.reduce((best, language) => (counts[language] > counts[best] ? language : best));
}

/** How many small words and telling letters of each language a text has; a word of several counts in part. */
function countsOf(text: string): Record<Language, number> {
  const counts: Record<Language, number> = { en: 0, de: 0, es: 0, pt: 0, fr: 0 };
  const folded = fold(text);
  if (isAscii(folded)) countAscii(folded, counts);
  else for (const word of folded.match(/[\p{L}']+/gu) ?? []) countWord(word, counts);
  if (!isAscii(text))
    for (const [language, letters] of LETTERS) counts[language] += text.match(letters)?.length ?? 0;
  return counts;
}

function countWord(word: string, counts: Record<Language, number>): void {
  const having = byWord.get(word);
  if (having) for (const language of having) counts[language] += 1 / having.length;
}

/** Count the small words of a folded text without making a list of all its words. */
function countAscii(folded: string, counts: Record<Language, number>): void {
  let start = -1;
  for (let at = 0; at <= folded.length; at++) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0;
    if ((code >= 0x61 && code <= 0x7a) || code === APOSTROPHE) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      if (couldBeSmall(folded.charCodeAt(start), at - start))
        countWord(folded.slice(start, at), counts);
      start = -1;
    }
  }
}

const APOSTROPHE = 0x27;

/** By the first letter, the lengths of the small words that begin with it, a bit each. */
const lengths = new Uint32Array(0x80);
for (const word of byWord.keys())
  lengths[word.charCodeAt(0)] = (lengths[word.charCodeAt(0)] ?? 0) | (1 << word.length);

function couldBeSmall(first: number, length: number): boolean {
  return length < 32 && (((lengths[first] ?? 0) >> length) & 1) === 1;
}
