import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RecordIo } from '../../core/index.ts';
import { CliFailure } from '../io.ts';
import { plain } from '../text/plain.ts';
import { toPosix } from './walk.ts';

/** Creates records below a root on disk. */
export function recordIo(root: string): RecordIo {
  return {
    createExclusive: (path, text) => Promise.resolve(createExclusive(root, path, text)),
    listFolder: (folder) => {
      try {
        return Promise.resolve(readdirSync(join(root, folder)));
      } catch {
        return Promise.resolve([]);
      }
    },
    remove: (path) => {
      rmSync(join(root, path), { force: true });
      return Promise.resolve();
    },
    pause: (milliseconds) => pause(milliseconds),
  };
}

/** @throws CliFailure when the file cannot be written, or its folder is a link out of the root. */
function createExclusive(root: string, path: string, text: string): 'created' | 'exists' {
  const target = join(root, path);
  try {
    if (toPosix(realpathSync(root), realFolder(dirname(target))) === undefined)
      throw new CliFailure(
        `The folder of ${plain(path)} is a link that leads out of the root; nothing was written.`,
      );
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: 'wx' });
    return 'created';
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    // A file where a folder should be is EEXIST too, from making the folder.
    if (code === 'EEXIST' && (error as NodeJS.ErrnoException).syscall === 'open') return 'exists';
    throw new CliFailure(`${plain(path)} could not be written: ${plain(message)}.`);
  }
}

/** Where the nearest folder upward that exists really is. */
export function realFolder(folder: string): string {
  while (!existsSync(folder)) folder = dirname(folder);
  return realpathSync(folder);
}
