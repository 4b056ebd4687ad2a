import type { ItemsDefinition, Kind } from '../kinds/kind.ts';
import type { Item, Section } from './record.ts';
import { ItemBuilder } from './items/builder.ts';
import { labelsOf } from './items/labels.ts';
import { listItems } from './items/list-items.ts';
import { mergeItems } from './items/merge.ts';
import { paragraphItems } from './items/paragraph-items.ts';
import { tableItems } from './items/table-items.ts';
import { rolesOf } from './section-role.ts';
import { findSections } from './sections.ts';

export { isSameName } from './items/merge.ts';

/**
 * The items of a role in a whole record: those of all sections with the role, and what later sections of the same
 * things with fields ("Pros and Cons of the Options") say of them. Made one by name.
 */
export function itemsOf(
  text: string,
  sections: readonly Section[],
  kind: Kind,
  role: string,
): Item[] {
  const index = kind.sections.findIndex(({ id }) => id === role);
  const definition = kind.sections[index]?.items;
  if (!definition) return [];
  const details = kind.sections
    .slice(index + 1)
    .filter(({ items }) => items && items.fields.length > 0 && items.noun === definition.noun);
  return [{ id: role, items: definition }, ...details]
    .flatMap(({ id, items = definition }) =>
      findSections(sections, id).map((section) =>
        isItemItself(section, kind)
          ? [headingItem(text, section, items)]
          : readItems(text, section, items),
      ),
    )
    .reduce(mergeItems, []);
}

/**
 * The items of one section. Sub-headings are the items where there are any; else the rows of tables whose columns
 * are fields; else the items of lists; else paragraphs. Introductions are no items, nor are "none" and placeholders.
 *
 * Fields are found by label ("Owner: …", bold, a column, a nested list, a sub-heading) in any order; handles, dates
 * and numbers of weeks also without. Of several statements about one text field `raw` is the first, and the value has
 * all, one a line.
 */
export function readItems(text: string, section: Section, definition: ItemsDefinition): Item[] {
  const labels = labelsOf(definition);
  const parts = section.children.filter(
    ({ role, title }) => role === undefined && !labels.find(title),
  );
  if (parts.length > 0) return parts.map((part) => headingItem(text, part, definition));
  const { body } = section;
  const tables = body.filter((block) => block.type === 'table');
  const rows = (anyHeader: boolean) =>
    tables.flatMap((table) => tableItems(text, table, definition, anyHeader) ?? []);
  for (const read of [
    () => rows(false),
    () => listItems(text, body, definition),
    () => paragraphItems(text, body, definition),
  ]) {
    const items = read();
    if (items.length > 0) return items;
  }
  return rows(true);
}

function headingItem(text: string, section: Section, definition: ItemsDefinition): Item {
  const builder = new ItemBuilder(text, definition);
  builder.addLead(section.heading.lines);
  builder.addBlocks(section.body);
  for (const child of section.children) builder.addSection(child);
  return builder.finish('heading', section.range);
}

/** "Option 2: Postgres" stands for an option, not for the options. */
function isItemItself(section: Section, kind: Kind): boolean {
  return rolesOf(kind)(section.title)?.numbered === true;
}
