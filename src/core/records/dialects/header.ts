import { append } from '../../text/append.ts';
import type { Block, List, ListItem } from '../../markdown/block.ts';
import type { Range } from '../../text/range.ts';
import type { Origin } from '../record.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { readBadges } from './badges.ts';
import { readPairs } from './lines.ts';
import { readStageDay } from './stage-days.ts';
import type { LooseLine, Statement } from './statement.ts';
import { readTable } from './tables.ts';
import { valueRange } from './value-range.ts';

/** What a run of blocks says in pairs of key and value, and the lines that are no such pair. */
export interface Pairs {
  readonly statements: Statement[];
  readonly loose: LooseLine[];
}

/**
 * Read the fields that blocks state as bullets, lines, tables, in block quotes, or in an admonition: the part between
 * the title and the first section, or a section that holds nothing else.
 */
export function readPairsOf(text: string, blocks: readonly Block[], vocabulary: Vocabulary): Pairs {
  const pairs: Pairs = { statements: [], loose: [] };
  let admonition = false;
  let afterLabel = false;
  for (const block of blocks) {
    const label = pairs.statements.at(-1);
    const parts =
      label && afterLabel && label.range.start === label.range.end
        ? labelled(text, block, vocabulary)
        : [];
    const [first, last] = [parts[0], parts.at(-1)];
    if (label && first && last) {
      pairs.statements.pop();
      pairs.statements.push({ ...label, range: { start: first.start, end: last.end }, parts });
      afterLabel = false;
      continue;
    }
    if (block.type === 'code' && block.fenced && block === blocks[0])
      append(pairs.statements, readFence(text, block, vocabulary));
    readBlock(text, block, vocabulary, pairs, admonition, false);
    afterLabel = block.type === 'paragraph';
    admonition = block.type === 'paragraph' && text.startsWith('!!!', block.start);
  }
  return pairs;
}

/** The values below `Deciders:` or `**Status**` on a line of its own: a list's items, or a paragraph's first line. */
function labelled(text: string, block: Block, vocabulary: Vocabulary): Range[] {
  const values =
    block.type === 'list'
      ? itemsOf(text, block)
      : block.type === 'paragraph' && block.lines[0]
        ? [valueRange(text, block.lines[0])]
        : [];
  const first = values[0];
  return first && readPairs(text, first, 'bullet', vocabulary).length === 0 ? values : [];
}

function readBlock(
  text: string,
  block: Block,
  vocabulary: Vocabulary,
  into: Pairs,
  admonition: boolean,
  quoted: boolean,
): void {
  switch (block.type) {
    case 'paragraph': {
      const inside = /^(?:!!!|:::)/.test(text.slice(block.start, block.start + 3));
      readLines(text, block.lines, inside ? 'admonition' : 'line', vocabulary, into, quoted);
      break;
    }
    case 'list':
      readList(text, block, vocabulary, into, quoted);
      break;
    case 'table':
      append(into.statements, readTable(text, block, vocabulary));
      break;
    case 'blockquote':
      for (const child of block.children)
        readBlock(text, child, vocabulary, into, admonition, true);
      break;
    case 'code':
      // The body of a MkDocs admonition behind a blank line is indented, which CommonMark reads as code.
      if (admonition && !block.fenced)
        readLines(text, linesOf(text, block), 'admonition', vocabulary, into, quoted);
      break;
    default:
  }
}

function readLines(
  text: string,
  lines: readonly Range[],
  origin: Origin,
  vocabulary: Vocabulary,
  into: Pairs,
  quoted: boolean,
): void {
  let open: Statement | undefined;
  let leads = true;
  for (const line of lines) {
    const found = readLine(text, line, origin, vocabulary);
    if (found.length > 0) {
      append(into.statements, found);
      open = found.at(-1);
    } else if (open && continues(text, open)) {
      into.statements.pop();
      open = widen(text, open, line);
      into.statements.push(open);
    } else {
      into.loose.push({ range: line, quoted, leads });
      open = undefined;
      leads = isMarker(text, line);
    }
  }
}

