import type { DialectDefinition, Kind, SectionDefinition } from '../../kinds/kind.ts';
import { dialectOf } from '../../lint.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord, Section } from '../../records/record.ts';
import { formOf } from '../../rules/support/insert-section.ts';
import { outlineOf, sectionOf } from '../../rules/support/outline.ts';
import { headingInLanguage } from '../../rules/support/section-heading.ts';
import { collectGaps } from '../../scaffold/gaps.ts';
import { compileTemplate } from '../../scaffold/template.ts';
import { eolOf } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { mostOf, type House } from '../../writing/house.ts';
import { sectionsAround } from './place.ts';

/** A section that a record has not got, as it would be written. */
export interface NewSection {
  readonly definition: SectionDefinition;
  readonly title: string;
  readonly text: string;
  /** The places in `text` that are to be filled in. */
  readonly gaps: readonly Range[];
}

/** So many siblings show how a team calls a section. */
const SIBLINGS = 8;

/**
 * The sections that a record has not got and that may stand at a heading: what its dialect owes first, then in the
 * kind's order. Their headings are in the words and at the level of the record's dialect or, where most siblings call
 * a section otherwise, as they do; what is below is the template's, with its question.
 *
 * @param heading The heading that is being written, with its level.
 */
export function newSections(
  record: DecisionRecord,
  house: House,
  heading: Range & { readonly level: number },
): readonly NewSection[] {
  const { kind } = house;
  const dialect = intended(record, house);
  const there = outlineOf(record).all.map(({ section }) => section);
  const present = new Set(
    there.flatMap(({ role, range }) =>
      role === undefined || range.start === heading.start ? [] : [role],
    ),
  );
  const around = new Set(
    sectionsAround(record, Math.max(0, heading.start - 1)).map(({ role }) => role),
  );
  const shown = templateOf(record, kind, dialect);
  const rank = ({ id }: SectionDefinition): number => (dialect.sections.includes(id) ? 0 : 1);
  return [...kind.sections]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((definition) => {
      if (present.has(definition.id)) return [];
      const form = formOf(kind, dialect, definition);
      const nested = definition.parent !== undefined && form.level > 2;
      const parent = nested ? sectionOf(record, definition.parent) : undefined;
      if (parent ? !around.has(definition.parent) : nested) return [];
      const level = parent ? parent.depth + 1 : topLevel(there, heading);
      if (heading.level !== level && heading.level !== 2) return [];
      const title =
        titleAmong(house, dialect, definition) ??
        headingInLanguage(record, house.catalog, kind, dialect, definition) ??
        form.title;
      return [{ definition, title, ...written(record, shown, definition, title, level) }];
    });
}

/** The level at which the record's other sections stand. */
function topLevel(sections: readonly Section[], heading: Range): number {
  return (
    sections.find(({ role, range }) => role !== undefined && range.start !== heading.start)
      ?.depth ?? 2
  );
}

/**
 * The dialect that a record will have been written in. One that is being written shows less than it takes to know it:
 * then it is that of most siblings, else the one whose template has its headings.
 */
