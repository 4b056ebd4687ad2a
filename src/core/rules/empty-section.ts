import type { Block } from '../markdown/block.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DecisionRecord, Section } from '../records/record.ts';
import { foldKey } from '../records/fold.ts';
import { isMetadata } from '../records/metadata.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { outlineOf } from './support/outline.ts';
import { headingSide } from './support/sides.ts';
import { advice, objection } from './support/scales.ts';
import { question, quote } from './support/words.ts';

/** See docs/rules/empty-section.md. */
export const emptySection: Rule = {
  id: 'empty-section',
  group: 'structure',
  summary: 'A section that a kind defines says something.',
  severity: objection,
  *check({ record, kind, dialect }) {
    for (const { section, parent } of outlineOf(record).all) {
      if (saysSomething(record.text, section)) continue;
      // Of sections that no kind defines, only those that a reader takes for chapters.
      if (section.role === undefined && (parent !== undefined || section.heading.depth !== 2))
        continue;
      // The template says that it may be left out.
      if (section.role === undefined && /\boptional\b/i.test(section.title)) continue;
      if (section.role === undefined && isFieldOrTitle(record, kind, section)) continue;
      // An empty list of what is bad is told by the rule on consequences that tell only the good.
      if (section.role === 'consequences' && headingSide(section.title) === 'bad') continue;
      const definition = kind.sections.find(({ id }) => id === section.role);
      const owed =
        section.role !== undefined &&
        (dialect.sections.includes(section.role) ||
          definition?.required === true ||
          section.role === 'recommendation');
      yield {
        message: say`The section ${quote(section.title)} is empty: ${definition?.description ? question(definition.description) : say`fill it in.`}`,
        range: headingRange(section),
        ...(owed ? {} : { severity: advice }),
      };
    }
  },
};

/** Anything but comments: a heading below counts, since what it lacks is told there. */
function saysSomething(text: string, section: Section): boolean {
  if (section.children.length > 0) return true;
  return section.body.some((block) => blockSays(text, block));
}

function blockSays(text: string, block: Block): boolean {
  switch (block.type) {
    case 'html':
      return !text.startsWith('<!--', block.start);
    case 'definition':
    case 'thematicBreak':
      return false;
    case 'list':
    case 'listItem':
      // A bullet that waits for its text.
      return block.children.some((child) => blockSays(text, child));
    case 'table':
      // The head of a table says only what is to come.
      return block.rows
        .slice(1)
        .some(({ cells }) => cells.some(({ content }) => content.end > content.start));
    default:
      return true;
  }
}

/** Whether a heading is that of a field, which other rules judge, or the document's title among its equals. */
function isFieldOrTitle(record: DecisionRecord, { fields }: Kind, section: Section): boolean {
  const { range, heading } = section;
  const { title } = record;
  if (title && title.range.start < heading.end && heading.start < title.range.end) return true;
  for (const { key } of record.fields.values())
    if (key && range.start <= key.range.start && key.range.start < range.end) return true;
  const name = foldKey(section.title);
  if (fields.some(({ id, aliases }) => [id, ...aliases].some((alias) => foldKey(alias) === name)))
    return true;
  return isMetadata(name);
}