function readLine(
  text: string,
  line: Range,
  origin: Origin,
  vocabulary: Vocabulary,
): readonly Statement[] {
  const badges = text[line.start] === '!' ? readBadges(text, line, origin, vocabulary) : [];
  if (badges.length > 0) return badges;
  const pairs = readPairs(text, line, origin, vocabulary);
  return pairs.length > 0 ? pairs : readStageDay(text, line, origin, vocabulary);
}

/** `> [!NOTE]`, `!!! note`, `:::note`: what follows begins anew. */
function isMarker(text: string, { start }: Range): boolean {
  return (
    text.startsWith('[!', start) || text.startsWith('!!!', start) || text.startsWith(':::', start)
  );
}

/** "superseded by" at the end of a line: by what stands in the next. */
const DANGLING = /(?<!\p{L})(?:by|durch|von|par|por|da|door|przez|av|af)[\s*_]*$/iu;

/** A value that is empty or ends in a comma goes on in the next line. */
function continues(text: string, { range, definition }: Statement): boolean {
  if (range.end === range.start) return true;
  if (definition.type === 'date') return false;
  if (definition.type === 'status')
    return DANGLING.test(text.slice(Math.max(range.start, range.end - 12), range.end));
  return text[range.end - 1] === ',' || text[range.end - 1] === ';';
}

function widen(text: string, statement: Statement, line: Range): Statement {
  const { start, end } = statement.range;
  const range = start === end ? valueRange(text, line) : { start, end: valueRange(text, line).end };
  return { ...statement, range, parts: [range] };
}

function readList(
  text: string,
  list: List,
  vocabulary: Vocabulary,
  into: Pairs,
  quoted: boolean,
): void {
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') continue;
    const before = into.statements.length;
    readLines(text, first.lines, 'bullet', vocabulary, into, quoted);
    const last = into.statements.at(-1);
    if (!last || into.statements.length === before) continue;
    const parts = rest.flatMap((block) => (block.type === 'list' ? itemsOf(text, block) : []));
    const end = parts.at(-1)?.end;
    if (end === undefined) continue;
    const own = last.range.end > last.range.start ? last.parts : [];
    const start = (own[0] ?? parts[0] ?? last.range).start;
    into.statements[into.statements.length - 1] = {
      ...last,
      range: { start, end },
      parts: [...own, ...parts],
    };
  }
}

const FIELD_LINE = /^(?:\p{L}[\p{L}\p{N} _()-]{0,40}:\s|\s{2,})/u;

/** The fields in a fence that opens a header and holds nothing else, as that of an RFC is set: `Status: Draft`, `Created: …`. */
function readFence(
  text: string,
  block: Block & { readonly type: 'code' },
  vocabulary: Vocabulary,
): readonly Statement[] {
  const lines = linesOf(text, block)
    .slice(1, -1)
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const meant =
    lines.length > 0 &&
    lines.length <= 24 &&
    lines.every(({ start, end }) => FIELD_LINE.test(text.slice(start, Math.min(end, start + 60))));
  if (!meant) return [];
  const statements = lines.flatMap((line) => readPairs(text, line, 'line', vocabulary));
  return statements.some(({ definition }) => definition.type === 'status') ? statements : [];
}

/** The values of a nested list, one an item, each without what is nested deeper. */
export function itemsOf(text: string, list: List): Range[] {
  return list.children.flatMap((item) => {
    const range = itemRange(item);
    return range ? [valueRange(text, range)] : [];
  });
}

function itemRange(item: ListItem): Range | undefined {
  const first = item.children.find((child) => child.type === 'paragraph');
  const start = first?.lines[0]?.start;
  const end = first?.lines.at(-1)?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The lines of a block's own text, as written. */
export function linesOf(text: string, block: { start: number; end: number }): Range[] {
  const lines: Range[] = [];
  for (let at = block.start; at < block.end;) {
    let end = text.indexOf('\n', at);
    if (end === -1 || end > block.end) end = block.end;
    lines.push({ start: at, end });
    at = end + 1;
  }
  return lines;
}
