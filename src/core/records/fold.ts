import { isAscii } from '../text/ascii.ts';

/**
 * Bring a key, a heading or a word of a status into the form in which they are compared: lower case, without
 * accents, emoji, markup, punctuation and white space; `Decision-Makers：` and `decision_makers` are one key.
 */
export function foldKey(text: string): string {
  const lower = text.toLowerCase();
  let folded = '';
  // Letters and digits that stand together are taken together.
  let from = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code >= 0x80) return foldUnicode(text);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) continue;
    if (at > from) folded += lower.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? lower : folded + lower.slice(from);
}

/** The words of a text, each folded as `foldKey` does; a run of Chinese or Japanese is one word. */
export function foldWords(text: string): string[] {
  const plain = isAscii(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function foldUnicode(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
