import { say, verbatim, type Message } from '../../text/message.ts';
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { hasCrowdedLine } from '../../text/crowded.ts';
import { trimRange, type Range } from '../../text/range.ts';
import type { Entry } from '../record.ts';
import type { FrontMatterEntry } from './front-matter.ts';

type Parsed =
  | { readonly ok: true; readonly entries: readonly FrontMatterEntry[] }
  | { readonly ok: false; readonly message: Message; readonly range: Range };

/** The library compares each key with every other: more than so many characters could take seconds. 16 KiB. */
const MAX_LENGTH = 16 * 1024;

/** Read front matter with the `yaml` library: everything that the language allows, at its price. */
export function readYaml(text: string, value: Range): Parsed {
  const source = text.slice(value.start, value.end);
  if (source.length > MAX_LENGTH)
    return { ok: false, message: say`too long to be read`, range: value };
  if (isTangled(source))
    return { ok: false, message: say`too many brackets to be read`, range: value };
  // `failsafe` keeps `0015` and `2024-05-02` the text that was written.
  const document = parseDocument(source, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: false,
  });
  const [error] = document.errors;
  if (error) {
    const [at, end] = error.pos;
    // A quote that is never closed runs on to the end: what is wrong is where it opens.
    const start = error.message.includes('closing') ? openingQuote(source, at) : at;
    return {
      ok: false,
      message: verbatim(firstSentence(error.message)),
      range: { start: value.start + start, end: value.start + Math.max(end, start + 1) },
    };
  }
  if (!isMap(document.contents)) {
    // What is there instead, without the comments above it: one of them may be about it.
    const [start, end] = document.contents?.range ?? [0, source.length];
    const range = trimRange(text, { start: value.start + start, end: value.start + end });
    return { ok: false, message: say`expected keys and values`, range };
  }
  const reader = new Reader(text, value.start);
  return { ok: true, entries: reader.map(document.contents) };
}

/** The value that opens a quote and does not close it on its line; `at` when there is none. */
function openingQuote(source: string, at: number): number {
  const match = /^[^#\n]{0,200}?[:-][ \t]+(?:"(?:[^"\\\n]|\\.){0,2000}|'[^'\n]{0,2000})$/mu.exec(
    source,
  );
  if (!match || match.index > at) return at;
  return match.index + match[0].search(/["']/u);
}

class Reader {
  readonly #text: string;
  readonly #base: number;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  map(map: YAMLMap): FrontMatterEntry[] {
    const entries: FrontMatterEntry[] = [];
    for (const { key, value } of map.items as { key: unknown; value: unknown }[]) {
      if (!isScalar(key)) continue;
      const keyRange = this.#inside(key);
      entries.push({
        key: String(key.value),
        keyRange,
        ...this.#value(value, keyRange.end),
      });
    }
    return entries;
  }

  #value(
    node: unknown,
    after: number,
  ): Pick<FrontMatterEntry, 'range' | 'parts' | 'list' | 'entries'> {
    if (isSeq(node)) return this.#list(node);
    const range = isScalar(node) ? this.#inside(node) : this.#span(node, after);
    const empty = range.start >= range.end;
    return { range, parts: empty ? [] : [range], list: false, entries: undefined };
  }

  #list(seq: YAMLSeq): Pick<FrontMatterEntry, 'range' | 'parts' | 'list' | 'entries'> {
    const parts: Range[] = [];
    const entries: Entry[] = [];
    for (const item of seq.items) {
      const range = isScalar(item) ? this.#inside(item) : this.#span(item, 0);
      if (range.start >= range.end) continue;
      parts.push(range);
      if (isMap(item)) entries.push({ range, fields: this.#fields(item) });
    }
    const first = parts[0];
    const range = first
      ? { start: first.start, end: parts.at(-1)?.end ?? first.end }
      : this.#span(seq, 0);
    return { range, parts, list: true, entries: entries.length > 0 ? entries : undefined };
  }

  #fields(map: YAMLMap): Entry['fields'] {
    return new Map(
      this.map(map).map(({ key, range, parts }) => [
        key,
        { text: parts.length === 0 ? '' : this.#text.slice(range.start, range.end), range },
      ]),
    );
  }

  /** A scalar without its quotes, or the lines of a block scalar. */
  #inside(node: Scalar): Range {
    const { start, end } = this.#span(node, 0);
    const first = this.#text[start];
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
      return { start: start + 1, end: end - 1 };
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
      const line = this.#text.indexOf('\n', start);
      return line === -1 || line >= end
        ? { start: end, end }
        : trimRange(this.#text, { start: line + 1, end });
    }
    return first === undefined ? { start: end, end } : { start, end };
  }

  #span(node: unknown, fallback: number): Range {
    const range = (node as Node | null | undefined)?.range;
    if (!range) return { start: fallback, end: fallback };
    const span = trimRange(this.#text, {
      start: this.#base + range[0],
      end: this.#base + range[1],
    });
    // A flow map around one value without a key, `{ accepted }`, is a value in odd brackets.
    if (
      isMap(node) &&
      node.flow === true &&
      node.items.length === 1 &&
      isEmptyValue(node.items[0]?.value)
    ) {
      const inner = trimRange(this.#text, { start: span.start + 1, end: span.end - 1 });
      const value = this.#text.slice(inner.start, inner.end);
      if (this.#text[span.start + 1] === ' ' || /^[\w-]+$/.test(value)) return inner;
    }
    return span;
  }
}

function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && value.value === '');
}

/** The library takes quadratic time over deeply nested brackets and lines of keys, which no front matter needs. */
function isTangled(source: string): boolean {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) depth++;
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
    if (depth > 40) return true;
  }
  return hasCrowdedLine(source);
}

/** The library's first sentence, without its place and full stop. */
function firstSentence(message: string): string {
  const end = message.search(/[.:](?:\s|$)|\n/);
  const sentence = end === -1 ? message : message.slice(0, end);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
