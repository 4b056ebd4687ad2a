/** Only this many characters are looked at. */
const LENGTH = 3;
const LETTERS = 26;

/**
 * Tells most texts cheaply from those that some words, or phrases, could be at the head of: by their first three
 * letters, if they are of ASCII. Case does not count; nor do the texts that begin otherwise, which could be anything.
 */
export class Beginnings {
  readonly #known = new Uint8Array(LETTERS ** LENGTH);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const place = placeOf(word, 0);
      if (place >= 0) this.#known[place] = 1;
    }
  }

  /** False for a text of which it is certain that it begins, at some place, with none of the words. */
  couldBegin(text: string, start = 0): boolean {
    const place = placeOf(text, start);
    return place < 0 || this.#known[place] === 1;
  }
}

/** A number for the first letters; negative where they are not all letters of ASCII. */
function placeOf(text: string, start: number): number {
  let place = 0;
  for (let at = start; at < start + LENGTH; at++) {
    // Lower and upper case differ in one bit; behind the end there is NaN, which the bit makes 32.
    const letter = (text.charCodeAt(at) | 0x20) - 0x61;
    if (letter < 0 || letter >= LETTERS) return -1;
    place = place * LETTERS + letter;
  }
  return place;
}
