const MARKUP = /[*_`[\]<>&\\~]/;

/**
 * A short value without its markup: comments and struck out text dropped, links as what they show, emphasis, code
 * marks, escapes and character references resolved.
 */
export function plain(text: string): string {
  if (!MARKUP.test(text)) return text.trim();
  let shown = withoutComments(text);
  if (shown.includes('~~')) shown = shown.replace(/~~[^~]*~~/g, ' ');
  if (shown.includes('[')) {
    shown = shown
      .replace(/\[\[([^[\]|]*\|)?([^[\]]*)\]\]/g, '$2')
      .replace(/!?\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)?\)|\[[^[\]]*\])/g, '$1');
  }
  if (shown.includes('<'))
    shown = shown.replace(/<(?:\/?[a-z]\w{0,10}[^<>]{0,80}|https?:[^<>\s]*)>/gi, ' ');
  if (shown.includes('&')) shown = shown.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, reference);
  shown = shown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
  return emphasisOff(shown).trim();
}

/** A heading without the anchor that site generators let stand at its end: `Context {#context}`, `{: .wide}`. */
export function withoutAttributes(heading: string): string {
  if (!/\}\s*$/.test(heading.slice(-8))) return heading;
  return heading.replace(/\s?\{:?\s?[#.][^{}\n]{1,80}\}\s{0,8}$/u, '');
}

/** A text without HTML comments; an unclosed one ends it. */
export function withoutComments(text: string): string {
  let open = text.indexOf('<!--');
  if (open === -1) return text;
  let kept = '';
  let done = 0;
  while (open !== -1) {
    kept += text.slice(done, open);
    const close = text.indexOf('-->', open + 4);
    if (close === -1) return kept;
    done = close + 3;
    open = text.indexOf('<!--', done);
  }
  return kept + text.slice(done);
}

/** Underscores inside words are part of the word. */
function emphasisOff(text: string): string {
  return text
    .replace(/[*`]+/g, '')
    .replace(/(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu, '');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function reference(match: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? match;
  const hex = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : match;
}
