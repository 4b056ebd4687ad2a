import type { Catalog } from '../../catalog/catalog.ts';
import type { DialectDefinition, Kind, SectionDefinition } from '../../kinds/kind.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord } from '../../records/record.ts';
import { houseOf, mostOf } from '../../writing/house.ts';
import { languageOf } from './language.ts';
import { outlineOf, sectionOf } from './outline.ts';

/** So many siblings show how a team calls a section. */
const SIBLINGS = 8;

/**
 * What a section would be called in a record that is written in another language than English, with headings of that
 * language: as two or more of its siblings in the language agree to call it, else as the kind has it, else as one sibling.
 *
 * @returns undefined for the heading of the dialect: in English records, in those that keep English headings above prose
 * in another language, and where nobody knows another word.
 */
export function headingInLanguage(
  record: DecisionRecord,
  catalog: Catalog,
  kind: Kind,
  dialect: DialectDefinition,
  definition: SectionDefinition,
): string | undefined {
  const language = languageOf(record);
  if (language === 'en' || hasEnglishHeadings(record, kind, dialect)) return undefined;
  const theirs = houseOf(record, catalog)
    .siblings.slice(0, SIBLINGS)
    .filter((sibling) => languageOf(sibling) === language)
    .flatMap((sibling) => sectionOf(sibling, definition.id)?.title ?? []);
  const most = mostOf(theirs);
  if (theirs.filter((title) => title === most).length > 1) return most;
  return kind.languages.get(language)?.sections.get(definition.id) ?? most;
}

/** Whether any heading of a record is one that the kind or its dialect writes in English. */
function hasEnglishHeadings(
  record: DecisionRecord,
  kind: Kind,
  dialect: DialectDefinition,
): boolean {
  const written = dialect.template ?? kind.template;
  const english = new Set([
    ...kind.sections.map(({ title }) => foldKey(title)),
    ...[...(dialect.titles?.values() ?? [])].map(foldKey),
    ...[...written.matchAll(/^#{2,6} +(\S.*)$/gmu)].map(([, title]) => foldKey(title ?? '')),
  ]);
  return outlineOf(record).all.some(
    ({ section }) => section.role !== undefined && english.has(foldKey(section.title)),
  );
}
