import {
  chmodSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CliFailure } from '../io.ts';
import { plain } from '../text/plain.ts';
import { markOf, markOfBytes, removeJournal, writeJournal } from './journal.ts';
import { realFolder } from './record-io.ts';
import { newTag, temporaryName } from './temporary-name.ts';
import { toPosix } from './walk.ts';

/**
 * Write a file of our own, over the old one if there is one, in one step: nobody ever reads half of it. The caller
 * holds the lock of the root.
 *
 * @throws CliFailure when it cannot be written, or lies behind a link out of the root.
 */
export function putFile(root: string, path: string, text: string): void {
  const named = join(root, path);
  const nearest = failing(path, () =>
    existsSync(named) ? realpathSync(named) : realFolder(dirname(named)),
  );
  if (toPosix(realpathSync(root), nearest) === undefined)
    throw new CliFailure(
      `${plain(path)} is behind a link that leads out of the root; nothing was written.`,
    );
  putAnywhere(named, path, text, root);
}

/**
 * The same for a place that the user chose, wherever it is.
 *
 * @param named Absolute.
 * @param shown What the file is called in a message.
 * @param root Where the next command that writes looks for what a killed one has left behind.
 * @throws CliFailure when it cannot be written.
 */
export function putAnywhere(named: string, shown: string, text: string, root: string): void {
  let temporary: string | undefined;
  let journaled = false;
  failing(shown, () => {
    try {
      mkdirSync(dirname(named), { recursive: true });
      const target = existsSync(named)
        ? realpathSync(named)
        : join(realpathSync(dirname(named)), basename(named));
      const tag = newTag();
      temporary = temporaryName(target, tag);
      const before = markOf(target) ?? null;
      const inside = toPosix(realpathSync(root), target);
      if (inside !== undefined) {
        const step = { source: inside, target: inside, before, mode: 0o644 };
        journaled = true;
        writeJournal(root, tag, [{ ...step, after: [markOfBytes(text)] }]);
      }
      writeFileSync(temporary, text, { flag: 'wx' });
      if (existsSync(target)) chmodSync(temporary, statSync(target).mode);
      renameSync(temporary, target);
    } catch (error) {
      if (temporary !== undefined) rmSync(temporary, { force: true });
      throw error;
    } finally {
      if (journaled) removeJournal(root);
    }
  });
}

function failing<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CliFailure(
      `${plain(shown)} could not be written: ${plain((error as Error).message)}.`,
    );
  }
}
