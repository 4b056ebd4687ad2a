import { trimRange, type Range } from '../../text/range.ts';
import { remember } from '../../text/remember.ts';
import { foldKey } from '../fold.ts';
import type { Origin } from '../record.ts';
import type { KnownKey, Vocabulary } from '../vocabulary.ts';
import type { Statement } from './statement.ts';
import { valueRange } from './value-range.ts';

/** Keys are short: what is longer before a colon is prose. */
const LONGEST_KEY = 60;

/**
 * Read `Key: value` from a line, the key plain, bold, or bold together with its value, the colon ASCII or full width,
 * and further pairs behind `|`, `·`, `;`, `,`, a full stop or a gap on the same line. Empty when the line begins with no known key.
 *
 * @param origin How the line stands in the document; a line of several pairs is `piped`.
 */
export function readPairs(
  text: string,
  line: Range,
  origin: Origin,
  vocabulary: Vocabulary,
): Statement[] {
  const first = findPair(text, line, vocabulary);
  if (!first) return [];
  const statements: Statement[] = [];
  let pair: Pair | undefined = first;
  while (pair) {
    const next = nextPair(text, pair.valueStart, line.end, vocabulary);
    const value =
      badgeMessage(text, line.start, pair) ??
      closeValue(text, pair, next ? next.separator : line.end);
    statements.push(
      statementOf(text, pair, value, origin, next !== undefined || statements.length > 0),
    );
    pair = next;
  }
  return statements;
}

interface Pair {
  readonly known: KnownKey;
  readonly key: Range;
  /** Emphasis that opened before the key and was not closed before the colon. */
  readonly open: string;
  readonly valueStart: number;
  /** Where the separator before the pair stands. */
  readonly separator: number;
}

function statementOf(
  text: string,
  { known, key }: Pair,
  range: Range,
  origin: Origin,
  piped: boolean,
): Statement {
  return {
    definition: known.definition,
    rank: known.rank,
    key: { text: text.slice(key.start, key.end), range: key },
    range,
    parts: [range],
    origin: piped && origin === 'line' ? 'piped' : origin,
    confidence: 'certain',
  };
}

/** The message of a badge, `![status](https://img.shields.io/badge/status-accepted-green)`: its middle part. */
function badgeMessage(text: string, start: number, { key, valueStart }: Pair): Range | undefined {
  if (!text.slice(start, key.start + 3).includes('![')) return undefined;
  const found = /^\/\/[^\s)]{1,80}\/badge\/[^\s)/?-]{1,40}-([^\s)/?-]{1,40})-/.exec(
    text.slice(valueStart, valueStart + 240),
  );
  if (!found?.[1]) return undefined;
  const from = valueStart + found[0].length - 1 - found[1].length;
  return { start: from, end: from + found[1].length };
}

function findPair(text: string, line: Range, vocabulary: Vocabulary): Pair | undefined {
  const limit = Math.min(line.end, line.start + LONGEST_KEY);
  for (let at = line.start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a || code === 0xff1a) {
      return pairAt(text, line.start, at, at + 1, line.start, vocabulary);
    }
    // `**Status** Accepted`: the emphasis ends the key. Alone on its line it is a label for what follows.
    if (code === 0x2a && at > line.start + 2 && isKeyEnd(text, line.start, at, line.end)) {
      return pairAt(text, line.start, at, at + 2, line.start, vocabulary);
    }
  }
  return undefined;
}

function isKeyEnd(text: string, start: number, at: number, end: number): boolean {
  if (!text.startsWith('**', start) || !text.startsWith('**', at)) return false;
  let next = at + 2;
  if (next >= end) return true;
  while (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0xa0) next++;
  return text[next] !== ':' && text[next] !== '：' && next > at + 2;
}

function pairAt(
  text: string,
  start: number,
  keyEnd: number,
  valueStart: number,
  separator: number,
  vocabulary: Vocabulary,
): Pair | undefined {
  const bare = bareKey(text, { start, end: keyEnd });
  const known = lookUp(text.slice(bare.key.start, bare.key.end), vocabulary);
  return known && { known, key: bare.key, open: bare.open, valueStart, separator };
}

