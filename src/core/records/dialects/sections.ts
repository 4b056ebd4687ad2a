import { append } from '../../text/append.ts';
import type { Block, List } from '../../markdown/block.ts';
import type { Range } from '../../text/range.ts';
import { readStatus } from '../status.ts';
import { findDate } from '../values/date.ts';
import { saysNothing } from '../values/none.ts';
import type { KnownKey, Vocabulary } from '../vocabulary.ts';
import { itemsOf, linesOf } from './header.ts';
import { readPairs } from './lines.ts';
import type { LooseLine, Statement } from './statement.ts';
import { readTable } from './tables.ts';
import { valueRange } from './value-range.ts';

/** A section whose heading is a field's key. */
export interface FieldSection {
  readonly known: KnownKey;
  readonly key: { readonly text: string; readonly range: Range };
  /** What the heading itself says behind a colon: `## Status: Proposed`. */
  readonly inline: Range | undefined;
  readonly body: readonly Block[];
}

/**
 * Read a section that is a field: `## Status` with a word, a list, a history of dated lines or a table under it,
 * `## Date`, `## Deciders`, `## Supersedes`. Help in block quotes and comments are skipped unless nothing else
 * is there.
 */
export function readFieldSection(
  text: string,
  section: FieldSection,
  vocabulary: Vocabulary,
): { readonly statements: readonly Statement[]; readonly loose: readonly LooseLine[] } {
  const statements: Statement[] = [];
  const lines: Range[] = [];
  collect(text, section.body, vocabulary, lines, statements, false);
  if (lines.length === 0 && statements.length === 0)
    collect(text, section.body, vocabulary, lines, statements, true);
  const own: Range[] = [];
  const loose: LooseLine[] = [];
  let below: Range[] | undefined;
  const labels: { readonly at: number; readonly parts: readonly Range[] }[] = [];
  for (const line of lines) {
    const pairs = readPairs(text, line, 'line', vocabulary);
    if (pairs.length === 0 && below) {
      // `Supersedes:` on a line of its own, and what follows below it.
      below.push(valueRange(text, line));
      continue;
    }
    append(statements, pairs);
    const last = pairs.at(-1);
    below = last && last.range.start === last.range.end ? [] : undefined;
    if (below) labels.push({ at: statements.length - 1, parts: below });
    // `Superseded: 2020-01-02 by …` under "Status" says both a status and a relation.
    if (pairs.length === 0 || pairs[0]?.definition.relation === 'superseded-by') own.push(line);
    loose.push({ range: line, quoted: false, leads: true });
  }
  for (const { at, parts } of labels) {
    const label = statements[at];
    if (label) statements[at] = withParts(label, parts);
  }
  const inline = section.inline && valueRange(text, section.inline);
  if (inline && inline.end > inline.start) {
    statements.push(state(section, inline, [inline], 'inline-heading'));
    loose.unshift({ range: inline, quoted: false, leads: true });
  } else if (section.known.definition.type === 'status') {
    const line = statusLine(text, own, vocabulary);
    if (line) statements.push(state(section, line, [line], 'section'));
  } else {
    const parts = own.map((line) => valueRange(text, line)).filter((part) => part.end > part.start);
    const first = parts[0];
    if (first) {
      const range = { start: first.start, end: parts.at(-1)?.end ?? first.end };
      statements.push(state(section, range, parts, 'section'));
    }
  }
  return { statements, loose };
}

function withParts(statement: Statement, parts: readonly Range[]): Statement {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return statement;
  return { ...statement, range: { start: first.start, end: last.end }, parts };
}

function state(
  { known, key }: FieldSection,
  range: Range,
  parts: readonly Range[],
  origin: 'section' | 'inline-heading',
): Statement {
  return {
    definition: known.definition,
    rank: known.rank,
    key,
    range,
    parts,
    origin,
    confidence: 'certain',
  };
}

function collect(
  text: string,
  blocks: readonly Block[],
  vocabulary: Vocabulary,
  lines: Range[],
  statements: Statement[],
  quotes: boolean,
): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') append(lines, block.lines);
    else if (block.type === 'list') append(lines, itemsOf(text, ticked(block)));
    else if (block.type === 'table') append(statements, readTable(text, block, vocabulary));
    else if (block.type === 'blockquote' && quotes)
      collect(text, block.children, vocabulary, lines, statements, quotes);
    else if (block.type === 'code' && quotes) append(lines, linesOf(text, block));
  }
}

/** Of a list of tick boxes only what is ticked counts. */
function ticked(list: List): List {
  if (!list.children.some((item) => item.checked !== undefined)) return list;
  return { ...list, children: list.children.filter((item) => item.checked === true) };
}

/** The newest of several dated lines; else the line that ends the record's life; else the first that is a status. */
export function statusLine(
  text: string,
  lines: readonly Range[],
  vocabulary: Vocabulary,
): Range | undefined {
  const values = lines
    .slice(0, 40)
    .map((line) => valueRange(text, line))
    .filter(({ start, end }) => end > start && !saysNothing(text.slice(start, end)));
  const readings = values.map((range) => ({
    range,
    read: readStatus(text.slice(range.start, range.end), vocabulary),
  }));
  const dated = readings.flatMap(({ range, read }) => {
    if (!read?.certain || !/\d{4}/.test(text.slice(range.start, range.end))) return [];
    const iso = findDate(text.slice(range.start, range.end))?.value.iso;
    return iso === undefined ? [] : [{ range, iso }];
  });
  if (dated.length > 1)
    return dated.reduce((best, candidate) => (candidate.iso >= best.iso ? candidate : best)).range;
  const near = readings.slice(0, 6);
  return (
    near.find(({ read }) => read?.dead && read.certain) ??
    near.find(({ read }) => read?.certain) ??
    near.find(({ read }) => read)
  )?.range;
}
