import { createHash, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { discard } from './discard.ts';
import { lifeOf, signature } from './owner.ts';

/**
 * How old a lock may be before others take it away, by what is known of its holder. Of another machine, or before it
 * has signed, nothing is known: it may have died. One that lives works for seconds; after so long its number has most
 * likely gone to another process.
 */
const LIFETIME_MS = { unknown: 60_000, alive: 600_000 };
/** Longer than fifty others in a row should take. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 4;

/**
 * Do something while no other process on this machine does it for the same folder. The lock lies among the temporary
 * files, so the folder itself stays clean. Where no lock can be had (a read-only or foreign temporary folder), the
 * work is done without one: it must be safe by itself, and the lock only keeps many from running into each other.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = lockOf(folder);
  const held = await acquire(path);
  try {
    return await work();
  } finally {
    if (held && isOurs(path)) discard(path);
  }
}

/** Where the lock of a folder lies, by whatever path the folder is named. */
export function lockOf(folder: string): string {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
  return join(tmpdir(), `leadline-${name}.lock`);
}

function isOurs(path: string): boolean {
  try {
    return readFileSync(path, 'utf8') === signature();
  } catch {
    return false;
  }
}

async function acquire(path: string): Promise<boolean> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    try {
      writeFileSync(path, signature(), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    try {
      const holder = readFileSync(path, 'utf8');
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      const life = lifeOf(holder);
      if (life === 'ended' || age > LIFETIME_MS[life]) takeAway(path, holder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
    }
    // Not all at the same moment.
    await pause(PAUSE_MS + Math.random() * PAUSE_MS);
  }
  return false;
}

/** Remove a lock that was left behind, unless somebody has done so meanwhile and holds a new one. */
function takeAway(path: string, holder: string): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  renameSync(path, aside);
  if (readFileSync(aside, 'utf8') !== holder) linkSync(aside, path);
  discard(aside);
}
