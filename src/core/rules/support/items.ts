import type { ItemFieldDefinition, ItemsDefinition, Kind } from '../../kinds/kind.ts';
import type { DecisionRecord, Item } from '../../records/record.ts';
import type { Range } from '../../text/range.ts';
import { phrase, say, type Message } from '../../text/message.ts';
import { capital, quote } from './words.ts';

/** What a kind says of the items of a role; undefined when it has no such section or lists nothing there. */
export function itemsDefinition(kind: Kind, role: string): ItemsDefinition | undefined {
  return kind.sections.find(({ id }) => id === role)?.items;
}

/** What a kind says of one field of the items of a role. */
export function itemFieldDefinition(
  kind: Kind,
  role: string,
  field: string,
): ItemFieldDefinition | undefined {
  return itemsDefinition(kind, role)?.fields.find(({ id }) => id === field);
}

/** Where a finding on an item as a whole stands: its name, else where it begins. */
export function itemRange(record: DecisionRecord, item: Item): Range {
  if (item.nameRange.end > item.nameRange.start) return item.nameRange;
  const line = record.lines.lineRange(record.lines.lineAt(item.range.start));
  return {
    start: item.range.start,
    end: Math.max(item.range.start, Math.min(line.end, item.range.end)),
  };
}

/** How a message calls an item: `Bet “Faster search”`, or `Bet 2` when it has no name. */
export function callItem(noun: string, item: Item, at: number): Message {
  const name = phrase(capital(noun));
  const title = item.name !== '' ? item.name : item.text;
  return title.trim() === '' ? say`${name} ${at + 1}` : say`${name} ${quote(title)}`;
}
