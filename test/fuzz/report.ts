import { mkdirSync, writeFileSync } from 'node:fs';
import { machine } from '../bench/report.ts';

const folder = new URL('../../docs/proof/', import.meta.url);

/** A report of things that were tried many times. */
export interface Report {
  /** The name of its files, `fuzz` or `faults`. */
  readonly name: string;
  readonly title: string;
  /** What was done and how to do it again. */
  readonly about: string;
  readonly command: string;
  readonly head: readonly string[];
  /** Of each row a map from the head's words to what stands there. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** Write a report as JSON and as a page with a table, `docs/proof/<name>`. */
export function publish({ name, title, about, command, head, rows }: Report): void {
  mkdirSync(folder, { recursive: true });
  const where = machine();
  const json = { command, machine: where, rows };
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(json, undefined, 2)}\n`);
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const table = [
    line(head),
    line(head.map((_, at) => (typeof rows[0]?.[head[at] ?? ''] === 'number' ? '--:' : '---'))),
    ...rows.map((row) => line(head.map((key) => row[key] ?? ''))),
  ];
  writeFileSync(
    new URL(`${name}.md`, folder),
    `# ${title}\n\n${about}\n\n\`\`\`sh\n${command}\n\`\`\`\n\nWritten by this command, on ${where}.\n\n${table.join('\n')}\n`,
  );
}
