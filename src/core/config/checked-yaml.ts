import { say, type Message } from '../text/message.ts';
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import type { Finding, Fix, Severity } from '../rules/rule.ts';
import { hasCrowdedLine } from '../text/crowded.ts';
import type { Range } from '../text/range.ts';

/** A definition or configuration of more than this is a mistake, and parsing it could take seconds; ours have up to 54 KiB. 192 KiB. */
export const MAX_DEFINITION_LENGTH = 192 * 1024;

/** How many levels deep a definition may nest; ours have nine. */
const MAX_DEPTH = 24;

/** The way to a value: keys of maps and places in lists. */
export type KeyPath = readonly (string | number)[];

/** A YAML or JSON text as plain values, with the place of each. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly rule: string;
  /** The plain value; undefined when the text cannot be used at all. */
  readonly value: unknown;
  /** What is wrong with the text itself: its syntax, its size. */
  readonly findings: readonly Finding[];
  /** Where a value stands; the nearest value around it when there is no such value. */
  rangeOf(path: KeyPath): Range;
  /** Where the key of a value stands; for the root the first line. */
  keyRangeOf(path: KeyPath): Range;
}

/**
 * Read a YAML text. Total: every fault, from a syntax error to a bomb of aliases, becomes a finding.
 * A text that is JSON is read as JSON, which is a hundred times faster.
 *
 * @param rule The id under which mistakes are found.
 */
export function readSource(path: string, text: string, rule: string): Source {
  let document: Document | undefined;
  const parsed = (): Document => (document ??= parse(text));
  const source = {
    path,
    text,
    rule,
    rangeOf: (keys: KeyPath) => locate(parsed(), keys, text).value,
    keyRangeOf: (keys: KeyPath) => locate(parsed(), keys, text).key,
  };
  const refuse = (message: Message, range = firstLine(text)): Source => ({
    ...source,
    value: undefined,
    findings: [finding(source, message, range)],
    rangeOf: () => range,
    keyRangeOf: () => range,
  });
  if (text.length > MAX_DEFINITION_LENGTH)
    return refuse(
      say`Unexpected ${Math.ceil(text.length / 1024)} KiB of text, expected at most ${MAX_DEFINITION_LENGTH / 1024} KiB.`,
    );
  if (text.startsWith('{')) {
    try {
      return { ...source, value: JSON.parse(text) as unknown, findings: [] };
    } catch {
      // Not JSON: a YAML flow map, or JSON with a mistake that the YAML parser can place.
    }
  }
  if (hasCrowdedLine(text))
    return refuse(say`Unexpected line of hundreds of signs, expected fewer.`);
  const deep = tooDeep(text);
  if (deep) return refuse(say`Unexpected nesting, expected fewer levels.`, deep);
  const findings = [
    ...parsed().errors.map((error) =>
      finding(source, syntaxMessage(error.code, error.message), wordAt(text, error.pos)),
    ),
    ...secondKeys(parsed()).map((at) =>
      finding(source, syntaxMessage('DUPLICATE_KEY', ''), wordAt(text, at)),
    ),
  ];
  if (findings.length > 0)
    return {
      ...source,
      value: undefined,
      findings: findings.sort((a, b) => a.range.start - b.range.start),
    };
  try {
    const value = parsed().toJS({ maxAliasCount: 100 }) as unknown;
    if (holdsItself(value)) return refuse(say`Unexpected alias (\`*name\`) of what is around it.`);
    return { ...source, value, findings: [] };
  } catch {
    return refuse(say`Unexpected number of aliases (\`*name\`), expected far fewer.`);
  }
}

/** Make a finding about a source. */
export function finding(
  source: { readonly path: string; readonly rule: string },
  said: Message,
  range: Range,
  more: { readonly severity?: Severity; readonly fixes?: readonly Fix[] } = {},
): Finding {
  return {
    path: source.path,
    rule: source.rule,
    severity: more.severity ?? 'error',
    message: said.text,
    said,
    range,
    related: [],
    fixes: more.fixes ?? [],
    tag: undefined,
  };
}

function parse(text: string): Document {
  // It would compare each key with every other; see `secondKeys`.
  return parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
}

