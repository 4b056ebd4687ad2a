import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { buildSync } from 'esbuild';
import { folderWith } from '../support/folder.ts';
import { builtTemplates } from '../support/run-cli.ts';

export interface StandIns {
  /** A program that is the real command line. */
  readonly leadline: string;
  /** Their folder in front of the usual ones. */
  readonly path: string;
  /** A file into which `npm` and `gh` write how they were called, a line a call. */
  readonly calls: string;
}

/** `npx` and `npm` without a network, and `gh` on comments in a file of JSON that `COMMENTS` names. */
export function standIns(): StandIns {
  const folder = folderWith();
  buildSync({
    entryPoints: [fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))],
    outfile: join(folder, 'cli.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  copyFileSync(builtTemplates(), join(folder, 'templates.json'));
  const calls = join(folder, 'calls');
  writeFileSync(calls, '');
  const put = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    chmodSync(path, 0o755);
    return path;
  };
  const node = `'${process.execPath}'`;
  const leadline = put(
    'the program',
    `#!/bin/sh\nexec ${node} '${join(folder, 'cli.cjs')}' "$@"\n`,
  );
  put(
    'npx',
    `#!/bin/sh\ncase "$1 $2" in\n  '--no-install leadline' | '--yes leadline@'*) shift 2 ;;\n  *) echo "npx was called otherwise: $*" >&2; exit 99 ;;\nesac\nexec '${leadline}' "$@"\n`,
  );
  put('npm', `#!/bin/sh\necho "npm $*" >> '${calls}'\n`);
  put('node', `#!/bin/sh\nexec ${node} "$@"\n`);
  put(
    'gh',
    `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const args = process.argv.slice(2);
appendFileSync(${JSON.stringify(calls)}, ['gh', ...args].join(' ') + '\\n');
const filter = args[args.indexOf('--jq') + 1];
if (args.includes('--jq')) {
  const input = readFileSync(process.env.COMMENTS, 'utf8');
  const jq = spawnSync('jq', ['-r', filter], { input, encoding: 'utf8' });
  if (!jq.error) process.stdout.write(jq.stdout), process.stderr.write(jq.stderr), process.exit(jq.status);
  for (const { id, user, body } of JSON.parse(input))
    if (user.login === 'github-actions[bot]' && body.startsWith('<!-- leadline-check -->')) console.log(id);
}
`,
  );
  return { leadline, calls, path: [folder, process.env['PATH'] ?? ''].join(delimiter) };
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
}

/** Run a script in a shell as a job does, ended by the first command that fails. */
export function runScript(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-e', '-c', script], { cwd, env, stdio: 'pipe' });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
    child.stdin.end();
  });
}
