/**
 * Remember what a function of a short text answers: the same keys, headings, names and labels come again and again.
 *
 * Bounded, in two generations: what is asked for again outlives any number of texts that come once. For short texts
 * only, since the keys are kept.
 *
 * @param limit How many answers a generation holds.
 */
export function remember<T>(limit: number, ask: (text: string) => T): (text: string) => T {
  let young = new Map<string, Answer<T>>();
  let old = new Map<string, Answer<T>>();
  return (text) => {
    const known = young.get(text);
    if (known) return known.value;
    const answer = old.get(text) ?? { value: ask(text) };
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(text, answer);
    return answer.value;
  };
}

/** Boxed, so that one look tells an answer of `undefined` from none. */
interface Answer<T> {
  readonly value: T;
}
