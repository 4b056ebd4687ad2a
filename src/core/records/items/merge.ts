import type { Item } from '../record.ts';
import { fold } from '../values/fold.ts';

/**
 * Items that are listed in one place and described in another, as MADR's options are, made one by name: each listed
 * item with the fields and the text that its description adds. What is only described comes after.
 */
export function mergeItems(listed: readonly Item[], described: readonly Item[]): Item[] {
  const left = [...described];
  const merged = listed.map((item) => {
    const found = bestMatch(item, left);
    if (!found) return item;
    left.splice(left.indexOf(found), 1);
    return {
      ...item,
      fields: new Map([...found.fields, ...item.fields]),
      text: [item.text, found.text].filter((part) => part !== '').join('\n'),
    };
  });
  return [...merged, ...left];
}

/** Whether two names mean one item: alike but for case, accents, punctuation and what stands in brackets. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  return one !== '' && one === other;
}

function bestMatch(item: Item, candidates: readonly Item[]): Item | undefined {
  const same = candidates.find(({ name }) => isSameName(name, item.name));
  if (same) return same;
  const key = nameKey(item.name);
  return candidates.find(({ name }) => {
    const other = nameKey(name);
    return key !== '' && other !== '' && (begins(key, other) || begins(other, key));
  });
}

/** Whether one name goes on where the other ends, at a word. */
function begins(long: string, short: string): boolean {
  return short.length > 2 && long.startsWith(`${short} `);
}

function nameKey(name: string): string {
  return fold(name)
    .replace(/[([][^()[\]]{0,200}[)\]]/gu, ' ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
