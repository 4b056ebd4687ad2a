/**
 * What a terminal would obey or reorder instead of showing: control characters (C0, DEL, C1), line and paragraph
 * separators, marks and overrides of writing direction, byte order marks.
 */
// eslint-disable-next-line no-control-regex -- Control characters are what this is about.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const UNSAFE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Where a build server would read a command in a log: `##[…]` and `##vso[…]` anywhere, as GitHub's runner, Azure
 * Pipelines and TeamCity have it. A bracket that is shown as its escape is none to them.
 */
const LOG_COMMAND = /(##\w{0,20})\[/g;

/** What GitHub's runner takes for a command where a line begins with it. */
const LINE_COMMAND = /^(\s*):(?=:)/;

/**
 * One line of somebody's text, safe to print: what is unsafe becomes its escape (`\u001b`), so neither a terminal nor
 * a build server that keeps the log obeys it.
 */
export function plain(text: string): string {
  return text
    .replace(UNSAFE, escape)
    .replace(LOG_COMMAND, '$1\\u005b')
    .replace(LINE_COMMAND, '$1\\u003a');
}

/** Several lines of ours with words of others in them, each line safe to print. */
export function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}

/** JSON for people and machines: indented, ends in a line end, and just as safe to print. The values stay the same. */
export function jsonText(value: unknown): string {
  // The only control characters are the line ends between values: those inside are escaped already.
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(UNSAFE_IN_JSON, escape).replace(LOG_COMMAND, '$1\\u005b')}\n`;
}

/** So many values are made text at a time. */
const CHUNK = 200;

/** As `jsonText` of the array of the values, piece by piece, so that no long output is in memory as a whole. */
export function* jsonArrayText<T>(
  values: readonly T[],
  shown: (value: T) => unknown,
): Generator<string> {
  if (values.length === 0) yield jsonText([]);
  for (let at = 0; at < values.length; at += CHUNK) {
    const piece = jsonText(values.slice(at, at + CHUNK).map(shown));
    const last = at + CHUNK >= values.length;
    // Without the brackets and line ends of its own: `[\n` … `\n]\n`.
    yield `${at === 0 ? '[' : ','}\n${piece.slice(2, -3)}${last ? '\n]\n' : ''}`;
  }
}

function escape(found: string): string {
  return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
