import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RecordIo } from '../../core/index.ts';
import { CliFailure } from '../io.ts';
import { plain } from '../text/plain.ts';
import { discard } from './discard.ts';
import { removeEmpty } from './folders.ts';
import { removeJournal, stepOfMade, writeJournal } from './journal.ts';
import { newTag, temporaryName } from './temporary-name.ts';
import { toPosix } from './walk.ts';

/**
 * Creates records below a root on disk. The caller holds the lock of the root.
 *
 * @param begun Whether a record that is made is only part of a change, so that it goes when the process is killed before
 * `changeFiles` has made the rest of it.
 */
export function recordIo(root: string, begun = false): RecordIo {
  return {
    createExclusive: (path, text) => Promise.resolve(createExclusive(root, path, text, begun)),
    listFolder: (folder) => {
      try {
        return Promise.resolve(readdirSync(join(root, folder)));
      } catch {
        return Promise.resolve([]);
      }
    },
    remove: (path) => {
      try {
        rmSync(join(root, path), { force: true });
      } catch (error) {
        throw new CliFailure(
          `${plain(path)} could not be removed: ${plain((error as Error).message)}; remove it by hand.`,
        );
      }
      return Promise.resolve();
    },
    pause: (milliseconds) => pause(milliseconds),
  };
}

/** @throws CliFailure when the file cannot be written, or its folder is a link out of the root. */
function createExclusive(
  root: string,
  path: string,
  text: string,
  begun: boolean,
): 'created' | 'exists' {
  const tag = newTag();
  let outcome: 'created' | 'exists' | undefined;
  try {
    writeJournal(root, tag, [stepOfMade(path, [text])], begun);
    outcome = makeFile(root, path, text, tag);
    return outcome;
  } finally {
    if (outcome !== 'created' || !begun) removeJournal(root);
  }
}

/**
 * Make a file that must not exist yet, and its folder. The caller has written the journal.
 *
 * @param tag Part of the name under which its text is written first; see `temporaryName`.
 * @throws CliFailure when the file cannot be written, or its folder is a link out of the root.
 */
export function makeFile(
  root: string,
  path: string,
  text: string,
  tag: string,
): 'created' | 'exists' {
  const target = join(root, path);
  let folder: string | undefined;
  try {
    if (toPosix(realpathSync(root), realFolder(dirname(target))) === undefined)
      throw new CliFailure(
        `The folder of ${plain(path)} is a link that leads out of the root; nothing was written.`,
      );
    folder = mkdirSync(dirname(target), { recursive: true });
    return putNew(target, temporaryName(target, tag), text);
  } catch (error) {
    if (folder !== undefined) removeEmpty(dirname(target), dirname(folder));
    if (error instanceof CliFailure) throw error;
    throw new CliFailure(
      `${plain(path)} could not be written: ${plain((error as Error).message)}.`,
    );
  }
}

/**
 * Put a file where none is, whole from its first moment: its text is written beside it and then gets its name.
 *
 * @param temporary See `temporaryName`.
 * @param mode Its permissions, as far as the process's mask allows.
 */
export function putNew(
  target: string,
  temporary: string,
  text: string,
  mode = 0o666,
): 'created' | 'exists' {
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode });
    linkSync(temporary, target);
    return 'created';
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === 'link' && code === 'EEXIST') return 'exists';
    // Some file systems know no second name for a file, and a name may have no room for what tells ours from others.
    if (syscall !== 'link' && code !== 'ENAMETOOLONG') throw error;
    return writeNew(target, text, mode);
  } finally {
    if (existsSync(temporary)) discard(temporary);
  }
}

/** The same where a file cannot have two names. */
function writeNew(target: string, text: string, mode: number): 'created' | 'exists' {
  let made = false;
  try {
    const file = openSync(target, 'wx', mode);
    made = true;
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
    return 'created';
  } catch (error) {
    if (made) discard(target);
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'exists';
    throw error;
  }
}

/** Where the nearest folder upward that exists really is. */
export function realFolder(folder: string): string {
  while (!existsSync(folder)) folder = dirname(folder);
  return realpathSync(folder);
}
