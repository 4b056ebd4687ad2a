import type { Range } from '../text/range.ts';
import { commentsOf, isWithin } from './comments.ts';
import type { Mention } from './mention.ts';
import { syntaxOf } from './syntax.ts';
import { withoutEnd } from '../text/end-before.ts';

/** A file of more characters than this is generated: looking for mentions in it would only cost time. */
const MAX_LENGTH = 2 * 1024 * 1024;
/** No path or slug that somebody wrote by hand is longer. */
const MAX_STEP = 300;

/** Finds the places in any text that name records. */
export interface MentionScanner {
  /**
   * The mentions in a file, in order: anywhere in prose (Markdown, plain text), in comments and docstrings only where
   * code is. Strings do not count, since what stands there is data.
   *
   * @param path Decides how comments are found; see `syntaxOf`.
   */
  scan(path: string, text: string): readonly Mention[];
  /** Whether a file may hold a mention at all, by its name: pictures, archives and lock files are not worth reading. */
  wants(path: string): boolean;
}

const PATH_END = /\.(?:mdx?|markdown)(?![\p{L}\d])/giu;
/** What a path does not hold where it is written without quotes; blanks besides. */
const NOT_IN_PATH = new Set('"\'`<>()[]{}|*,;=\u00a0\u3000\u2028\u2029');

/**
 * A scanner for `ADR-0012`, `ADR 12`, `adr-0012`, `ADR_12`, `ADR#12`, `ADR0012`, `@adr 12`, each with the given prefixes,
 * and for paths and links to Markdown files.
 *
 * @param prefixes Words that stand before numbers: `ADR`; upper and lower case as people write them.
 */
export function mentionScanner(prefixes: readonly string[]): MentionScanner {
  const words = prefixes.length > 0 ? alternatives(prefixes) : '(?!)';
  const ids = new RegExp(
    `(?<![\\p{L}\\d_])(@?)(${words})([-_#]|[ \\u00a0]#?|)(\\d{1,7})(?![\\p{L}\\d%])`,
    'giu',
  );
  // Of most files this says in half the time that there is nothing in them.
  const hint = new RegExp(`(?:${words})[-_# \\u00a0]{0,2}\\d`, 'i');
  const asWritten = new Set(prefixes.flatMap((word) => [word, word.toUpperCase()]));
  return {
    wants: (path) => syntaxOf(path) !== undefined,
    scan(path, text) {
      const syntax = syntaxOf(path);
      if (syntax === undefined || text.length > MAX_LENGTH) return [];
      const paths = findPaths(text);
      const found = [...paths, ...(hint.test(text) ? findIds(text, ids, asWritten, paths) : [])];
      if (found.length === 0) return [];
      found.sort((a, b) => a.range.start - b.range.start);
      // Comments are looked for in files that mention something, which are few.
      if (syntax === 'prose') return found;
      const comments = commentsOf(text, syntax);
      return found.filter(({ range }) => isWithin(comments, range.start));
    },
  };
}

/** Longer words first, so that `ODH-ADR` wins over `ADR`. */
function alternatives(prefixes: readonly string[]): string {
  return [...prefixes]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[-_ ]+/g, '[-_ ]'))
    .join('|');
}

function findIds(
  text: string,
  pattern: RegExp,
  asWritten: ReadonlySet<string>,
  paths: readonly Mention[],
): Mention[] {
  const found: Mention[] = [];
  const taken = paths.map(({ range }) => range);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, at = '', prefix = '', separator = '', number = ''] = match;
    const end = pattern.lastIndex;
    const start = match.index;
    if (isWithin(taken, start) || !stands(text, start)) continue;
    if (at === '' && !isWritten(prefix, separator, number, asWritten)) continue;
    const slug = slugAt(text, end);
    if (slug === undefined) continue;
    const range = { start, end: slug === '' ? end : end + 1 + slug.length };
    // Of `ADR 9/notes.md` the path is meant.
    if (isWithin(taken, end - 1) || isWithin(taken, range.end - 1)) continue;
    const digits = { start: end - number.length, end };
    found.push({
      range,
      text: text.slice(range.start, range.end),
      number: { prefix, value: Number(number), digits, slug },
    });
  }
  return found;
}

/** `adr 12` and `adr12` in running text may be anything; in capitals, or with a hyphen, they are a record. */
function isWritten(
  prefix: string,
  separator: string,
  number: string,
  asWritten: ReadonlySet<string>,
): boolean {
  if (separator === '') return number.length >= 3 && asWritten.has(prefix);
  if (/^[-_#]$/.test(separator)) return true;
  return asWritten.has(prefix);
}

/** Not the end of a longer id (`CVE-ADR-12`), and not a part of an address. */
function stands(text: string, start: number): boolean {
  if (text[start - 1] === '-' && /[\p{L}\d]/u.test(text.charAt(start - 2))) return false;
  if (text[start - 1] !== '/' && text[start - 1] !== '=') return true;
  return !/:\/\/[^\s"'<>()]*$/.test(text.slice(Math.max(0, start - MAX_STEP), start));
}

/**
 * What is glued to a number: `use-postgresql` in `ADR-0012-use-postgresql`, empty when nothing is.
 *
 * @returns Undefined when the number is part of something else: a version (`ADR 1.2`), a range, a file that is no record.
 */
function slugAt(text: string, at: number): string | undefined {
  const glue = text.charAt(at);
  const next = text.charAt(at + 1);
  if (glue === '.' || glue === ':') return /\d/.test(next) ? undefined : '';
  if ((glue !== '-' && glue !== '_') || !/[\p{L}\d]/u.test(next)) return '';
  let end = at + 1;
  while (end < text.length && end - at < MAX_STEP && /[\p{L}\d_-]/u.test(text.charAt(end))) end++;
  const slug = text.slice(at + 1, end);
  if (/^\d/.test(slug) || /^\.[\p{L}\d]/u.test(text.slice(end, end + 2))) return undefined;
  return withoutEnd(slug, /[-_]/);
}

function findPaths(text: string): Mention[] {
  const found: Mention[] = [];
  PATH_END.lastIndex = 0;
  let before = 0;
  for (let match = PATH_END.exec(text); match; match = PATH_END.exec(text)) {
    const end = PATH_END.lastIndex;
    const range: Range = { start: pathStart(text, match.index, before), end };
    before = end;
    if (match.index > range.start)
      found.push({ range, text: text.slice(range.start, end), number: undefined });
  }
  return found;
}

/** Where the path begins of which an offset is a part, not before another offset. */
function pathStart(text: string, from: number, notBefore: number): number {
  const least = Math.max(notBefore, from - MAX_STEP);
  let start = from;
  while (start > least) {
    const before = text.charAt(start - 1);
    if (before <= ' ' || NOT_IN_PATH.has(before)) break;
    start--;
  }
  return start;
}