/** Where keys stand that their map has already. */
function secondKeys(document: Document): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && key.range) found.push([key.range[0], key.range[0] + 1]);
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** Whether a value stands somewhere within itself, which an alias can bring about. */
function holdsItself(value: unknown, around = new Set<unknown>(), sound = new Set()): boolean {
  if (typeof value !== 'object' || value === null || sound.has(value)) return false;
  if (around.has(value)) return true;
  around.add(value);
  const found = Object.values(value).some((inner) => holdsItself(inner, around, sound));
  around.delete(value);
  sound.add(value);
  return found;
}

/** The library's messages in our grammar, for the mistakes that people make. */
function syntaxMessage(code: string, message: string): Message {
  switch (code) {
    case 'DUPLICATE_KEY':
      return say`Unexpected second key of this name, expected each key once.`;
    case 'TAB_AS_INDENT':
      return say`Unexpected tab, expected spaces for the indent.`;
    case 'MULTIPLE_DOCS':
      return say`Unexpected second YAML document, expected one.`;
    case 'BAD_INDENT':
      return say`Unexpected indent, expected the same as the lines around it.`;
    default: {
      const first = message.split('\n', 1)[0] ?? message;
      return say`Unexpected YAML: ${first.endsWith('.') ? first.slice(0, -1) : first}.`;
    }
  }
}

/** The parser marks one character; a word is easier to see. */
function wordAt(text: string, [from, to]: readonly [number, number]): Range {
  const start = Math.min(from, text.length);
  let end = Math.min(to, text.length);
  while (end < text.length && /[\p{L}\p{N}_-]/u.test(text.charAt(end))) end++;
  return { start, end };
}

function firstLine(text: string): Range {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end === -1 ? Math.min(text.length, 200) : end };
}

/**
 * Where brackets or indentation nest deeper than the parser's recursion should go; undefined when they do not.
 * Brackets in quotes and comments count too: nobody writes two dozen unclosed ones there.
 */
function tooDeep(text: string): Range | undefined {
  let depth = 0;
  let columns: number[] = [];
  let fresh = true;
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x0a || char === 0x0d) {
      fresh = true;
      column = 0;
      continue;
    }
    if (fresh && char !== 0x20) {
      // Each `- ` or `? ` on a line opens a level of its own.
      if (char === 0x2d || char === 0x3f) {
        const next = text.charCodeAt(at + 1);
        if (next === 0x20 || next === 0x0a || next === 0x0d || Number.isNaN(next)) {
          columns = columns.filter((open) => open < column);
          columns.push(column);
          if (columns.length > MAX_DEPTH) return { start: at, end: at + 1 };
          column++;
          continue;
        }
      }
      fresh = false;
      columns = columns.filter((open) => open < column);
      columns.push(column);
      if (columns.length > MAX_DEPTH) return { start: at, end: at + 1 };
    }
    column++;
    if (char === 0x5b || char === 0x7b) {
      if (++depth > MAX_DEPTH) return { start: at, end: at + 1 };
    } else if ((char === 0x5d || char === 0x7d) && depth > 0) depth--;
  }
  return undefined;
}

interface Place {
  readonly key: Range;
  readonly value: Range;
}

/** Follow a path as far as it goes. */
function locate(document: Document, keys: KeyPath, text: string): Place {
  let node: unknown = document.contents;
  let place: Place = { key: firstLine(text), value: rangeOfNode(node, text) ?? firstLine(text) };
  for (const key of keys) {
    if (isAlias(node)) node = node.resolve(document);
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === String(key));
      if (!pair) return { key: place.key, value: place.key };
      next = pair.value;
      const own = rangeOfNode(pair.key, text) ?? place.key;
      place = { key: own, value: rangeOfNode(next, text) ?? own };
    } else if (isSeq(node)) {
      next = node.items[Number(key)];
      const own = rangeOfNode(next, text);
      if (!own) return place;
      place = { key: own, value: own };
    } else return place;
    node = next;
  }
  return place;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function rangeOfNode(node: unknown, text: string): Range | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const range = node.range as readonly number[] | null | undefined;
  if (!range) return undefined;
  const start = range[0] ?? 0;
  let end = range[1] ?? start;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : undefined;
}
