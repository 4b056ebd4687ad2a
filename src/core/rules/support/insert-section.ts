import type { Catalog } from '../../catalog/catalog.ts';
import type { DialectDefinition, Kind, SectionDefinition } from '../../kinds/kind.ts';
import type { DecisionRecord, Section } from '../../records/record.ts';
import { eolOf, type TextEdit } from '../../text/edit.ts';
import { outlineOf, sectionOf } from './outline.ts';
import { headingInLanguage } from './section-heading.ts';

/** Where a section that a record lacks belongs. */
export interface Gap {
  /** The section that it should follow; undefined when it comes first. */
  readonly after: Section | undefined;
  /** The edit that puts it there, with its question to the writer as a comment. */
  readonly edit: TextEdit;
  /** What its dialect calls it; messages do, whatever language a record is in, so that a baseline knows them again. */
  readonly title: string;
  /** The heading that the edit writes: in the language of the record. */
  readonly heading: string;
}

/**
 * Find where a missing section belongs: in the kind's order, after the last of the sections before it that the record
 * has. Its heading has the level and the words that its dialect uses, or those of the record's language.
 */
export function gapFor(
  record: DecisionRecord,
  catalog: Catalog,
  kind: Kind,
  dialect: DialectDefinition,
  definition: SectionDefinition,
): Gap {
  const form = formOf(kind, dialect, definition);
  // Only a template says that a section stands inside another one.
  const own = dialect.id === kind.dialects[0]?.id;
  const nested = form.level > 2 && (own || dialect.template !== undefined);
  const parent =
    definition.parent !== undefined && nested ? sectionOf(record, definition.parent) : undefined;
  const after = parent
    ? lastBefore(parent.children, kind, definition)
    : topBefore(record, kind, definition);
  const level = parent ? parent.depth + 1 : (after?.depth ?? firstTop(record)?.depth ?? 2);
  const next = parent || after ? undefined : firstTop(record);
  const translated = headingInLanguage(record, catalog, kind, dialect, definition);
  const heading = translated ?? form.title;
  // The question is in English: a record in another language goes without.
  const question = translated === undefined ? definition.description : '';
  const at = next?.range.start ?? after?.range.end ?? parent?.range.end ?? record.text.length;
  return {
    after: after ?? parent ?? endingAt(record, at),
    edit: {
      range: { start: at, end: at },
      newText: block(record.text, at, level, heading, question),
    },
    title: form.title,
    heading,
  };
}

/** The section at the top that ends where another one begins, such as the status of a Nygard record. */
function endingAt(record: DecisionRecord, at: number): Section | undefined {
  return outlineOf(record).all.find(({ section, parent }) => !parent && section.range.end === at)
    ?.section;
}

/**
 * The heading as the dialect writes it: as in its template, where it has one, else as in its own list of titles.
 * Records in our own dialect follow the kind's template.
 */
export function formOf(
  kind: Kind,
  dialect: DialectDefinition,
  definition: SectionDefinition,
): Form {
  const title = dialect.titles?.get(definition.id) ?? definition.title;
  const own = dialect.id === kind.dialects[0]?.id ? kind.template : '';
  const names = new Set([title, definition.title, ...definition.aliases].map(lower));
  for (const line of (dialect.template ?? own).split('\n')) {
    const heading = /^(#{2,6}) +(\S.*)$/.exec(line);
    if (heading?.[1] && heading[2] && names.has(lower(heading[2].trim())))
      return { title: heading[2].trim(), level: heading[1].length };
  }
  return { title, level: dialect.titles?.has(definition.id) ? 2 : definition.level };
}

/** How a dialect writes a section's heading. */
export interface Form {
  readonly title: string;
  readonly level: number;
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** The last section at the top that the kind's order puts before the one wanted. */
function topBefore(
  record: DecisionRecord,
  kind: Kind,
  definition: SectionDefinition,
): Section | undefined {
  const tops = outlineOf(record)
    .all.filter(({ parent }) => !parent)
    .map(({ section }) => section);
  return lastBefore(
    tops.length === 1 && tops[0]?.role === undefined ? (tops[0]?.children ?? []) : tops,
    kind,
    definition,
  );
}

function lastBefore(
  sections: readonly Section[],
  kind: Kind,
  definition: SectionDefinition,
): Section | undefined {
  const order = kind.sections.map(({ id }) => id);
  const place = order.indexOf(definition.id);
  return sections.findLast(({ role, children }) =>
    [role, ...children.map((child) => child.role)].some((id) => {
      const at = id === undefined ? -1 : order.indexOf(id);
      return at >= 0 && at < place;
    }),
  );
}

/** The first section with a role, before which a section that comes first is put. */
function firstTop(record: DecisionRecord): Section | undefined {
  return outlineOf(record).all.find(({ section }) => section.role !== undefined)?.section;
}

/** The new section, with the blank lines that its place needs and the text's own line ends. */
function block(text: string, at: number, level: number, title: string, question: string): string {
  const eol = eolOf(text);
  const lines = [`${'#'.repeat(level)} ${title}`];
  if (question !== '') lines.push('', `<!-- ${question} -->`);
  const section = lines.join(eol);
  const before = text.slice(Math.max(0, at - 4), at).replaceAll('\r', '');
  const lead = at === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? eol : eol + eol;
  if (at < text.length) return `${lead}${section}${eol}${eol}`;
  return `${lead}${section}${text.endsWith('\n') || text === '' ? eol : ''}`;
}
