import { remember } from '../../text/remember.ts';
import type { Item } from '../record.ts';
import { fold } from '../values/fold.ts';

/**
 * Items that are listed in one place and described in another, as MADR's options are, made one by name: each listed
 * item with the fields and the text that its description adds. What is only described comes after.
 */
export function mergeItems(listed: readonly Item[], described: readonly Item[]): Item[] {
  // Most items are told of in one section.
  if (listed.length === 0 || described.length === 0) return [...listed, ...described];
  const left: Candidate[] = described.map((item) => ({ item, key: nameKey(item.name) }));
  const merged = listed.map((item) => {
    const at = bestMatch(nameKey(item.name), left);
    const [found] = at === -1 ? [] : left.splice(at, 1);
    if (!found) return item;
    return {
      ...item,
      fields: new Map([...found.item.fields, ...item.fields]),
      text: [item.text, found.item.text].filter((part) => part !== '').join('\n'),
    };
  });
  return [...merged, ...left.map(({ item }) => item)];
}

/** An item to be matched by name. */
interface Candidate {
  readonly item: Item;
  readonly key: string;
}

/** Whether two names mean one item: alike but for case, accents, punctuation and what stands in brackets. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  return one !== '' && one === other;
}

/** Where the candidate with a name is, or else one whose name goes on, or is gone on with; -1 when there is none. */
function bestMatch(key: string, candidates: readonly Candidate[]): number {
  if (key === '') return -1;
  const same = candidates.findIndex((candidate) => candidate.key === key);
  if (same !== -1) return same;
  return candidates.findIndex(
    ({ key: other }) => other !== '' && (begins(key, other) || begins(other, key)),
  );
}

/** Whether one name goes on where the other ends, at a word. */
function begins(long: string, short: string): boolean {
  return short.length > 2 && long.charAt(short.length) === ' ' && long.startsWith(short);
}

function nameKey(name: string): string {
  return name.length <= SHORT ? shortNameKey(name) : askNameKey(name);
}

function askNameKey(name: string): string {
  return fold(name)
    .replace(/[([][^()[\]]{0,200}[)\]]/gu, ' ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** Sections of the same items are merged one after the other, and ask for the same names each time. */
const SHORT = 100;
const shortNameKey = remember(1000, askNameKey);
