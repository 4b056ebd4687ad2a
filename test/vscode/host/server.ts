import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ensurePackage, unreachable } from './fetch.ts';
import { codeServer, missingFromShrinkwrap, nodeByPlatform, nodeMajor } from './pins.ts';
import { Problem } from './problem.ts';
import { npm } from './run.ts';

/** Where fetched programs are kept: the folder that `@vscode/test-electron` uses too. */
export const cache = resolve(import.meta.dirname, '../../../.vscode-test');

/** A VS Code server that is installed: the Node to run it with and its folder. */
export interface Code {
  readonly node: string;
  readonly folder: string;
}

/** The pinned VS Code and the Node it needs, fetched when they are not there yet. */
export async function ensureCode(): Promise<Code> {
  const [node, folder] = await Promise.all([
    findNode(),
    ensurePackage(cache, codeServer, installServerDependencies),
  ]);
  return { node, folder: join(folder, 'lib', 'vscode') };
}

async function findNode(): Promise<string> {
  if (process.versions.node.startsWith(`${nodeMajor}.`)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const pin = nodeByPlatform[platform];
  if (pin === undefined) {
    throw new Problem(
      `VS Code's server needs Node ${nodeMajor}, and there is none to fetch for ${platform}. Run this command with Node ${nodeMajor}.`,
    );
  }
  const folder = await ensurePackage(cache, pin);
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

async function installServerDependencies(folder: string): Promise<void> {
  const server = join(folder, 'lib', 'vscode');
  const path = join(server, 'npm-shrinkwrap.json');
  const lock = JSON.parse(await readFile(path, 'utf8')) as { packages: Record<string, object> };
  for (const { name, version, integrity } of missingFromShrinkwrap) {
    lock.packages[`node_modules/${name}`] = { version, integrity, peer: true };
  }
  await writeFile(path, JSON.stringify(lock));
  const folders = [server, join(server, 'extensions')];
  for (const { code, output } of await Promise.all(folders.map(installLocked))) {
    if (code !== 0) throw unreachable("the packages of VS Code's server", output);
  }
}

const installLocked = (folder: string) => npm(['ci', '--omit=dev', '--ignore-scripts'], folder);

/** What a server is started with. */
export interface ServerOptions {
  /** Folder for settings, logs and extensions; made when missing. */
  readonly data: string;
  /** TCP port; 0 lets the system choose. */
  readonly port?: number;
  /** A secret that the address must carry; without it anybody on this machine may connect. */
  readonly token?: string;
  /** Settings of the machine, the lowest layer above the defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folder that an address without a folder opens. */
  readonly folder?: string;
  /** Ask about trust, and start in Restricted Mode until it is given. */
  readonly restricted?: boolean;
  /** Let the page's address name an extension and its tests. */
  readonly driver?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** A server that listens. */
export interface Server {
  readonly port: number;
  /** What it printed so far, for a report of what went wrong. */
  readonly log: () => string;
  /** Resolves when it ends, by itself or by `stop`. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Folder of the extensions that a server with this data folder loads. */
export const extensionsFolder = (data: string): string => join(data, 'extensions');

/** Write the settings of the machine; a server that runs takes them over at once. */
export async function writeSettings(
  data: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const folder = join(data, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * Start VS Code's server and wait until it listens.
 *
 * @throws Problem when the port is taken or the server ends before it listens
 */
export async function startServer(code: Code, options: ServerOptions): Promise<Server> {
  const { data, port = 0 } = options;
  await mkdir(extensionsFolder(data), { recursive: true });
  await writeSettings(data, options.settings ?? {});
  const args = [
    join(code.folder, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
    '--accept-server-license-terms',
    ...['--server-data-dir', data, '--extensions-dir', extensionsFolder(data)],
    ...['--telemetry-level', 'off'],
    ...(options.folder ? ['--default-folder', options.folder] : []),
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
  ];
  const env = { ...process.env, ...options.env };
  // Set by a debugger or a test runner of ours; the server would obey them too.
  delete env['NODE_OPTIONS'];
  const child = spawn(code.node, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  return listening(child, port);
}

function listening(child: ChildProcess, asked: number): Promise<Server> {
  let log = '';
  const kill = () => killTree(child);
  process.once('exit', kill);
  const ended = new Promise<void>((done) => {
    child.once('close', () => {
      process.removeListener('exit', kill);
      done();
    });
  });
  return new Promise((resolve, reject) => {
    const server = (port: number): Server => ({
      port,
      log: () => log,
      ended,
      stop: async () => {
        kill();
        await ended;
      },
    });
    const fail = (message: string) => {
      clearTimeout(limit);
      reject(new Problem(message));
      kill();
    };
    const says = () => `VS Code's server says:\n${log.trim()}`;
    const limit = setTimeout(
      () => fail(`VS Code's server did not listen within ${patience / 1000} s. ${says()}`),
      patience,
    );
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port !== undefined) {
        clearTimeout(limit);
        resolve(server(Number(port)));
      } else if (log.includes('EADDRINUSE')) {
        // The server reports this and then stays, deaf.
        fail(
          `Port ${asked} is in use. Stop what uses it, or choose another: npm start -- --port ${asked + 1}`,
        );
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(`Could not start VS Code's server: ${error.message}`));
    void ended.then(() => fail(`VS Code's server ended. ${says()}`));
  });
}

/** Milliseconds that a server may take until it listens. */
const patience = 60_000;

/** End a process and all that it started; on POSIX it leads a group of its own. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') {
      spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    } else {
      process.kill(-child.pid, 'SIGKILL');
    }
  } catch {
    // It ended between the question and the signal.
  }
}
