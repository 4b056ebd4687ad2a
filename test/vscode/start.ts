// `npm start [-- PATH] [--port N] [--open]`: build, then work with Leadline in a real VS Code, in the browser.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, runMain } from './host/problem.ts';
import { capture } from './host/run.ts';
import { cache, ensureCode, startServer } from './host/server.ts';
import { linkExtension } from './host/install.ts';
import { tidySettings } from './host/settings.ts';
import { addressOf } from './host/workbench.ts';
import { findings, summary } from './summary.ts';

const root = resolve(import.meta.dirname, '../..');
const defaultPort = '8420';

interface Wish {
  readonly folder: string;
  readonly port: number;
  readonly open: boolean;
}

async function readArguments(): Promise<Wish> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: defaultPort },
      open: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Problem(`Unexpected port "${values.port}", expected a number from 0 to 65535.`);
  }
  // npm runs scripts in the package's folder; the path was typed in the caller's.
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const asked = positionals[0];
  const folder = asked === undefined ? join(root, 'examples') : resolve(here, asked);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new Problem(`There is no folder ${folder}. Give the path of a repository to open.`);
  }
  return { folder, port, open: values.open };
}

async function build(): Promise<void> {
  const { code, output } = await capture(process.execPath, [join(root, 'build.mjs')], {
    cwd: root,
  });
  if (code !== 0) throw new Problem(`The build failed:\n${output.trim()}`);
}

function printFindings(folder: string): void {
  const name = relative(root, folder) || '.';
  console.log(`\n${name.startsWith('..') ? folder : name}:`);
  try {
    const found = findings(join(root, 'dist', 'cli.cjs'), folder);
    for (const line of summary(found)) console.log(`  ${line}`);
  } catch (error) {
    // The editor is worth opening all the same.
    if (!(error instanceof Problem)) throw error;
    console.log(`  ${error.message}`);
  }
}

function openBrowser(address: string): void {
  const [command = '', ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address.replaceAll('&', '^&')]
        : ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('Found no browser to open; open the address yourself.'))
    .unref();
}

async function main(): Promise<void> {
  const { folder, port, open } = await readArguments();
  await build();
  const code = await ensureCode();
  printFindings(folder);
  const data = join(cache, 'start');
  await linkExtension(root, data);
  const token = randomBytes(12).toString('hex');
  const server = await startServer(code, {
    data,
    port,
    token,
    folder,
    settings: tidySettings,
  });
  const address = addressOf({ port: server.port, token, workspace: folder });
  console.log(`\nVS Code with Leadline is at\n\n  ${address}\n\nPress Ctrl+C to stop it.`);
  if (open) openBrowser(address);
  process.once('exit', () => console.log('Stopped.'));
  await server.ended;
}

await runMain(main);
