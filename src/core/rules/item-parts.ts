import type { Block } from '../markdown/block.ts';
import type { Item, Section } from '../records/record.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { callItem, itemRange } from './support/items.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { counted, expectedCount } from './support/words.ts';

/** See docs/rules/item-parts.md. */
export const itemParts: Rule = {
  id: 'item-parts',
  group: 'structure',
  summary: 'Each item lists as many things as its kind asks for.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ items }) => items?.parts),
  *check({ record, kind }) {
    for (const { id, items } of kind.sections) {
      const section = items?.parts && sectionOf(record, id);
      if (!section) continue;
      const { min, max, noun } = items.parts;
      for (const [at, item] of record.items(id).entries()) {
        // Nobody can count what stands in a cell or in prose.
        const count = item.form === 'table' ? undefined : partsOf(item, section);
        if (count === undefined || (count >= min && count <= max)) continue;
        yield {
          message: say`${callItem(items.noun, item, at)} has ${counted(count, noun)}, expected ${expectedCount(count, min, max)}.`,
          range: itemRange(record, item),
        };
      }
    }
  },
};

/** How many things are listed in an item, but for those that say a field of it; undefined when it has no list. */
function partsOf(item: Item, section: Section): number | undefined {
  const fields = [...item.fields.values()].map(({ range }) => range);
  let count: number | undefined;
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.end <= item.range.start || block.start >= item.range.end) continue;
      const isInside = block.start > item.range.start && block.end <= item.range.end;
      if (block.type === 'list' && isInside) {
        const parts = block.children.filter(
          ({ start, end }) => !fields.some((field) => field.start >= start && field.end <= end),
        );
        count = (count ?? 0) + parts.length;
      } else if (block.type === 'list' || block.type === 'listItem') visit(block.children);
    }
  };
  const visitSection = ({ body, children }: Section): void => {
    visit(body);
    children.forEach(visitSection);
  };
  visitSection(section);
  return count;
}
