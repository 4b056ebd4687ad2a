import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const DISK = fileURLToPath(new URL('./disk.cjs', import.meta.url));

/** What the disk does at one of the calls that change it. */
export interface Fault {
  /**
   * `kill`: the process is killed before the call; `torn`: after half of it; `full`: half is written and the disk is
   * full from then on; `error`: the call fails; `changed`, `deleted`: somebody does that to `path` before it; `slow`:
   * every call waits; `clock`: the clock jumps at every look.
   */
  readonly type: 'kill' | 'torn' | 'full' | 'error' | 'changed' | 'deleted' | 'slow' | 'clock';
  /** Which call, from zero; the seed of `clock`. */
  readonly at?: number;
  readonly path?: string;
  /** Milliseconds. */
  readonly wait?: number;
}

/** How a command ended. */
export interface Ended {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** How many calls changed the disk; undefined when it was killed. */
  readonly calls: number | undefined;
}

interface How {
  readonly fault?: Fault;
  /** Kill it after so many milliseconds. */
  readonly killAfter?: number;
  readonly now?: string;
  /** The user and group to run as. */
  readonly user?: number;
}

/** A folder for the work of one scenario, with a folder for temporary files of its own. */
export class Scene {
  readonly home = realpathSync(mkdtempSync(join(tmpdir(), 'leadline-faults-')));
  readonly root = join(this.home, 'work');
  readonly #temporary = join(this.home, 'tmp');

  /** Begin again with these files. */
  reset(files: Files): void {
    rmSync(this.root, { recursive: true, force: true });
    rmSync(this.#temporary, { recursive: true, force: true });
    mkdirSync(this.#temporary, { mode: 0o777 });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
  }

  /** Run a command of the program that is built. */
  async run(args: readonly string[], { fault, killAfter, now, user }: How = {}): Promise<Ended> {
    const place = join(this.home, `count-${Math.random().toString(36).slice(2)}`);
    const child = spawn(process.execPath, ['--require', DISK, CLI, ...args], {
      cwd: this.root,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user === undefined ? {} : { uid: user, gid: user }),
      env: {
        PATH: process.env['PATH'],
        TMPDIR: this.#temporary,
        LEADLINE_NOW: now ?? '2026-11-20',
        LEADLINE_FAULT: JSON.stringify(fault ?? {}),
        LEADLINE_FAULT_COUNT: place,
        LEADLINE_DEBUG: '1',
      },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    const timer =
      killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('close', resolve);
      child.once('error', reject);
    });
    clearTimeout(timer);
    let calls: number | undefined;
    try {
      calls = Number(readFileSync(place, 'utf8'));
      rmSync(place);
    } catch {
      calls = undefined;
    }
    return { code, out, err, calls };
  }

  /** Every file below the root. */
  files(): Files {
    const paths = readdirSync(this.root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(join(this.root, path)).isFile())
      .sort();
    return new Map(paths.map((path) => [path, readFileSync(join(this.root, path), 'utf8')]));
  }

  dispose(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** Texts by path. */
export type Files = ReadonlyMap<string, string>;

/** Whether a name is one under which a new text waits to take its place. */
export function isWaiting(path: string): boolean {
  return /(?:^|\/)\.[^/]+\.[0-9a-f]{12}(?:\.(?:back|kept))?$/.test(path);
}

/** Whether two folders hold the same. */
export function isSame(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

/** What differs, for a message. */
export function difference(now: Files, expected: Files): string {
  const paths = [...new Set([...now.keys(), ...expected.keys()])].sort();
  return paths
    .filter((path) => now.get(path) !== expected.get(path))
    .map(
      (path) =>
        `${path} ${!now.has(path) ? 'is gone' : !expected.has(path) ? 'is new' : 'differs'}`,
    )
    .join(', ');
}
