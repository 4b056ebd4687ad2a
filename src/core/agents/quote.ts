/**
 * What could make words look like something else to who reads them, a person or a model: control characters, marks and
 * overrides of writing direction, invisible characters and tags. Joiners stay, scripts and emoji need them.
 */
const UNSAFE = /[\p{Cc}\p{Co}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu;

/** Words of a file longer than this are cut where they are only named. */
const LONGEST = 300;

/** Somebody's words on one line, in double quotes and escaped as in JSON, so that they cannot pass for ours. */
export function quoted(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return escaped(JSON.stringify(cut(line, longest)));
}

/** A line of a file as it is, with what is unsafe as escapes; tabs stay. */
export function escaped(text: string): string {
  return text.replace(UNSAFE, (found) =>
    found === '\t' ? found : `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** The beginning of a text, with an ellipsis where it goes on; no pair of surrogates is torn apart. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A path as it is where it can be nothing else, else in quotes; with lines, one-based, behind it. */
export function place(path: string, first?: number, last = first): string {
  const name = /^[\p{L}\p{N}_./@+-]+$/u.test(path) ? path : quoted(path, 1000);
  if (first === undefined) return name;
  return last === undefined || last <= first ? `${name}:${first}` : `${name}:${first}-${last}`;
}
