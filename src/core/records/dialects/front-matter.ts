import { say, type Message } from '../../text/message.ts';
import type { Root } from '../../markdown/block.ts';
import { trimRange, type Range } from '../../text/range.ts';
import type { Entry, Problem } from '../record.ts';
import { readYaml } from './front-matter-yaml.ts';

/** One key of the front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keyRange: Range;
  /** The value, inside its quotes; from the first to the last item of a list; empty when there is none. */
  readonly range: Range;
  /** The items of a list, or the value alone. */
  readonly parts: readonly Range[];
  readonly list: boolean;
  /** The maps of a list of maps, and what else stands in it. */
  readonly entries: readonly Entry[] | undefined;
}

export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly Problem[];
}

export const noFrontMatter: FrontMatter = { entries: [], problems: [] };

/**
 * Read front matter. Flat keys with plain, quoted, listed or block values are read here, line by line; whatever else
 * YAML allows goes to the `yaml` library. When that cannot parse it (an unedited template, an unquoted `@`), the lines
 * are what we have, and a problem says so.
 */
export function readFrontMatter(text: string, root: Root): FrontMatter {
  if (!root.frontMatter) {
    const range = unclosed(text);
    if (!range) return noFrontMatter;
    const message = say`Unexpected end of the document in front matter, expected a closing “---”.`;
    return { entries: [], problems: [{ code: 'front-matter-unclosed', message, range }] };
  }
  const { value } = root.frontMatter;
  const read = new Lines(text, value).read();
  if (read.simple) return { entries: read.entries, problems: [] };
  const parsed = readYaml(text, value);
  return parsed.ok
    ? { entries: parsed.entries, problems: [] }
    : { entries: read.entries, problems: [problemOf(text, parsed.message, parsed.range)] };
}

/** The first line of a document that opens front matter, goes on with two keys and never closes it. */
function unclosed(text: string): Range | undefined {
  const match =
    /^\uFEFF?---[ \t]{0,20}\r?\n[A-Za-z][\w -]{0,40}:[^\n]{0,500}\n(?:[A-Za-z][\w -]{0,40}:|[ \t]{1,8}\S)/.exec(
      text.slice(0, 1200),
    );
  const start = text.indexOf('---');
  return match ? { start, end: start + 3 } : undefined;
}

function problemOf(text: string, message: Message, range: Range): Problem {
  const line = lineAround(text, range.start);
  return /[{[<][^}\]>]*(?:[|…]|YYYY|yyyy|\s\w+\s)/.test(line.slice(0, 1000))
    ? {
        code: 'front-matter-recovered',
        message: say`Unexpected template placeholder in front matter, expected a value.`,
        range,
      }
    : { code: 'front-matter-syntax', message: say`Unexpected front matter: ${message}.`, range };
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end).slice(0, 300);
}

interface Open {
  readonly key: string;
  readonly keyRange: Range;
  range: Range;
  parts: Range[];
  list: boolean;
  /** What an indented line below belongs to. */
  kind: 'empty' | 'plain' | 'block' | 'closed';
}

/** The fast path: one pass over the lines. */
class Lines {
  readonly #text: string;
  readonly #value: Range;
  readonly #entries: Open[] = [];
  readonly #seen = new Set<string>();
  #simple = true;

  constructor(text: string, value: Range) {
    this.#text = text;
    this.#value = value;
  }

