import type { Block } from '../../markdown/block.ts';
import type { DecisionRecord } from '../../records/record.ts';
import { couldBePlaceholder, isPlaceholder } from '../../records/values/none.ts';
import { trimRange, type Range } from '../../text/range.ts';

/**
 * How a text begins that only keeps the place of one; the whole of it is looked at only then. The words are those that
 * `isPlaceholder` knows.
 */
const BEGINNING =
  /^[\s*_"'“(-]{0,6}(?:tb[dacf]\b|to ?do\b|fixme|xxx|wip\b|lorem|placeholder|to be |fill |coming soon|write me|your text|zu klären|noch |wird noch|folgt|platzhalter|por |a (?:defin|determ|decid|preen|compl|rempl|venir)|à |pendiente|yyyy|nnnn|dd[/.]mm|mm\/dd|未|待|미정|\?\?|[{[<])/i;

/** Gaps in curly braces, as our templates and MADR's write them. */
const BRACES = /\{[\p{L}@#][^{}\n]{0,300}\}/gu;

/** Gaps in square brackets of MADR 2 and 3, told from other brackets by the words that they begin with. */
const BRACKETS =
  /\[(?:option \d|option [a-c]\b|title of|short title|describe|justification|argument [a-z]\b|driver \d|example|e\.g\.|name of|list everyone|link to|insert|proposed \||space-separated)[^[\]\n]{0,300}\](?![([:])/giu;

/**
 * The places of a record that were to be filled in and were not: whole paragraphs, cells and values that only keep
 * the place of one, and gaps in braces inside a text. Code is left alone.
 */
export function findPlaceholders(record: DecisionRecord): Range[] {
  const { text } = record;
  const scan: Scan = {
    text,
    braces: text.includes('{'),
    brackets: text.includes('[') && text.search(BRACKETS) >= 0,
    found: [],
  };
  visit(record.root.children, scan);
  for (const { origin, raw, range, value } of record.fields.values()) {
    if (origin !== 'front-matter' || range.end === range.start) continue;
    if (value.type === 'entries') {
      for (const entry of value.entries)
        for (const field of entry.fields.values())
          if (isPlaceholder(field.text)) scan.found.push(field.range);
    } else if (isPlaceholder(raw)) scan.found.push(range);
  }
  return scan.found;
}

interface Scan {
  readonly text: string;
  readonly braces: boolean;
  readonly brackets: boolean;
  readonly found: Range[];
}

function visit(blocks: readonly Block[], scan: Scan): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        look(block.lines, scan);
        break;
      case 'table':
        for (const row of block.rows) for (const cell of row.cells) look([cell.content], scan);
        break;
      case 'list':
      case 'listItem':
      case 'blockquote':
      case 'footnoteDefinition':
        visit(block.children, scan);
        break;
      default:
    }
  }
}

/** Look at one stretch of text. Most have nothing to look at, so the cheap questions come first. */
function look(lines: readonly Range[], scan: Scan): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last || last.end <= first.start) return;
  const whole = { start: first.start, end: last.end };
  if (
    whole.end - whole.start < MAX_WHOLE &&
    (whole.end - whole.start < 3 || couldBePlaceholder(scan.text, whole.start)) &&
    keepsPlace(scan.text.slice(whole.start, whole.end))
  )
    scan.found.push(whole);
  else for (const line of lines) inLine(line, scan);
}

const MAX_WHOLE = 1000;

function keepsPlace(written: string): boolean {
  if (!BEGINNING.test(written)) return false;
  // What begins with a bracket and does not end with one is most often a link.
  if ('{[<'.includes(written.charAt(0)) && !/[\]}>*_"'”.]$/.test(written)) return false;
  return isPlaceholder(written) && !isName(written);
}

/**
 * Whether what looks like a gap is none: code, a table of contents, dots for what is left out, or a name in brackets
 * whose link definition was forgotten (`[Contribution Guide]`).
 */
function isName(written: string): boolean {
  if (/^[*_"“(]*`|^\[{1,2}_?toc_?\]{1,2}$|^[.…\s]+$/iu.test(written)) return true;
  if (!written.startsWith('[') || !written.endsWith(']')) return false;
  const words = written.slice(1, -1).split(/\s+/, 9);
  return words.length < 9 && words.every((word) => /^\p{Lu}/u.test(word));
}

function inLine(line: Range, scan: Scan): void {
  const written = scan.text.slice(line.start, line.end);
  const value = labelled(written, line.start);
  if (value && keepsPlace(scan.text.slice(value.start, value.end))) {
    scan.found.push(value);
    return;
  }
  if (scan.braces && written.includes('{')) gaps(BRACES, written, line.start, scan);
  if (scan.brackets) gaps(BRACKETS, written, line.start, scan);
}

/** What follows a label: the owner in `**Owner:** TBD`. */
function labelled(written: string, offset: number): Range | undefined {
  const colon = written.indexOf(':');
  if (colon < 1 || colon > MAX_LABEL) return undefined;
  let start = offset + colon + 1;
  while (written[start - offset] === '*' || written[start - offset] === '_') start++;
  const value = trimRange(written, { start: start - offset, end: written.length });
  return value.end > value.start
    ? { start: offset + value.start, end: offset + value.end }
    : undefined;
}

const MAX_LABEL = 40;

function gaps(pattern: RegExp, written: string, offset: number, scan: Scan): void {
  for (const match of written.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (pattern === BRACES && !isGap(written, start, end)) continue;
    if (!inCode(written, start)) scan.found.push({ start: offset + start, end: offset + end });
  }
}

/** Braces belong to a gap when they stand as a word would; those of paths, anchors and variables do not. */
function isGap(written: string, start: number, end: number): boolean {
  const before = start === 0 ? ' ' : written.charAt(start - 1);
  const after = end >= written.length ? ' ' : written.charAt(end);
  if (!/[\s"'“«(*_,:]/u.test(before) || !/[\s"'”».,;:!?)*_]/u.test(after)) return false;
  const inner = written.slice(start + 1, end - 1);
  if (inner.startsWith('#')) return false;
  return !/^[^\s]*[:=]|^[\p{L}\p{N}_]+\s*,/u.test(inner);
}

/** Whether an odd number of backticks precedes a place. */
function inCode(written: string, at: number): boolean {
  let ticks = 0;
  for (
    let place = written.indexOf('`');
    place !== -1 && place < at;
    place = written.indexOf('`', place + 1)
  )
    ticks++;
  return ticks % 2 === 1;
}
