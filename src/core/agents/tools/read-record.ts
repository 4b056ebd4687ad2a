import type { Catalog } from '../../catalog/catalog.ts';
import { successorsOf } from '../../catalog/successors.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord, RelationType, Section } from '../../records/record.ts';
import { AgentFailure } from '../failure.ts';
import { cut, escaped, quoted } from '../quote.ts';
import type { AgentTool } from '../tool.ts';
import { lineOf, placeOf, RECORD, recordMeant, warningOf } from './support.ts';

/** A line longer than this is cut: it is no prose that somebody wrote. */
const LONGEST_LINE = 2000;
/** So many sections and relations are told before the text. */
const MOST = 16;

/** How others' relations read from the other end. */
const INCOMING: Readonly<Record<RelationType, string>> = {
  supersedes: 'Superseded by',
  'superseded-by': 'Supersedes',
  amends: 'Amended by',
  'amended-by': 'Amends',
  relates: 'Related from',
};
const OUTGOING: Readonly<Record<RelationType, string>> = {
  supersedes: 'Supersedes',
  'superseded-by': 'Superseded by',
  amends: 'Amends',
  'amended-by': 'Amended by',
  relates: 'Relates to',
};

/** The text of a record, and whether it still holds. */
export const readRecord: AgentTool = {
  name: 'read_record',
  title: 'Read a record',
  description:
    'Reads one record: whether it still holds, what replaced it (followed to what holds today), what it amends and ' +
    'relates to, its sections with their lines, and its text with line numbers. ' +
    'A long text comes in parts; “section” reads one section only.',
  writes: false,
  parameters: {
    record: RECORD,
    section: { type: 'text', description: 'Only this section, by its heading.' },
    start: {
      type: 'number',
      description: 'The first line to show, from 1. An answer that had no room for all says which.',
    },
  },
  answer(input, desk) {
    const { catalog } = desk.project;
    const record = recordMeant(input.need('record'), desk);
    const wanted = input.text('section');
    const section = wanted === undefined ? undefined : sectionMeant(wanted, record);
    const [from, to] = section ? linesOf(record, section) : [1, textLines(record)];
    const start = Math.max(input.number('start'), from);
    return {
      head: [
        lineOf(record, catalog),
        `Kind: ${catalog.kindOf(record).id}. Written as: ${record.dialect}.`,
        ...warningOf(record, catalog),
        ...relationLines(record, catalog),
        `Sections: ${sectionList(record)}.`,
      ],
      noun: 'lines',
      count: to,
      start,
      about: [record.path, ...successorsOf(record, catalog).map(({ path }) => path)],
      entry(at) {
        const { start: begin, end } = record.lines.lineRange(at);
        const line = escaped(cut(record.text.slice(begin, end), LONGEST_LINE));
        return { text: `${String(at + 1).padStart(4)}| ${line}`.trimEnd() };
      },
    };
  },
};

/** A text that ends in a line end has no line behind it. */
function textLines({ lines, text }: DecisionRecord): number {
  const { start } = lines.lineRange(lines.count - 1);
  return start === text.length && lines.count > 1 ? lines.count - 1 : lines.count;
}

function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

/** One-based, both ends included. */
function linesOf({ lines }: DecisionRecord, { range }: Section): readonly [number, number] {
  return [lines.lineAt(range.start) + 1, lines.lineAt(Math.max(range.start, range.end - 1)) + 1];
}

function sectionMeant(wanted: string, record: DecisionRecord): Section {
  const sections = allSections(record.sections);
  const key = foldKey(wanted);
  const found =
    sections.find(({ title }) => foldKey(title) === key) ??
    sections.find(({ role }) => role !== undefined && foldKey(role) === key);
  if (found) return found;
  throw new AgentFailure(`Unexpected section ${quoted(wanted)}, expected ${sectionList(record)}.`);
}

function sectionList(record: DecisionRecord): string {
  const titles = allSections(record.sections).map((section) => {
    const [first, last] = linesOf(record, section);
    return `${quoted(section.title, 60)} ${first}-${last}`;
  });
  const more = titles.length > MOST ? ` and ${titles.length - MOST} more` : '';
  return titles.length === 0 ? 'none' : `${titles.slice(0, MOST).join(', ')}${more}`;
}

/** What the record says of others, and others of it, each other record once a relation. */
function relationLines(record: DecisionRecord, catalog: Catalog): readonly string[] {
  const told = new Map<string, Map<string, string>>();
  const add = (label: string, other: DecisionRecord, where: string): void => {
    const group = told.get(label) ?? new Map<string, string>();
    told.set(label, group);
    if (!group.has(other.path))
      group.set(other.path, `${lineOf(other, catalog)}, said in ${where}`);
  };
  for (const relation of record.relations) {
    const resolution = catalog.resolve(record, relation.target);
    if (resolution.type === 'record' && resolution.record !== record)
      add(
        `${OUTGOING[relation.type]}${relation.partial ? ' in part' : ''}`,
        resolution.record,
        placeOf(record, relation.range),
      );
  }
  for (const { from, relation } of catalog.incoming(record.path))
    add(
      `${INCOMING[relation.type]}${relation.partial ? ' in part' : ''}`,
      from,
      placeOf(from, relation.range),
    );
  const lines = [...told].flatMap(([label, group]) =>
    [...group.values()].map((line) => `${label}: ${line}`),
  );
  return lines.length > MOST
    ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more relations`]
    : lines;
}
