import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signature } from './owner.ts';

/** One file of a change: what it was, and what it becomes. Paths are relative to the real root, POSIX. */
export interface Step {
  readonly source: string;
  /** The same as `source` for a file that keeps its name. */
  readonly target: string;
  /** The mark of what stood there (see `markOf`); null for a file that the change makes. */
  readonly before: string | null;
  /** What stood there, base64, when it gets another text. */
  readonly bytes?: string;
  /** Permissions. */
  readonly mode: number;
  /** The marks of what may stand there once it has been changed. */
  readonly after: readonly string[];
}

/** What a process writes down before it changes several files, so that another one can take it back. */
export interface Journal {
  /** The real root. */
  readonly root: string;
  /** See `signature`. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Part of the names of the files that wait to take their places. */
  readonly tag: string;
  readonly steps: readonly Step[];
  /** The change is not whole with these steps: others were to follow. */
  readonly begun: boolean;
}

/**
 * Write a journal. It lies among the temporary files, in a folder that is this user's alone: nothing that a repository
 * holds is ever taken for one. Where there can be no such folder, the work is done without; each file is whole all the same.
 */
export function writeJournal(
  root: string,
  tag: string,
  steps: readonly Step[],
  begun = false,
): void {
  const path = placeOf(root, true);
  if (path === undefined) return;
  const journal: Journal = {
    root: realpathSync(root),
    by: signature(),
    since: Date.now(),
    tag,
    steps,
    begun,
  };
  try {
    writeFileSync(`${path}.new`, JSON.stringify(journal), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch {
    // No place for it: a full disk will be told of by what is written next.
    rmSync(`${path}.new`, { force: true });
  }
}

/** The journal of a change that has not come to its end; undefined for none. */
export function readJournal(root: string): Journal | undefined {
  const path = placeOf(root, false);
  if (path === undefined) return undefined;
  try {
    const journal: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isJournal(journal) && journal.root === realpathSync(root) ? journal : undefined;
  } catch {
    return undefined;
  }
}

/** The change has come to its end, one or the other. */
export function removeJournal(root: string): void {
  const path = placeOf(root, false);
  if (path !== undefined) rmSync(path, { force: true });
}

/** What tells the content of a file from others; undefined where there is none. A link is told by where it leads. */
export function markOf(path: string): string | undefined {
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return `link ${readlinkSync(path)}`;
    return stats.isFile() ? markOfBytes(readFileSync(path)) : 'other';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : 'other';
  }
}

export function markOfBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The step of a file that a change makes, with one of these texts. */
export function stepOfMade(path: string, texts: readonly string[]): Step {
  return { source: path, target: path, before: null, mode: 0o644, after: texts.map(markOfBytes) };
}

function placeOf(root: string, make: boolean): string | undefined {
  const user = process.getuid?.();
  const folder = join(tmpdir(), `leadline-${user ?? 'journal'}`);
  try {
    if (make) mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stats = lstatSync(folder);
    if (!stats.isDirectory()) return undefined;
    if (user !== undefined && (stats.uid !== user || (stats.mode & 0o077) !== 0)) return undefined;
    const name = createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 24);
    return join(folder, `${name}.json`);
  } catch {
    return undefined;
  }
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null) return false;
  const { root, by, since, tag, steps, begun } = value as Partial<Record<keyof Journal, unknown>>;
  return (
    typeof root === 'string' &&
    typeof by === 'string' &&
    typeof since === 'number' &&
    typeof begun === 'boolean' &&
    typeof tag === 'string' &&
    /^[0-9a-f]{12}$/.test(tag) &&
    Array.isArray(steps) &&
    steps.every(isStep)
  );
}

function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null) return false;
  const { source, target, before, bytes, mode, after } = value as Partial<
    Record<keyof Step, unknown>
  >;
  return (
    typeof source === 'string' &&
    typeof target === 'string' &&
    (before === null || typeof before === 'string') &&
    (bytes === undefined || typeof bytes === 'string') &&
    typeof mode === 'number' &&
    Array.isArray(after)
  );
}
