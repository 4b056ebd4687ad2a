import type { ItemsDefinition } from '../../kinds/kind.ts';
import type { Block, Paragraph } from '../../markdown/block.ts';
import type { Range } from '../../text/range.ts';
import type { Item } from '../record.ts';
import { isNone, isPlaceholder } from '../values/none.ts';
import { ItemBuilder } from './builder.ts';
import { Flow } from './flow.ts';
import { labelsOf } from './labels.ts';
import { findStatements } from './statements.ts';

/** A paragraph, or some lines of one that begin with a name in bold. */
interface Part {
  readonly lines: readonly Range[];
  readonly bold: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The items of a section that writes each as a paragraph: those that begin with a name in bold, with the paragraphs
 * up to the next; else those that say something of a field or ask; else, where there are several or such items have
 * no fields, every one but an introduction to something.
 */
export function paragraphItems(
  source: string,
  blocks: readonly Block[],
  definition: ItemsDefinition,
): Item[] {
  const parts = blocks
    .filter((block) => block.type === 'paragraph')
    .flatMap((paragraph) => partsOf(source, paragraph, definition))
    .filter((part) => !saysNothing(source, part));
  if (parts.some(({ bold }) => bold)) {
    const groups: Part[][] = [];
    for (const part of parts) {
      if (part.bold) groups.push([part]);
      else groups.at(-1)?.push(part);
    }
    return groups.map((group) => itemOf(source, group, definition));
  }
  const items = parts
    .filter(({ start, end }) => !/[:：]$/u.test(source.slice(start, end).trimEnd()))
    .map((part) => itemOf(source, [part], definition));
  if (definition.fields.length === 0) return items;
  const telling = items.filter(({ fields, name }) => fields.size > 0 || name.endsWith('?'));
  return telling.length > 0 || items.length < 2 ? telling : items;
}

function partsOf(source: string, { lines }: Paragraph, definition: ItemsDefinition): Part[] {
  const groups: Range[][] = [];
  const bold = lines.map((line) => beginsWithName(source, line, definition));
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    if (!group || bold[index]) groups.push([line]);
    else group.push(line);
  });
  return groups.map((group) => ({
    lines: group,
    bold: bold[lines.indexOf(group[0] as Range)] === true,
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
  }));
}

function beginsWithName(source: string, line: Range, definition: ItemsDefinition): boolean {
  const written = source.slice(line.start, line.end);
  if (!/^(?:\*\*|__)[^*_\s]/u.test(written)) return false;
  const [statement] = findStatements(new Flow(source, [line]), labelsOf(definition), true);
  return statement?.start !== 0;
}

function itemOf(source: string, parts: readonly Part[], definition: ItemsDefinition): Item {
  const builder = new ItemBuilder(source, definition);
  parts.forEach(({ lines }, index) => {
    if (index === 0) builder.addLead(lines);
    else builder.addLines(lines);
  });
  const start = parts[0]?.start ?? 0;
  return builder.finish('paragraph', { start, end: parts.at(-1)?.end ?? start });
}

function saysNothing(source: string, { lines }: Part): boolean {
  const written = lines.map(({ start, end }) => source.slice(start, end)).join(' ');
  return written.trim() === '' || isNone(written) || isPlaceholder(written);
}
