import type { FrontMatterEntry } from '../records/dialects/front-matter.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';

/**
 * Put a value into an entry of front matter, in the entry's own quotes; a comment behind it stays.
 * Whatever stood there is replaced.
 */
export function yamlSet(text: string, entry: FrontMatterEntry, value: string): TextEdit {
  const { range } = entry;
  if (entry.list) return setList(text, entry, value);
  if (range.end === range.start && !isQuote(text[range.start - 1]))
    return emptyEdit(text, entry, quoted(value));
  const quote = quoteAround(text, range);
  if (quote !== undefined) return { range, newText: inQuotes(value, quote) };
  if (isBraced(text, range)) {
    if (/^[\p{L}\d][\p{L}\d -]*$/u.test(value)) return { range, newText: value };
    const start = text.lastIndexOf('{', range.start);
    return { range: { start, end: text.indexOf('}', range.end) + 1 }, newText: quoted(value) };
  }
  // An opening quote or bracket that is not closed: a template's placeholder, replaced with its marks.
  const start = valueStart(text, entry);
  const first = text[start];
  if (start < range.start || first === '[' || first === '{')
    return { range: { start, end: lineEnd(text, start) }, newText: quoted(value) };
  return { range, newText: quoted(value) };
}

/** Add an item to a list, or to the references of a single value, in the way the others are written. */
export function yamlAdd(text: string, entry: FrontMatterEntry, value: string): TextEdit {
  const last = entry.parts.at(-1);
  if (!last || last.end === last.start) return yamlSet(text, entry, value);
  const quote = quoteAround(text, last);
  if (!entry.list) {
    if (quote !== undefined)
      return { range: { start: last.end, end: last.end }, newText: `, ${inQuotes(value, quote)}` };
    return { range: last, newText: quoted(`${text.slice(last.start, last.end)}, ${value}`) };
  }
  const end = quote === undefined ? last.end : last.end + 1;
  const item =
    quote === undefined ? quotedItem(value) : `${quote}${inQuotes(value, quote)}${quote}`;
  if (isFlow(text, entry)) return { range: { start: end, end }, newText: `, ${item}` };
  const lineStart = text.lastIndexOf('\n', last.start) + 1;
  const dash = /^[ \t]*-[ \t]+/.exec(text.slice(lineStart, last.start))?.[0] ?? '  - ';
  const at = lineEnd(text, end, true);
  return { range: { start: at, end: at }, newText: `${eolAt(text, lineStart)}${dash}${item}` };
}

/** Put several values into an entry: in its own list, each item like the first, else in a flow list. */
export function yamlSetItems(
  text: string,
  entry: FrontMatterEntry,
  items: readonly string[],
): TextEdit {
  const [first] = entry.parts;
  const last = entry.parts.at(-1);
  const flow = items.map(quotedItem).join(', ');
  const quote = first && quoteAround(text, first);
  const outer = quote === undefined ? 0 : 1;
  if (!first || !last || first.end === first.start) {
    const opens = text[valueStart(text, entry)] === '[';
    return opens ? setFlow(text, entry, flow) : emptyEdit(text, entry, `[${flow}]`);
  }
  const range = {
    start: first.start - outer,
    end: last.end + (quoteAround(text, last) === undefined ? 0 : 1),
  };
  if (!entry.list) return { range, newText: `[${flow}]` };
  if (isFlow(text, entry)) return { range, newText: flow };
  const lineStart = text.lastIndexOf('\n', first.start) + 1;
  const dash = /^[ \t]*-[ \t]+/.exec(text.slice(lineStart, first.start))?.[0] ?? '  - ';
  const written = items.map((item) =>
    quote === undefined ? quotedItem(item) : `${quote}${inQuotes(item, quote)}${quote}`,
  );
  return { range, newText: written.join(eolAt(text, lineStart) + dash) };
}

/** A single value and another one as a flow list, for values that would not be kept apart otherwise. */
export function yamlAsList(
  text: string,
  entry: FrontMatterEntry,
  value: string,
): TextEdit | undefined {
  const { range } = entry;
  if (entry.list || range.end === range.start || text.slice(range.start, range.end).includes('\n'))
    return undefined;
  const quote = quoteAround(text, range);
  const own = text.slice(range.start, range.end);
  const first = quote === undefined ? quotedItem(own) : `${quote}${own}${quote}`;
  return {
    range: quote === undefined ? range : { start: range.start - 1, end: range.end + 1 },
    newText: `[${first}, ${quotedItem(value)}]`,
  };
}

