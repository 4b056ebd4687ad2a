import { trimRange, type Range } from '../text/range.ts';
import { valueRange } from './dialects/value-range.ts';
import { plain } from './plain.ts';
import type { FileName } from './record.ts';
import { oneLine } from '../text/one-line.ts';

/** A title with what stands before it taken apart. */
export interface TitleParts {
  /** The title itself, without number, prefix and trailing comment; empty when there is nothing else. */
  readonly range: Range;
  readonly prefix: string | undefined;
  readonly numberText: string | undefined;
  readonly numberRange: Range | undefined;
}

const NAMES = [
  'architectur(?:e|al)[ -]decision(?:[ -]record)?s?(?: ?\\([a-z]{2,4}\\))?',
  'any decision record',
  'decision record',
  'a\\.?d\\.?r\\.?s?',
  'm?adr',
  'rfc',
  'decision',
  'proposal',
  'scope doc',
  'ticket',
  'title|titel|titre|t[ií]tulo',
  'architekturentscheidung|entscheidung(?:sprotokoll)?',
  "(?:enregistrement de )?d[ée]cision(?: d['’]architecture)?",
  'registro de decisi[óo]n(?: de arquitectura| arquitect[óo]nica)?',
  'registro de decis[ãa]o(?: de arquitetura| arquitetural)?',
  'decisi[óo]n(?: de arquitectura)?|decis[ãa]o(?: de arquitetura)?',
  'アーキテクチャ決定記録|意思決定記録|架构决策记录|架構決策記錄|决策记录',
].join('|');

const NAMED = new RegExp(`^(${NAMES})(?!\\p{L})`, 'iu');
const AFTER_NAME =
  /^[\s#-]{0,3}(?:(?:19|20)\d\d-(?=\d{2,4}(?!\d)))?(\d{1,7}|[Xx]{2,5}|[Nn]{3,5})(?![\p{L}\d])/u;
const YEAR = '(?:(?:19|20)\\d\\d-(?=\\d{2,4}(?!\\d)))?';
/** `DR022`: as much as can be is the number; `S3-12`: as little. */
const SERIES = ['?', ''].map(
  (lazy) =>
    new RegExp(
      `^([\\p{Lu}][\\p{L}\\d]{0,20}${lazy}(?:[-_ ][\\p{L}]{1,20}){0,4}?)[-_ #]{0,2}${YEAR}(\\d{1,7})(?![\\p{L}\\d])`,
      'u',
    ),
);
const NUMBER = /^\[?#?(\d{1,7})\]?(?![\p{L}\d])/u;
const SEPARATOR = /^(?:\s{0,4}[:：.–—|·)\]-]\s{0,8}|\s{1,8})/u;
const STRONG = /^(?:\s{0,4}[:：–—|·]\s{0,8}|\s{1,4}-\s{1,8})/u;
const EMOJI = /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}]|\s)+/u;

/**
 * Take a title apart: `3. Title`, `0020. Title`, `ADR-12: Title`, `ADR 45 - Title`, `ODH-ADR-DR-0001: Title`,
 * `Architecture Decision Record: Title`, `[000] Title`. A number is taken off only where a separator, a prefix, or
 * the same number in the file name shows that it is one: "3 ways to fail" keeps its 3.
 */
export function readTitle(text: string, line: Range, file: FileName): TitleParts {
  const whole = valueRange(text, withoutAnchor(text, line));
  const emoji = EMOJI.exec(text.slice(whole.start, Math.min(whole.end, whole.start + 20)));
  const start = whole.start + (emoji?.[0].length ?? 0);
  const shown = text.slice(start, Math.min(whole.end, start + 160));
  const head =
    bracketed(shown, file) ??
    bold(shown, file) ??
    named(shown, file) ??
    series(shown, file) ??
    bareNumber(shown, file) ??
    dated(shown);
  if (!head)
    return { range: whole, prefix: undefined, numberText: undefined, numberRange: undefined };
  const rest = { start: start + head.length, end: whole.end };
  const numberAt = head.numberText === undefined ? -1 : shown.indexOf(head.numberText);
  return {
    range: valueRange(text, trimRange(text, rest)),
    prefix: head.prefix,
    numberText: head.numberText,
    numberRange:
      head.numberText === undefined
        ? undefined
        : { start: start + numberAt, end: start + numberAt + head.numberText.length },
  };
}

/** The title as one reads it. */
export function titleText(text: string, range: Range): string {
  return oneLine(plain(text.slice(range.start, range.end)));
}

interface Head {
  readonly length: number;
  readonly prefix: string | undefined;
  readonly numberText: string | undefined;
}

