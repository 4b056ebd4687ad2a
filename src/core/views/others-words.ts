import { withoutControls } from './markup.ts';

// What others wrote, in Markdown that other people read on a web page: it neither formats, links nor mentions anyone.

/** Text as Markdown that shows it as it is, on one line. */
export function asProse(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()<>#+!|~$]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//');
}

/** A path or another short text as code, also in a table; the fence is longer than any in it. */
export function asCode(text: string): string {
  const clean = oneLine(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** Without what a reader's terminal or page would obey instead of showing it. */
function oneLine(text: string): string {
  return withoutControls(text)
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\u2028\u2029]+/g, ' ');
}
