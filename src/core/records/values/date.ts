import type { DateValue } from '../record.ts';
import type { Range } from '../../text/range.ts';
import {
  faulty,
  fieldShapes,
  known,
  proseShapes,
  type DateOrder,
  type DateShape,
} from './date-shapes.ts';
import { isRealDay } from './calendar.ts';
import { decodeEntities } from './entities.ts';
import { foldInPlace } from './fold.ts';
import { matchesOf } from '../../text/matches.ts';

export type { DateOrder } from './date-shapes.ts';

/** A date and where it stands. */
export interface FoundDate {
  readonly range: Range;
  readonly raw: string;
  readonly value: DateValue;
}

/**
 * The date that a field's text gives: the first one, unless a word says that it is when the text was last updated.
 * Undefined when the text holds no date at all; a date that nobody can read (`2023-13-07`, `2025-11019`) is a value
 * with a fault. `order` decides what 04/07/2023 means, where the record's siblings prove it.
 *
 * The shapes are those met in real records: ISO with any separator, days before or after months,
 * months written out in English, German, French, Spanish or Portuguese, Japanese, Chinese and Korean dates, ISO weeks
 * (the Monday), months and years alone.
 */
export function readDate(text: string, order?: DateOrder): DateValue | undefined {
  return findDate(text, 0, order)?.value;
}

/** Like `readDate`, and where in the text the date stands; `offset` is added to the range. */
export function findDate(text: string, offset = 0, order?: DateOrder): FoundDate | undefined {
  const plain = isPlainIso(text) ? known(text) : undefined;
  if (plain)
    return { range: { start: offset, end: offset + text.length }, raw: text, value: plain };
  if (!/[\d０-９]/.test(text)) return undefined;
  const decoded = decodeEntities(text);
  const folded = foldInPlace(decoded.text);
  const { start, end } = unwrap(folded);
  const found = wholeDate(folded, start, end, order) ?? firstDate(folded, order);
  const hit = found ?? brokenDate(folded, start, end);
  if (!hit) return undefined;
  return locate(text, offset, decoded.sourceOf, hit);
}

/**
 * Every date in prose, in order, with its exact range; `offset` is added to the ranges. Only shapes that are nothing
 * else are taken: a bare year, `2024.10` and `20240502` are not.
 */
export function findDates(text: string, offset = 0, order?: DateOrder): FoundDate[] {
  if (!/\d\d/.test(text)) return [];
  const decoded = decodeEntities(text);
  return scan(foldInPlace(decoded.text), order)
    .filter((hit) => !isModalMay(decoded.text, hit))
    .map((hit) => locate(text, offset, decoded.sourceOf, hit));
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly value: DateValue;
}

function isPlainIso(text: string): boolean {
  const match = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function locate(
  text: string,
  offset: number,
  sourceOf: (offset: number) => number,
  hit: Hit,
): FoundDate {
  const start = sourceOf(hit.start);
  const end = sourceOf(hit.end);
  return {
    range: { start: offset + start, end: offset + end },
    raw: text.slice(start, end),
    value: hit.value,
  };
}

/** What is left inside white space, quotes, brackets and emphasis. */
function unwrap(folded: string): { start: number; end: number } {
  const wrapping = ' \t\r\n"\'`*_{}[]()\u00a0';
  let start = 0;
  let end = folded.length;
  while (start < end && wrapping.includes(folded.charAt(start))) start++;
  while (end > start && `${wrapping}.,;`.includes(folded.charAt(end - 1))) end--;
  return { start, end };
}

function wholeDate(
  folded: string,
  start: number,
  end: number,
  order: DateOrder | undefined,
): Hit | undefined {
  if (end - start > 14) return undefined;
  const whole = folded.slice(start, end);
  for (const shape of fieldShapes) {
    const match = shape.pattern().exec(whole);
    const value = match && shape.read(match, order);
    if (value) return { start, end, value };
  }
  return undefined;
}

const updated =
  /(?:updated?|modified|revised|reviewed|changed|aktualisiert|geandert|actualizad[oa]|modificad[oa]|atualizad[oa]|mis a jour|modifiee?)(?: on| am| le| el| em)?[\s:(,*_]{0,4}$/;

function firstDate(folded: string, order: DateOrder | undefined): Hit | undefined {
  const hits = scan(folded, order);
  const first = hits.find(
    (hit) => !updated.test(folded.slice(Math.max(0, hit.start - 32), hit.start)),
  );
  return first ?? hits[0];
}

/** A field that begins like a date and goes on like none: `2025-11019`, `2023-07-2i`, `32.13.2024x`. */
function brokenDate(folded: string, start: number, end: number): Hit | undefined {
  const match = /^(?:\d{4}[-/.]\d[\d\p{L}./?-]{0,20}|\d{1,2}[-/.]\d{1,2}[-/.]\d{1,6})/u.exec(
    folded.slice(start, end),
  );
  if (!match || /^\d{1,2}\.\d{1,2}\.\d{1,6}$/.test(match[0])) return undefined;
  return { start, end: start + match[0].length, value: faulty('unreadable') };
}

function scan(folded: string, order: DateOrder | undefined): Hit[] {
  const hits: Hit[] = [];
  // Every shape has a whole year, or two digits of one behind a dash or slash.
  if (!/(?:19|20|21)\d\d|[-/]\d\d/.test(folded)) return hits;
  for (const shape of proseShapes) collect(hits, shape, folded, order);
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return hits.filter((hit) => {
    if (hit.start < done) return false;
    done = hit.end;
    return true;
  });
}

function collect(
  hits: Hit[],
  shape: DateShape,
  folded: string,
  order: DateOrder | undefined,
): void {
  for (const match of matchesOf(shape.pattern(), folded)) {
    const value = shape.read(match, order);
    if (value) hits.push({ start: match.index, end: match.index + match[0].length, value });
  }
}

/** "It may 2025 times …" names no month. */
function isModalMay(text: string, hit: Hit): boolean {
  return /^may \d{4}$/.test(text.slice(hit.start, hit.end));
}
