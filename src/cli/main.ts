import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { run } from './run.ts';

/** The major version of V8 in the newest Node with which the command line was tried, Node 24. */
const NEWEST_V8 = 13;

/** What ships with us: beside the built program, else its source in the nearest folder upward that has it. */
function shipped(built: string, source: string, sample: string): string {
  const home = dirname(realpathSync(process.argv[1] ?? '.'));
  const path = join(home, built);
  if (existsSync(path)) return path;
  for (let folder = home; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, source, sample))) return join(folder, source);
  return path;
}

/** A reader that has seen enough (`leadline list | head`) is no failure; a full disk is. */
function onWriteError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`Unexpected failure of the output: ${error.message}.\n`);
  process.exitCode = 2;
}

/** A question on standard error and a line of standard input. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

// By default V8 inlines for a program that runs all day: a third of a run over 10,000 records went into its compiler.
// With less inlining `lint` takes 15 % less processor time there. A V8 that is not known to have the flag is left alone:
// it would complain.
if (Number.parseInt(process.versions.v8, 10) <= NEWEST_V8)
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');

process.stdout.on('error', onWriteError);
process.stderr.on('error', () => (process.exitCode = 2));
void run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  terminal: { stdout: process.stdout.isTTY, stderr: process.stderr.isTTY },
  columns: process.stdout.columns,
  ask: process.stdin.isTTY && process.stdout.isTTY ? ask : undefined,
  streams: () => ({ input: process.stdin, output: process.stdout }),
  templates: shipped('templates.json', 'templates', 'adr/kind.yaml'),
  pages: shipped('pages', 'media', 'report.css'),
}).then((code) => {
  process.exitCode ??= code;
});
