import type { Definitions } from '../markdown/inline.ts';
import { identifierOf } from '../markdown/label.ts';
import type { Range } from '../text/range.ts';
import { withoutEnd } from '../text/end-before.ts';

/** A mention of another record, and the part of it that names the target. */
export interface Mention {
  readonly range: Range;
  readonly target: Range;
}

const SPACED =
  /(?:[\p{L}][\p{L}\d]{0,20}(?:[-_][\p{L}]{1,20}){0,3}[-_ \u00a0]?#?|#|n[or]\.? ?)?\d{1,7}(?![\p{L}\d])(?:#\d{1,3})?/uy;
const FILE =
  /(?:\.{0,2}\/)?[\p{L}\d_.%~-]{1,120}(?:\/[\p{L}\d_.%~ -]{1,120}){0,12}\.(?:md|mdx|markdown|html?|adoc|rst)(?![\p{L}\d])(?:#[\p{L}\d_-]{1,120})?/uy;
const SLUG = /(?:\d{1,14}|\d{4}-\d{2}-\d{2}|[\p{L}]{1,10}-\d{1,7})[-_][\p{L}][\p{L}\d_-]{2,160}/uy;
const CODE = /[A-Z]{2,10}-(?=[A-Z]*\d)[0-9A-Z]{8,32}(?![\p{L}\d])/uy;
const SITE = /\/[\p{L}\d_-]{1,60}(?:\/[\p{L}\d_.-]{1,120}){1,8}\/?/uy;
const URL = /https?:\/\/[^\s<>()[\]"'`|]{1,400}/y;
const DAY =
  /(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?![\d-])|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d(?!\d)/y;

/**
 * The records that a text mentions: Markdown and wiki links, `ADR-12`, `ADR 0012`, `#12`, file names, paths, site
 * paths, slugs that begin with a number or a date, ids such as `RAC-01J…`.
 *
 * @param labelled The text is the value of a relation field, so that a bare number counts; elsewhere it must be
 * padded (`0012`) or follow another mention.
 * @param definitions Destinations of reference links, by identifier; asked for where such a link may stand.
 */
export function findMentions(
  text: string,
  at: Range,
  labelled: boolean,
  definitions: () => Definitions,
): Mention[] {
  const found: Mention[] = [];
  const take = (start: number, end: number, target: Range = { start, end }): number => {
    found.push({ range: { start, end }, target });
    return end;
  };
  for (let place = at.start; place < at.end;) {
    const code = text.charCodeAt(place);
    if (code === 0x5b) {
      const link = linkAt(text, place, at.end, definitions);
      if (link) {
        found.push(link);
        place = link.range.end;
        continue;
      }
    }
    if (!isWordStart(code) || (place > at.start && isWordPart(text.charCodeAt(place - 1)))) {
      place++;
      continue;
    }
    const day = matchAt(DAY, text, place, at.end);
    const end =
      matchAt(URL, text, place, at.end) ??
      matchAt(FILE, text, place, at.end) ??
      matchAt(SITE, text, place, at.end) ??
      matchAt(CODE, text, place, at.end) ??
      matchAt(SLUG, text, place, at.end);
    if (end !== undefined && (day === undefined || end > day + 2)) {
      place = take(place, end);
      continue;
    }
    if (day !== undefined) {
      place = day;
      continue;
    }
    const numbered = matchAt(SPACED, text, place, at.end);
    if (
      numbered !== undefined &&
      isMention(text.slice(place, numbered), labelled, found.length > 0)
    ) {
      place = take(place, numbered);
      continue;
    }
    place++;
    while (place < at.end && isWordPart(text.charCodeAt(place))) place++;
  }
  return found;
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): number | undefined {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return undefined;
  return pattern.lastIndex <= end ? pattern.lastIndex : undefined;
}

const CALLED =
  /^(?:m?adrs?|rfcs?|decisions?|records?|entscheidung|d[ée]cision|decis[ãa]o|decisi[óo]n|no|nr|n[ºo°])$/i;

function isMention(word: string, labelled: boolean, after: boolean): boolean {
  const digits = /\d+/.exec(word)?.[0] ?? '';
  const prefix = withoutEnd(word.slice(0, word.indexOf(digits)), /[-_ #.\u00a0]/);
  if (prefix === '') {
    if (labelled || word.startsWith('#') || after) return true;
    return digits.length >= 3 && digits.startsWith('0');
  }
  return CALLED.test(prefix) || (prefix.length >= 1 && prefix === prefix.toUpperCase());
}

/** A wiki link, an inline link or a reference link at a bracket. */
function linkAt(
  text: string,
  start: number,
  end: number,
  definitions: () => Definitions,
): Mention | undefined {
  if (text[start + 1] === '[') {
    const close = text.indexOf(']]', start + 2);
    if (close === -1 || close > end) return undefined;
    const bar = text.indexOf('|', start + 2);
    const stop = bar !== -1 && bar < close ? bar : close;
    return { range: { start, end: close + 2 }, target: { start: start + 2, end: stop } };
  }
  const close = closing(text, start, end, '[', ']');
  if (close === undefined) return undefined;
  if (text[close + 1] === '(') {
    const shut = closing(text, close + 1, end, '(', ')');
    if (shut === undefined) return undefined;
    const target = destination(text, close + 2, shut);
    return target.end > target.start ? { range: { start, end: shut + 1 }, target } : undefined;
  }
  let label = { start: start + 1, end: close };
  let stop = close + 1;
  if (text[stop] === '[') {
    const shut = text.indexOf(']', stop + 1);
    if (shut !== -1 && shut < end) {
      if (shut > stop + 1) label = { start: stop + 1, end: shut };
      stop = shut + 1;
    }
  }
  const target = definitions().get(identifierOf(text.slice(label.start, label.end)))?.destination;
  return target && { range: { start, end: stop }, target };
}

function closing(
  text: string,
  start: number,
  end: number,
  open: string,
  close: string,
): number | undefined {
  for (let at = start, depth = 0; at < end && at - start < 600; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at;
  }
  return undefined;
}

function destination(text: string, start: number, end: number): Range {
  let from = start;
  while (from < end && text.charCodeAt(from) <= 0x20) from++;
  if (text[from] === '<') {
    const close = text.indexOf('>', from);
    if (close !== -1 && close < end) return { start: from + 1, end: close };
  }
  let to = from;
  while (to < end && text.charCodeAt(to) > 0x20) to++;
  // A destination with blanks is no link to CommonMark, and plainly one to its writer.
  const rest = text.slice(to, end).trim();
  if (rest !== '' && !/^["'(]/.test(rest)) to = end;
  return { start: from, end: to };
}

function isWordStart(code: number): boolean {
  return code === 0x23 || code === 0x2e || code === 0x2f || isWordPart(code);
}

function isWordPart(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f ||
    code === 0x2d ||
    (code >= 0xc0 && code < 0x2000)
  );
}
