import type { Range } from '../text/range.ts';

const ADDRESS = /(?<![a-zA-Z0-9<])(?:https?:\/\/|www\.)[^\s<]+/g;
/** Punctuation that GFM does not count to an address that it ends. */
const TRAILING = '?!.,:*_~\'")';

/** The web addresses that stand in text without brackets, as GFM links them: marks inside them are no emphasis. */
export function bareAddresses(text: string): Range[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  const addresses: Range[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const start = match.index;
    let end = start + match[0].length;
    while (end > start && TRAILING.includes(text.charAt(end - 1))) end--;
    addresses.push({ start, end });
  }
  return addresses;
}
