import type { ItemsDefinition } from '../../kinds/kind.ts';
import type { Block, ListItem, Paragraph } from '../../markdown/block.ts';
import type { Item } from '../record.ts';
import { isNone, isPlaceholder } from '../values/none.ts';
import { ItemBuilder } from './builder.ts';
import { flowOf } from './flow.ts';
import { labelsOf } from './labels.ts';
import { findStatements } from './statements.ts';

/** A list item, or a paragraph that leads a list. */
interface Entry {
  readonly block: ListItem | Paragraph;
  /** The field that it begins with. */
  readonly field: string | undefined;
}

/**
 * The items of a section's lists. Each top-level list item is one, unless it only says a field of the one before
 * ("- Vendor goes away", "- Detection: …"). Where all list items say fields, a paragraph before them, or the first
 * field coming again, begins an item.
 */
export function listItems(
  source: string,
  blocks: readonly Block[],
  definition: ItemsDefinition,
): Item[] {
  const entries = entriesOf(source, blocks, definition);
  return groupsOf(entries)
    .map((group) => groupItem(source, group, definition))
    .filter((item) => item !== undefined);
}

function entriesOf(source: string, blocks: readonly Block[], definition: ItemsDefinition): Entry[] {
  const entries: Entry[] = [];
  blocks.forEach((block, index) => {
    if (block.type === 'list') {
      for (const item of block.children)
        entries.push({ block: item, field: leadingField(source, item, definition) });
    } else if (block.type === 'paragraph' && blocks[index + 1]?.type === 'list')
      entries.push({ block, field: undefined });
  });
  const plain = entries.some(({ block, field }) => block.type === 'listItem' && !field);
  return plain ? entries.filter(({ block }) => block.type === 'listItem') : entries;
}

function leadingField(
  source: string,
  item: ListItem,
  definition: ItemsDefinition,
): string | undefined {
  const first = item.children[0];
  if (first?.type !== 'paragraph' || definition.fields.length === 0) return undefined;
  const [statement] = findStatements(flowOf(source, first.lines), labelsOf(definition), true);
  return statement?.start === 0 ? statement.field.id : undefined;
}

function groupsOf(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const again =
      group?.every(({ field }) => field !== undefined) && group[0]?.field === entry.field;
    if (!group || entry.field === undefined || again) groups.push([entry]);
    else group.push(entry);
  }
  return groups;
}

function groupItem(
  source: string,
  group: readonly Entry[],
  definition: ItemsDefinition,
): Item | undefined {
  const first = group[0];
  if (!first || saysNothing(source, first)) return undefined;
  const builder = new ItemBuilder(source, definition);
  group.forEach(({ block }, index) => {
    const lead = block.type === 'paragraph' ? block : block.children[0];
    if (lead?.type === 'paragraph') {
      if (index === 0) builder.addLead(lead.lines);
      else builder.addLines(lead.lines);
    } else if (lead) builder.addBlocks([lead]);
    if (block.type === 'listItem') builder.addBlocks(block.children.slice(1));
  });
  const end = group.at(-1)?.block.end ?? first.block.end;
  return builder.finish(first.block.type === 'listItem' ? 'list' : 'paragraph', {
    start: first.block.start,
    end,
  });
}

function saysNothing(source: string, { block }: Entry): boolean {
  const children =
    block.type === 'listItem'
      ? block.children.filter(
          ({ type, start }) => type !== 'html' || !source.startsWith('<!--', start),
        )
      : [block];
  if (children.length !== 1) return children.length === 0;
  const [paragraph] = children;
  if (paragraph?.type !== 'paragraph') return false;
  const written = paragraph.lines.map(({ start, end }) => source.slice(start, end)).join(' ');
  return isNone(written) || isPlaceholder(written) || /^\[[ x]\]$/i.test(written.trim());
}