  read(): { readonly entries: readonly FrontMatterEntry[]; readonly simple: boolean } {
    const { end } = this.#value;
    for (let at = this.#value.start; at < end;) {
      let stop = this.#text.indexOf('\n', at);
      if (stop === -1 || stop > end) stop = end;
      this.#line(at, this.#text[stop - 1] === '\r' ? stop - 1 : stop);
      at = stop + 1;
    }
    const entries = this.#entries.map(({ key, keyRange, range, parts, list }) => ({
      key,
      keyRange,
      range,
      parts,
      list,
      entries: undefined,
    }));
    return { entries, simple: this.#simple };
  }

  #line(start: number, end: number): void {
    const line = trimRange(this.#text, { start, end });
    if (line.start === line.end || this.#text[line.start] === '#') return;
    const open = this.#entries.at(-1);
    const dash = this.#text[line.start] === '-' && isBlank(this.#text[line.start + 1]);
    if (line.start > start || dash) {
      if (open?.kind === 'block' && line.start > start) this.#extend(open, line);
      else if (dash && open && open.kind === 'empty') this.#item(open, line);
      else if (open?.kind === 'plain' && !dash) {
        // A plain value may go on below; inside quotes or brackets that is for the library.
        this.#simple = false;
        this.#extend(open, line);
      } else this.#simple = false;
      return;
    }
    this.#pair(line);
  }

  #pair(line: Range): void {
    const colon = this.#colon(line);
    if (colon === undefined) {
      this.#simple = false;
      return;
    }
    const quoted = this.#text[line.start] === '"' || this.#text[line.start] === "'";
    const keyRange = quoted
      ? { start: line.start + 1, end: colon - 1 }
      : trimRange(this.#text, { start: line.start, end: colon });
    const key = this.#text.slice(keyRange.start, keyRange.end);
    if (this.#seen.has(key)) this.#simple = false;
    this.#seen.add(key);
    const value = trimRange(this.#text, { start: colon + 1, end: line.end });
    this.#entries.push({ key, keyRange, ...this.#scalarOrList(value) });
  }

  #colon(line: Range): number | undefined {
    for (let at = line.start; at < line.end; at++) {
      if (this.#text[at] !== ':') continue;
      if (at + 1 === line.end || isBlank(this.#text[at + 1]))
        return at > line.start ? at : undefined;
    }
    return undefined;
  }

  #scalarOrList(value: Range): Pick<Open, 'range' | 'parts' | 'list' | 'kind'> {
    const first = this.#text[value.start];
    if (value.start === value.end || first === '#') {
      const at = { start: value.start, end: value.start };
      return { range: at, parts: [], list: false, kind: 'empty' };
    }
    if (first === '|' || first === '>') {
      const at = { start: value.end, end: value.end };
      return { range: at, parts: [], list: false, kind: 'block' };
    }
    if (first === '[') {
      const list = this.#flow(value);
      if (list) return list;
    }
    const scalar = this.#scalar(value);
    return { range: scalar, parts: [scalar], list: false, kind: 'plain' };
  }

  /** A scalar without its quotes and comment; whatever is not plainly right makes the block not simple. */
  #scalar(value: Range): Range {
    const text = this.#text;
    const first = text.charAt(value.start);
    if (first === '"' || first === "'") {
      const close = this.#closing(value, first);
      if (close === undefined || text.slice(value.start, close).includes('\\'))
        this.#simple = false;
      if (close === undefined) return { start: value.start + 1, end: value.end };
      const rest = trimRange(text, { start: close + 1, end: value.end });
      if (rest.start < rest.end && text[rest.start] !== '#') this.#simple = false;
      return { start: value.start + 1, end: close };
    }
    if ('{[&*!%@`|>,]}?'.includes(first)) this.#simple = false;
    const comment = text.slice(value.start, value.end).indexOf(' #');
    const end = comment === -1 ? value.end : value.start + comment;
    const plain = trimRange(text, { start: value.start, end });
    if (text.slice(plain.start, plain.end).includes(': ') || text[plain.end - 1] === ':')
      this.#simple = false;
    return braced(text, plain);
  }

  #closing(value: Range, quote: string): number | undefined {
    for (let at = value.start + 1; at < value.end; at++) {
      if (quote === '"' && this.#text[at] === '\\') at++;
      else if (this.#text[at] === quote) {
        if (quote === "'" && this.#text[at + 1] === "'") at++;
        else return at;
      }
    }
    return undefined;
  }

  /** `[a, "b"]`; undefined when it is nested, not closed on its line, or no list but a placeholder or a link. */
  #flow(value: Range): Pick<Open, 'range' | 'parts' | 'list' | 'kind'> | undefined {
    const text = this.#text;
    const shut = text.slice(value.start, value.end).indexOf(']');
    const close = shut === -1 ? -1 : value.start + shut;
    const rest = close === -1 ? undefined : trimRange(text, { start: close + 1, end: value.end });
    const inner = close === -1 ? '' : text.slice(value.start + 1, close);
    if (!rest || (rest.start < rest.end && text[rest.start] !== '#') || /[[{|]/.test(inner)) {
      this.#simple = false;
      return undefined;
    }
    const parts: Range[] = [];
    for (let at = value.start + 1; at < close;) {
      const from = trimRange(text, { start: at, end: close });
      const quote = text.charAt(from.start);
      const quoted = quote === '"' || quote === "'" ? this.#closing({ ...from }, quote) : undefined;
      const next = text.slice(quoted ?? from.start, close).indexOf(',');
      const comma = next === -1 ? close : (quoted ?? from.start) + next;
      const item =
        quoted === undefined
          ? trimRange(text, { start: from.start, end: comma })
          : { start: from.start + 1, end: quoted };
      if (item.start < item.end) parts.push(item);
      at = comma + 1;
    }
    const range = { start: value.start + 1, end: close };
    return { range: trimRange(text, range), parts, list: true, kind: 'closed' };
  }

  #item(open: Open, line: Range): void {
    const value = trimRange(this.#text, { start: line.start + 1, end: line.end });
    if (value.start === value.end || '[{'.includes(this.#text.charAt(value.start))) {
      if (value.start < value.end && !this.#text.startsWith('[[', value.start))
        this.#simple = false;
      if (value.start === value.end) return;
    }
    const item = this.#scalar(value);
    open.list = true;
    if (item.start === item.end) return;
    open.range = open.parts.length === 0 ? item : { start: open.range.start, end: item.end };
    open.parts.push(item);
  }

  #extend(open: Open, line: Range): void {
    open.range = open.parts.length === 0 ? line : { start: open.range.start, end: line.end };
    open.parts = [open.range];
  }
}

/** `{ accepted }` is a flow map to YAML and a value to its writer; a template's `{proposed | …}` stays as it is. */
function braced(text: string, at: Range): Range {
  if (text[at.start] !== '{' || text[at.end - 1] !== '}') return at;
  const inner = trimRange(text, { start: at.start + 1, end: at.end - 1 });
  return /^[\p{L}\d][\p{L}\d /.-]{0,24}$/u.test(text.slice(inner.start, inner.end)) &&
    !/yyyy/i.test(text.slice(inner.start, inner.end))
    ? inner
    : at;
}

function isBlank(character: string | undefined): boolean {
  return (
    character === undefined ||
    character === ' ' ||
    character === '\t' ||
    character === '\n' ||
    character === '\r'
  );
}
