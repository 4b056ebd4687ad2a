import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generate } from './generate.ts';

export const project = resolve(import.meta.dirname, '../..');
/** A folder that git ignores, for what is fetched and generated. */
export const cache = join(project, '.vscode-test');

/** A folder with so many generated records, made when first asked for. */
export function generatedRecords(count: number): string {
  const folder = join(cache, `records-${count}`);
  if (!existsSync(join(folder, '.git', 'done'))) {
    mkdirSync(folder, { recursive: true });
    generate(folder, count);
    writeFileSync(join(folder, '.git', 'done'), '');
  }
  return folder;
}
