/** The longest slug, in characters; with a number and an extension a file name stays far below 255 bytes. */
const MAX_CHARACTERS = 80;
const MAX_BYTES = 180;

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/;

/**
 * Make a piece of a file name of a title in any script: letters, marks and digits stay (NFC, lower case), what lies
 * between words becomes one separator, and emoji, control and direction characters go.
 *
 * Never empty, never `.` or `..`, never with a slash, never a name that Windows reserves.
 *
 * @param fallback What to say when nothing is left of the title; a slug itself.
 */
export function slugOf(title: string, separator: '-' | '_' = '-', fallback = 'untitled'): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    // “don't” is one word, whichever apostrophe it is written with.
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    // A mark needs a letter to stand on: those of emoji (U+FE0F, U+20E3) are marks too.
    .map((word) => word.replace(/^\p{M}+/u, '').replace(/[\uFE00-\uFE0F\u20E3]/gu, ''))
    .filter((word) => word !== '');
  const slug = bounded(words, separator);
  if (slug === '') return fallback;
  return RESERVED.test(slug) ? `${slug}${separator}record` : slug;
}

/** As many whole words as fit; of a single longer one as much as fits. */
function bounded(words: readonly string[], separator: string): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : slug + separator + word;
    if (longer.length > MAX_CHARACTERS || byteLength(longer) > MAX_BYTES) {
      return slug === '' ? cut(word) : slug;
    }
    slug = longer;
  }
  return slug;
}

/** Cut between code points, and not before a mark, which would lose its letter's accent. */
function cut(word: string): string {
  let kept = '';
  for (const [cluster] of word.matchAll(/\P{M}\p{M}*/gu)) {
    if (kept.length + cluster.length > MAX_CHARACTERS) break;
    if (byteLength(kept) + byteLength(cluster) > MAX_BYTES) break;
    kept += cluster;
  }
  return kept;
}

/** The length in UTF-8, which file systems count in. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
