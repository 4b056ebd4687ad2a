import type { ItemFieldDefinition, ItemsDefinition } from '../../kinds/kind.ts';
import type { Table, TableCell } from '../../markdown/block.ts';
import { cellText } from '../../markdown/inline.ts';
import type { Item } from '../record.ts';
import { ItemBuilder } from './builder.ts';
import { labelsOf } from './labels.ts';

/** What a column holds. */
interface Column {
  readonly title: string;
  readonly field: ItemFieldDefinition | undefined;
}

/**
 * The items of a table: its rows under a header that names fields, or, where the first column names them, its
 * columns. Undefined when neither does and so the table may be about anything; with `anyHeader` a table whose first
 * column has a title will do.
 */
export function tableItems(
  source: string,
  table: Table,
  definition: ItemsDefinition,
  anyHeader = false,
): Item[] | undefined {
  const [header, ...rows] = table.rows;
  if (!header) return undefined;
  const columns = header.cells.map((cell) => columnOf(source, cell, definition));
  const named = anyHeader && columns[0]?.title !== '';
  if (named || columns.some(({ field }) => field) || namesTheItem(columns, definition.noun)) {
    return rows
      .filter(({ cells }) => cells.some(({ content }) => content.end > content.start))
      .map((row) => rowItem(source, row, columns, definition));
  }
  const sides = rows.map(({ cells }) =>
    cells[0] ? columnOf(source, cells[0], definition) : undefined,
  );
  if (!sides.some((side) => side?.field)) return undefined;
  return header.cells.slice(1).map((cell, index) => {
    const builder = new ItemBuilder(source, definition);
    builder.addLead([cell.content]);
    rows.forEach(({ cells }, row) => {
      const value = cells[index + 1]?.content;
      const side = sides[row];
      if (value && side?.field) builder.addValue(side.field, side.title, value);
    });
    return builder.finish('table', cell.content);
  });
}

function columnOf(source: string, cell: TableCell, definition: ItemsDefinition): Column {
  const title = cellText(source, cell.content);
  return { title, field: labelsOf(definition).find(title.replace(/[\s:：]{1,3}$/u, '')) };
}

function namesTheItem(columns: readonly Column[], noun: string): boolean {
  const first = columns.find(({ title }) => !isCounter(title));
  return first?.title.toLowerCase() === noun.toLowerCase();
}

function rowItem(
  source: string,
  row: Table['rows'][number],
  columns: readonly Column[],
  definition: ItemsDefinition,
): Item {
  const builder = new ItemBuilder(source, definition);
  const named = columns.findIndex(({ title, field }) => !field && !isCounter(title));
  row.cells.forEach(({ content }, index) => {
    const column = columns[index];
    if (column?.field) builder.addValue(column.field, column.title, content);
    else if (index === named) builder.addLead([content]);
    else if (column && !isCounter(column.title)) builder.addLines([content]);
  });
  return builder.finish('table', { start: row.start, end: row.end });
}

function isCounter(title: string): boolean {
  return /^(?:#|id|nr\.?|no\.?|n°|nº)$/iu.test(title);
}
