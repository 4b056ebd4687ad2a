import type { Block, Table } from '../../markdown/block.ts';
import type { DecisionRecord, Section } from '../../records/record.ts';
import { saysNothing } from '../../records/values/none.ts';
import type { Range } from '../../text/range.ts';

/** A stretch of text that is read as one: a paragraph, a table cell, a heading. */
export interface Leaf {
  /** One range a line, without markers. */
  readonly lines: readonly Range[];
  readonly in: 'paragraph' | 'list' | 'table' | 'heading' | 'quote';
}

/** The leaves of blocks, in order; code, comments and link definitions have none. */
export function* leavesOf(
  blocks: readonly Block[],
  inside: Leaf['in'] = 'paragraph',
): Generator<Leaf> {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        yield { lines: block.lines, in: inside };
        break;
      case 'heading':
        yield { lines: block.lines, in: 'heading' };
        break;
      case 'blockquote':
        yield* leavesOf(block.children, 'quote');
        break;
      case 'list':
      case 'listItem':
        yield* leavesOf(block.children, inside === 'quote' ? 'quote' : 'list');
        break;
      case 'footnoteDefinition':
        yield* leavesOf(block.children, inside);
        break;
      case 'table':
        for (const row of block.rows)
          for (const cell of row.cells) yield { lines: [cell.content], in: 'table' };
        break;
      default:
    }
  }
}

const noProses = () => new Map<Section, string>();

/**
 * What a section says: its leaves, one a line, those of its sub-sections and their headings included, but for
 * sub-sections that have a role of their own. Made once.
 */
export function proseOf(record: DecisionRecord, section: Section): string {
  const proses = record.derived(noProses);
  let prose = proses.get(section);
  if (prose === undefined) {
    const parts: string[] = [];
    collect(record.text, section, parts);
    prose = parts.join('\n');
    proses.set(section, prose);
  }
  return prose;
}

function collect(text: string, section: Section, parts: string[]): void {
  collectBlocks(text, section.body, parts);
  for (const child of section.children) {
    if (child.role !== undefined && child.role !== section.role) continue;
    parts.push(textOf(text, child.heading.lines));
    collect(text, child, parts);
  }
}

/** The texts of the leaves; as `leavesOf`, which is too slow for every section of every record. */
function collectBlocks(text: string, blocks: readonly Block[], parts: string[]): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        parts.push(textOf(text, block.lines));
        break;
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'footnoteDefinition':
        collectBlocks(text, block.children, parts);
        break;
      case 'table':
        for (const { cells } of block.rows)
          for (const { content } of cells) parts.push(text.slice(content.start, content.end));
        break;
      default:
    }
  }
}

/**
 * What a section says, as `proseOf`, with tables told as `label: value`: each cell with its column's head, and of two
 * columns the first with the second. Empty cells and placeholders say nothing.
 */
export function statementsOf(record: DecisionRecord, section: Section): string {
  if (!section.body.some(({ type }) => type === 'table')) return proseOf(record, section);
  const parts: string[] = [];
  for (const block of section.body)
    if (block.type === 'table') parts.push(...cellsOf(record.text, block));
    else for (const leaf of leavesOf([block])) parts.push(textOf(record.text, leaf.lines));
  for (const child of section.children)
    if (child.role === undefined || child.role === section.role)
      parts.push(textOf(record.text, child.heading.lines), statementsOf(record, child));
  return parts.join('\n');
}

function cellsOf(text: string, { rows }: Table): string[] {
  const told = rows.map(({ cells }) =>
    cells.map(({ content }) => text.slice(content.start, content.end).trim()),
  );
  const [heads = [], ...others] = told;
  const pair = (label: string, value: string): string[] =>
    label === '' || saysNothing(value) ? [] : [`${label}: ${value}`];
  return [
    ...others.flatMap((cells) => [
      ...cells.flatMap((cell, at) => pair(heads[at] ?? '', cell)),
      ...(cells.length === 2 ? pair(cells[0] ?? '', cells[1] ?? '') : []),
    ]),
    // A table whose head is its first row of data.
    ...(heads.length === 2 ? pair(heads[0] ?? '', heads[1] ?? '') : []),
  ];
}

/** The text of several lines, as written. */
export function textOf(text: string, lines: readonly Range[]): string {
  const [first] = lines;
  if (lines.length === 1 && first) return text.slice(first.start, first.end);
  return lines.map(({ start, end }) => text.slice(start, end)).join(' ');
}
