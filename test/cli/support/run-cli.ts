import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Io } from '../../../src/cli/io.ts';
import { run } from '../../../src/cli/run.ts';
import { folderWith } from './folder.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let templates: string | undefined;

/** The kinds as the build gives them to the program: in one file, definitions as JSON. */
export function builtTemplates(): string {
  const source = fileURLToPath(new URL('../../../templates', import.meta.url));
  const files: Record<string, string> = {};
  for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:yaml|hbs)$/.test(path)) continue;
    const text = readFileSync(join(source, path), 'utf8');
    files[path.replaceAll('\\', '/')] = path.endsWith('.yaml') ? JSON.stringify(parse(text)) : text;
  }
  return join(folderWith({ 'templates.json': JSON.stringify(files) }), 'templates.json');
}

/** Run the command line in this process, as if in `cwd`, on 20 November 2026. */
export async function runCli(
  cwd: string,
  args: readonly string[],
  overrides: Partial<Io> = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await run(args, {
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    cwd,
    env: { LEADLINE_NOW: '2026-11-20' },
    terminal: { stdout: false, stderr: false },
    columns: undefined,
    templates: (templates ??= builtTemplates()),
    pages: fileURLToPath(new URL('../../../media', import.meta.url)),
    ...overrides,
  });
  return { code, out, err };
}