function named(shown: string, file: FileName): Head | undefined {
  const name = NAMED.exec(shown);
  if (!name) return undefined;
  const rest = shown.slice(name[0].length);
  const day = /^[\s-]{0,3}(?:19|20)\d\d-\d\d-\d\d/.exec(rest)?.[0];
  const counted = day === undefined ? AFTER_NAME.exec(rest) : null;
  if (day !== undefined) {
    const separator = SEPARATOR.exec(rest.slice(day.length))?.[0];
    if (separator === undefined) return undefined;
    return {
      length: name[0].length + day.length + separator.length,
      prefix: prefixOf(name[0]),
      numberText: undefined,
    };
  }
  if (counted) {
    const after = rest.slice(counted[0].length);
    const separator = SEPARATOR.exec(after)?.[0] ?? (after === '' ? '' : undefined);
    if (separator === undefined || /^\s+(?:is|and|in|to|for)\s/.test(after)) return undefined;
    const numberText = /^\d/.test(counted[1] ?? '') ? counted[1] : undefined;
    return {
      length: name[0].length + counted[0].length + separator.length,
      prefix: prefixOf(name[0]),
      numberText,
    };
  }
  const separator = STRONG.exec(rest)?.[0] ?? (rest.trim() === '' ? rest : undefined);
  if (separator === undefined) return undefined;
  const length = name[0].length + separator.length;
  // "Architecture Decision Record: 12. Title", "Title: ADR-3 Title"
  const inner =
    named(shown.slice(length), file) ??
    series(shown.slice(length), file) ??
    bareNumber(shown.slice(length), file);
  return inner
    ? { ...inner, length: length + inner.length }
    : { length, prefix: undefined, numberText: undefined };
}

/** Without the name that some give a heading: `Title {#adr-006}`. */
function withoutAnchor(text: string, line: Range): Range {
  if (text[line.end - 1] !== '}') return line;
  const open = text.lastIndexOf('{', line.end);
  if (open <= line.start || !/^\{#[\p{L}\p{N}_-]{1,60}\}$/u.test(text.slice(open, line.end)))
    return line;
  return trimRange(text, { start: line.start, end: open });
}

/** `**ADR-012** Title` */
function bold(shown: string, file: FileName): Head | undefined {
  if (!shown.startsWith('**')) return undefined;
  const match = /^\*\*([^*]{2,30})\*\*\s{0,4}[:–—-]?\s{0,8}/u.exec(shown);
  const inner = match?.[1];
  if (!match || inner === undefined || match[0].length === shown.length) return undefined;
  const head = named(inner, file) ?? series(inner, file);
  if (head?.numberText === undefined || head.length !== inner.length) return undefined;
  return { ...head, length: match[0].length };
}

/** `[ADR-012] Title`, `[KEP-12]: Title`. */
function bracketed(shown: string, file: FileName): Head | undefined {
  const match = /^\[([^[\]]{2,40})\](?!\()\s{0,4}[:–—-]?\s{0,8}/u.exec(shown);
  const inner = match?.[1];
  if (!match || inner === undefined) return undefined;
  const head = named(inner, file) ?? series(inner, file);
  if (head?.numberText === undefined || head.length !== inner.length) return undefined;
  return { ...head, length: match[0].length };
}

/** `2024-05-02: Title` */
function dated(shown: string): Head | undefined {
  const match = /^(?:19|20)\d\d-\d\d-\d\d(?:\s{0,4}[:：–—|]\s{0,8}|\s{1,4}-\s{1,8})/u.exec(shown);
  return match ? { length: match[0].length, prefix: undefined, numberText: undefined } : undefined;
}

/** `TEP-0012: Title`: any prefix whose number is the file's. */
function series(shown: string, file: FileName): Head | undefined {
  if (file.number === undefined || !/\d/.test(shown)) return undefined;
  const match = SERIES.map((pattern) => pattern.exec(shown)).find(
    (found) => Number(found?.[2]) === file.number,
  );
  const [, prefix = '', numberText = ''] = match ?? [];
  if (!match || prefix.length > 40) return undefined;
  const capital =
    prefix === prefix.toUpperCase() || prefix.toLowerCase() === file.prefix?.toLowerCase();
  const after = shown.slice(match[0].length);
  let separator = SEPARATOR.exec(after)?.[0] ?? (after === '' ? '' : undefined);
  if (!capital && !/[-_]/.test(prefix)) {
    // "Acme RFC 0036: Title": words of its own before a name that says what it is.
    separator = / (?:adr|rfc|decision|record|proposal)$/i.test(prefix)
      ? STRONG.exec(after)?.[0]
      : undefined;
  }
  if (separator === undefined) return undefined;
  return { length: match[0].length + separator.length, prefix, numberText };
}

function bareNumber(shown: string, file: FileName): Head | undefined {
  const match = NUMBER.exec(shown);
  if (!match) return undefined;
  const numberText = match[1] ?? '';
  const after = shown.slice(match[0].length);
  const same = file.number !== undefined && Number(numberText) === file.number;
  const strong = /^(?:\s{0,4}[:：–—|)]\s{0,8}|\s?[.-]\s{1,8}|\s{1,4}-\s{1,8})/u.exec(after);
  const boxed = match[0].startsWith('[') && match[0].endsWith(']');
  const weak =
    same || boxed ? (SEPARATOR.exec(after)?.[0] ?? (after === '' ? '' : undefined)) : undefined;
  const separator = strong?.[0] ?? weak;
  if (separator === undefined || /^\.\d/.test(after)) return undefined;
  return { length: match[0].length + separator.length, prefix: undefined, numberText };
}

/** Only short names are prefixes that people cite: `ADR`, not "Architecture Decision Record". */
function prefixOf(name: string): string | undefined {
  const bare = name.replace(/\./g, '').trim();
  return bare.length <= 8 && bare === bare.toUpperCase() ? bare : undefined;
}