/** Take one item out of a list; undefined when it is not one of several. */
export function yamlRemove(text: string, entry: FrontMatterEntry, at: Range): TextEdit | undefined {
  const index = entry.parts.findIndex(({ start, end }) => start <= at.start && at.end <= end);
  const part = entry.parts[index];
  if (!part || !entry.list || entry.parts.length < 2) return undefined;
  const outer = (range: Range): Range =>
    quoteAround(text, range) === undefined ? range : { start: range.start - 1, end: range.end + 1 };
  if (isFlow(text, entry)) {
    const before = entry.parts[index - 1];
    const after = entry.parts[index + 1];
    if (before) return { range: { start: outer(before).end, end: outer(part).end }, newText: '' };
    if (after) return { range: { start: outer(part).start, end: outer(after).start }, newText: '' };
    return undefined;
  }
  const start = text.lastIndexOf('\n', part.start) + 1;
  const next = text.indexOf('\n', part.end);
  return next === -1 ? undefined : { range: { start, end: next + 1 }, newText: '' };
}

/** `key: value` for a line of its own. */
export function yamlLine(key: string, value: string): string {
  return value === '' ? `${key}:` : `${key}: ${quoted(value)}`;
}

/** Where an entry's last line ends, before its line end. */
export function yamlEnd(text: string, entry: FrontMatterEntry): number {
  const last = entry.parts.at(-1) ?? entry.range;
  return lineEnd(text, Math.max(last.end, entry.keyRange.end), true);
}

function setList(text: string, entry: FrontMatterEntry, value: string): TextEdit {
  const start = valueStart(text, entry);
  if (text[start] === '[') return setFlow(text, entry, quotedItem(value));
  // `- ""` below the key: the first item takes the value.
  const dash = /^[^\n]*\n[ \t]*-[ \t]*(?:""|'')?/.exec(text.slice(entry.keyRange.end));
  const first = entry.parts[0];
  if (first) return { range: first, newText: inQuotes(value, quoteAround(text, first) ?? '"') };
  if (!dash) return emptyEdit(text, entry, quoted(value));
  const end = entry.keyRange.end + dash[0].length;
  const from = /["']{2}$/.test(dash[0]) ? end - 2 : end;
  const gap = text[from - 1] === '-' ? ' ' : '';
  return { range: { start: from, end }, newText: `${gap}${quoted(value)}` };
}

function setFlow(text: string, entry: FrontMatterEntry, items: string): TextEdit {
  const start = valueStart(text, entry);
  const close = text.indexOf(']', entry.range.end);
  return {
    range: { start: start + 1, end: close === -1 ? lineEnd(text, start) : close },
    newText: items,
  };
}

function emptyEdit(text: string, entry: FrontMatterEntry, scalar: string): TextEdit {
  const colon = text.indexOf(':', entry.keyRange.end);
  const at = colon + 1;
  const isComment = text[at] === '#';
  return { range: { start: at, end: at }, newText: ` ${scalar}${isComment ? ' ' : ''}` };
}

function valueStart(text: string, entry: FrontMatterEntry): number {
  let at = text.indexOf(':', entry.keyRange.end) + 1;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function isFlow(text: string, entry: FrontMatterEntry): boolean {
  return text[valueStart(text, entry)] === '[';
}

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'";
}

/** The quote that closes right around a range. */
function quoteAround(text: string, { start, end }: Range): string | undefined {
  const quote = text[start - 1];
  return isQuote(quote) && text[end] === quote ? quote : undefined;
}

function isBraced(text: string, { start, end }: Range): boolean {
  return (
    /\{[ \t]*$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^[ \t]*\}/.test(text.slice(end, end + 8))
  );
}

/** The end of a line's value, before a comment and blanks; or of the whole line. */
function lineEnd(text: string, from: number, whole = false): number {
  let end = text.indexOf('\n', from);
  if (end === -1) end = text.length;
  if (text[end - 1] === '\r') end--;
  if (whole) return end;
  const comment = text.slice(from, end).search(/[ \t]#/);
  if (comment >= 0) end = from + comment;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end;
}

function eolAt(text: string, lineStart: number): string {
  return text[lineStart - 2] === '\r' ? '\r\n' : '\n';
}

function inQuotes(value: string, quote: string): string {
  return quote === "'"
    ? value.replaceAll("'", "''")
    : value.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

/** A value as a scalar: plain where YAML reads a plain one back as this text, else in double quotes. */
function quoted(value: string): string {
  return isPlain(value) ? value : `"${inQuotes(value, '"')}"`;
}

function quotedItem(value: string): string {
  return isPlain(value) && !/[,[\]{}]/.test(value) ? value : `"${inQuotes(value, '"')}"`;
}

function isPlain(value: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return true;
  return (
    /^[\p{L}\p{N}(./]/u.test(value) &&
    !/:(?:\s|$)|\s#|\s$/.test(value) &&
    // What some parser takes for a number, a truth value or nothing.
    !/^[\d.+-][\d._e+-]*$/i.test(value) &&
    !/^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i.test(value)
  );
}
