import type { Table, TableRow } from '../../markdown/block.ts';
import type { Range } from '../../text/range.ts';
import type { Origin } from '../record.ts';
import type { KnownKey, Vocabulary } from '../vocabulary.ts';
import { lookUp } from './lines.ts';
import type { Statement } from './statement.ts';
import { valueRange } from './value-range.ts';

/**
 * Read a table of fields: a key and a value a row, below a header row that may be empty, a title, or itself the first
 * pair; or the keys in the header row and the values in one row below. A table of several such rows is a history and
 * read by its last row. Empty for any other table.
 */
export function readTable(text: string, table: Table, vocabulary: Vocabulary): Statement[] {
  const header = table.rows[0];
  if (!header) return [];
  const columns = header.cells.map((cell) => keyOf(text, cell.content, vocabulary));
  const knownColumns = columns.filter((column) => column !== undefined).length;
  const below = table.rows.slice(1);
  const pairs = below.filter((row) => keyOf(text, row.cells[0]?.content, vocabulary) !== undefined);
  if (knownColumns >= 2 && pairs.length === 0) return readWide(text, header, below, columns);
  return table.rows.flatMap((row) => readRow(text, row, vocabulary));
}

function readWide(
  text: string,
  header: TableRow,
  below: readonly TableRow[],
  columns: readonly (KnownKey | undefined)[],
): Statement[] {
  const row = below.at(-1);
  if (!row || (below.length > 1 && !columns.some((column) => column?.definition.type === 'status')))
    return [];
  return columns.flatMap((known, index) => {
    const key = header.cells[index]?.content;
    const value = row.cells[index]?.content;
    return known && key && value ? [statement(text, known, key, value, 'wide-table')] : [];
  });
}

function readRow(text: string, row: TableRow, vocabulary: Vocabulary): Statement[] {
  const statements: Statement[] = [];
  // Rows of four cells hold two pairs.
  for (let at = 0; at + 1 < row.cells.length; at += 2) {
    const key = row.cells[at]?.content;
    const value = row.cells[at + 1]?.content;
    const known = keyOf(text, key, vocabulary);
    if (!known || !key || !value) break;
    statements.push(statement(text, known, key, value, 'table'));
  }
  return statements;
}

function statement(
  text: string,
  known: KnownKey,
  keyCell: Range,
  valueCell: Range,
  origin: Origin,
): Statement {
  const key = valueRange(text, keyCell);
  const range = valueRange(text, valueCell);
  return {
    definition: known.definition,
    rank: known.rank,
    key: { text: text.slice(key.start, key.end), range: key },
    range,
    parts: [range],
    origin,
    confidence: 'certain',
  };
}

function keyOf(
  text: string,
  cell: Range | undefined,
  vocabulary: Vocabulary,
): KnownKey | undefined {
  if (!cell || cell.end === cell.start || cell.end - cell.start > 60) return undefined;
  return lookUp(text.slice(cell.start, cell.end), vocabulary);
}