/** The known key that a text is, also with a remark in brackets behind it. */
export function lookUp(text: string, vocabulary: Vocabulary): KnownKey | undefined {
  if (text.length > LONGEST_KEY) return ask(text, vocabulary);
  let known = lookUps.get(vocabulary);
  if (!known) lookUps.set(vocabulary, (known = remember(2000, (short) => ask(short, vocabulary))));
  return known(text);
}

/** A team's records have the same keys. */
const lookUps = new WeakMap<Vocabulary, (text: string) => KnownKey | undefined>();

function ask(text: string, vocabulary: Vocabulary): KnownKey | undefined {
  const bracket = text.indexOf('(');
  const folded = foldKey(text.includes('<') ? text.replace(/<\/?[a-z]{1,10}>/gi, '') : text);
  if (folded === '' || folded.length > vocabulary.longestKey + 20) return undefined;
  const known = vocabulary.keys.get(folded);
  if (known || bracket <= 0) return known;
  return vocabulary.keys.get(foldKey(text.slice(0, bracket)));
}

const BOLD_TAG = /^<(?:b|strong|i|em)>/i;

function bareKey(text: string, at: Range): { key: Range; open: string } {
  let { start, end } = trimRange(text, at);
  const before = start;
  while (start < end && isMark(text.charCodeAt(start))) start++;
  if (text[start] === '<') start += BOLD_TAG.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  const opened = text.slice(before, start);
  const after = end;
  while (end > start && isMark(text.charCodeAt(end - 1))) end--;
  const closed = after > end || opened === '';
  return { key: trimRange(text, { start, end }), open: closed ? '' : opened };
}

function isMark(code: number): boolean {
  return code === 0x2a || code === 0x5f || code === 0x60 || code === 0x7e;
}

/** Take the emphasis off a value that was opened before its key. */
function closeValue(text: string, { open, valueStart }: Pair, end: number): Range {
  let range = trimRange(text, { start: valueStart, end });
  // `Status:: accepted`, `<b>Status:</b> accepted`
  const rest = /^(?::|<\/[a-z]{1,10}>)\s{0,8}/i.exec(text.slice(range.start, range.start + 24));
  if (rest) range = { start: Math.min(range.start + rest[0].length, range.end), end: range.end };
  if (open !== '') {
    if (text.startsWith(open, range.start)) {
      range = trimRange(text, { start: range.start + open.length, end: range.end });
    } else {
      const narrow = valueRange(text, range);
      if (text.slice(narrow.start, narrow.end).endsWith(open))
        range = { start: narrow.start, end: narrow.end - open.length };
    }
  }
  return valueRange(text, range);
}

/** The next known key on the line that stands behind a separator. */
function nextPair(
  text: string,
  from: number,
  end: number,
  vocabulary: Vocabulary,
): Pair | undefined {
  for (let at = from, tried = 0; at < end && tried < 12; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x3a && code !== 0xff1a) continue;
    tried++;
    const separator = separatorBefore(text, from, at);
    if (separator === undefined) continue;
    const pair = pairAt(text, separator + 1, at, at + 1, separator, vocabulary);
    if (pair) return pair;
  }
  return undefined;
}

/** `|`, `;`, `,`, `·`, `•`, their full width forms, and `、`. */
const SEPARATORS = new Set([0x7c, 0x3b, 0x2c, 0xb7, 0x2022, 0xff5c, 0xff1b, 0xff0c, 0x3001]);

function separatorBefore(text: string, from: number, colon: number): number | undefined {
  for (let at = colon - 1; at >= from && colon - at <= LONGEST_KEY; at--) {
    const code = text.charCodeAt(at);
    if (SEPARATORS.has(code)) return at;
    // A gap: `Date: 2024-05-02   Status: accepted`.
    if (code === 0x09 || (code === 0x20 && text.charCodeAt(at - 1) === 0x20)) return at;
    // "Status: agreed. Owner: Ann": a sentence each.
    if (code === 0x2e && text.charCodeAt(at + 1) === 0x20) return at;
  }
  return undefined;
}