function intended(record: DecisionRecord, { kind, siblings }: House): DialectDefinition {
  const own = dialectOf(record, kind);
  if (isWritten(own, kind)) return own;
  const theirs = mostOf(siblings.slice(0, SIBLINGS).map(({ dialect }) => dialect));
  const usual = kind.dialects.find(({ id }) => id === theirs);
  if (usual) return usual;
  const titles = outlineOf(record).all.map(({ section }) => foldKey(section.title));
  const shared = ({ template = '' }: DialectDefinition): number => {
    const headings = [...template.matchAll(/^#{2,6} +(\S.*)$/gm)].map(([, title]) => title ?? '');
    return headings.filter((title) => titles.includes(foldKey(title))).length;
  };
  const [best] = kind.dialects
    .filter((dialect) => shared(dialect) > 0)
    .sort((a, b) => shared(b) - shared(a));
  return best ?? own;
}

/** Whether a dialect is one that new records are made in. */
function isWritten({ id, template }: DialectDefinition, kind: Kind): boolean {
  return template !== undefined || id === kind.dialects[0]?.id;
}

/** What siblings of the dialect call a section, if two or more agree. */
function titleAmong(
  { siblings }: House,
  dialect: DialectDefinition,
  { id }: SectionDefinition,
): string | undefined {
  const titles = siblings
    .filter((sibling) => sibling.dialect === dialect.id)
    .slice(0, SIBLINGS)
    .flatMap((sibling) => sectionOf(sibling, id)?.title ?? []);
  const most = mostOf(titles);
  return titles.filter((title) => title === most).length > 1 ? most : undefined;
}

/** A dialect's template, filled in and read as a record. */
interface Shown {
  readonly record: DecisionRecord;
  readonly gaps: readonly Range[];
}

const shownTemplates = new WeakMap<Kind, Map<string, Shown | undefined>>();

function templateOf(
  record: DecisionRecord,
  kind: Kind,
  dialect: DialectDefinition,
): Shown | undefined {
  const byDialect = shownTemplates.get(kind) ?? new Map<string, Shown | undefined>();
  shownTemplates.set(kind, byDialect);
  if (!byDialect.has(dialect.id)) byDialect.set(dialect.id, render(record, kind, dialect));
  return byDialect.get(dialect.id);
}

function render(record: DecisionRecord, kind: Kind, dialect: DialectDefinition): Shown | undefined {
  const source = dialect.template ?? kind.template;
  const names = ['slug', 'date', 'today', 'year', 'period', 'status', 'number', 'ordinal'];
  const empty = Object.fromEntries(names.map((name) => [name, '']));
  const variables = { ...empty, kind: kind.id, title: 'Title' };
  try {
    const { text, gaps } = collectGaps(
      compileTemplate(source).render({ variables, answers: new Map(), fields: kind.fields }),
    );
    return { record: record.withText(text), gaps };
  } catch {
    // A repository's own template may want more than is known here: then the question alone is written.
    return undefined;
  }
}

/** The section as the template has it, without those inside it that have a role of their own; else its question. */
function written(
  record: DecisionRecord,
  shown: Shown | undefined,
  definition: SectionDefinition,
  title: string,
  level: number,
): Pick<NewSection, 'text' | 'gaps'> {
  const eol = eolOf(record.text);
  const head = `${'#'.repeat(level)} ${title}`;
  const sample = shown && sectionOf(shown.record, definition.id);
  if (!shown || !sample) {
    const text = `${head}${eol}${eol}${definition.description}`;
    const start = text.length - definition.description.length;
    return { text, gaps: [{ start, end: text.length }] };
  }
  const { text } = shown.record;
  const start = sample.heading.end;
  const end =
    sample.children.find(({ role }) => role !== undefined)?.range.start ?? sample.range.end;
  const gaps: Range[] = [];
  let done = start;
  let whole = head;
  const take = (to: number): void => {
    const part = deepened(text.slice(done, to), level - sample.depth);
    whole += part.replaceAll('\n', eol);
    done = to;
  };
  for (const gap of shown.gaps.filter((one) => one.start >= start && one.end <= end)) {
    take(gap.start);
    const from = whole.length;
    take(gap.end);
    gaps.push({ start: from, end: whole.length });
  }
  // Behind the last gap a template may tell of further sections.
  const tail = text.slice(done, end);
  const comment = gaps.length > 0 ? tail.indexOf('<!--') : -1;
  take(done + (comment === -1 ? tail : tail.slice(0, comment)).trimEnd().length);
  return { text: whole, gaps };
}

/** Headings so many levels deeper. */
function deepened(text: string, by: number): string {
  if (by === 0) return text;
  return text.replace(
    /^(#{2,6}) /gm,
    (_, marks: string) => `${'#'.repeat(Math.min(6, Math.max(2, marks.length + by)))} `,
  );
}
