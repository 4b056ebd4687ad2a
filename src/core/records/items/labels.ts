import type { ItemFieldDefinition, ItemsDefinition } from '../../kinds/kind.ts';
import { Beginnings } from '../../text/beginnings.ts';
import { remember } from '../../text/remember.ts';
import { labelKey } from '../section-role.ts';
import { fold } from '../values/fold.ts';

/** The labels by which the fields of an item are told, compiled from the definition. */
export interface Labels {
  /** The field that a label stands for: its id or an alias, whatever the spelling, with or without "(weeks)". */
  find(label: string): ItemFieldDefinition | undefined;
  /**
   * The field that the words at the beginning of a text stand for without a colon: labels of two words or more
   * ("detected by", "good, because"), and the length of those words.
   */
  findPhrase(
    text: string,
  ): { readonly field: ItemFieldDefinition; readonly length: number } | undefined;
}

/** "How we will know: …" is said in a sentence as "We will know …". */
const HOW = /^(?:how|wie|comment|cómo|como) /u;
const compiled = new WeakMap<ItemsDefinition, Labels>();

/** The labels of a list's fields, made once. */
export function labelsOf(definition: ItemsDefinition): Labels {
  const known = compiled.get(definition);
  if (known) return known;
  const labels = compile(definition);
  compiled.set(definition, labels);
  return labels;
}

function compile(definition: ItemsDefinition): Labels {
  const byKey = new Map<string, ItemFieldDefinition>();
  const phrases = new Map<string, ItemFieldDefinition>();
  /** The most words of a phrase that begins with a word. */
  const longest = new Map<string, number>();
  for (const field of definition.fields) {
    for (const label of [field.id, ...field.aliases]) {
      const key = labelKey(label);
      if (!byKey.has(key)) byKey.set(key, field);
      for (const phrase of [label, label.replace(HOW, '')]) {
        const words = phrase.split(' ');
        if (words.length < 2) continue;
        const first = labelKey(words[0] ?? '');
        longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
        if (!phrases.has(labelKey(phrase))) phrases.set(labelKey(phrase), field);
      }
    }
  }
  const beginnings = new Beginnings(byKey.keys());
  const phraseBeginnings = new Beginnings(longest.keys());
  const find = remember(
    5000,
    (label) => byKey.get(labelKey(label)) ?? byKey.get(labelKey(withoutBrackets(label))),
  );
  const wordsFrom = remember(5000, (word) => longest.get(labelKey(word)));
  const phraseOf = remember(5000, (phrase) => phrases.get(labelKey(phrase)));
  return {
    find: (label) => (beginnings.couldBegin(label) ? find(label) : undefined),
    findPhrase(text) {
      if (!phraseBeginnings.couldBegin(text)) return undefined;
      const first = WORD.exec(text)?.[0] ?? '';
      const most = wordsFrom(first);
      if (most === undefined) return undefined;
      const ends = wordEnds(text, most);
      for (let count = ends.length; count > 1; count--) {
        const length = ends[count - 1] ?? 0;
        const field = phraseOf(text.slice(0, length));
        if (field) return { field, length };
      }
      return undefined;
    },
  };
}

const WORD = /^\S+/u;

function wordEnds(text: string, most: number): number[] {
  const ends: number[] = [];
  for (const word of text.matchAll(/\S+/gu)) {
    ends.push(word.index + word[0].length);
    if (ends.length === most) break;
  }
  return ends;
}

function withoutBrackets(label: string): string {
  const open = label.indexOf('(');
  return open > 0 && fold(label).trimEnd().endsWith(')') ? label.slice(0, open) : label;
}
