import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

/** What was measured, as a person reads it in the terminal and on the page. */
export interface Report {
  /** What was done, in a sentence. */
  readonly caption: string;
  /** The first row heads the others. */
  readonly rows: readonly (readonly string[])[];
}

/** The machine in a few words. */
export function machine(): string {
  return `Node ${process.version} on ${cpus().length} cores`;
}

/** Print a report with its columns aligned. */
export function print({ caption, rows }: Report): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  console.log(`${caption}\n\n${rows.map((row) => row.map(pad).join('  ')).join('\n')}`);
}

/**
 * Put a report on the page of benchmarks, between the marks of its name.
 *
 * @throws when the page lacks the marks.
 */
export function publish(name: string, { caption, rows }: Report): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`Expected ${open} and ${close} in ${PAGE}.`);
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  const table = [line(head), line(rule), ...body.map(line)].join('\n');
  writeFileSync(
    PAGE,
    `${page.slice(0, start)}${open}\n\n${caption}\n\n${table}\n\n${page.slice(end)}`,
  );
}
