import { realpathSync } from 'node:fs';
import { CliFailure } from '../io.ts';
import { plain } from '../text/plain.ts';
import { markOfBytes, removeJournal, writeJournal, type Step } from './journal.ts';
import { recordIo } from './record-io.ts';
import { takeBack } from './take-back.ts';
import { newTag } from './temporary-name.ts';

/**
 * Make files, all of them or none, never over another. When the process is killed half-way, the next one that writes
 * takes back what was made (see `recover`).
 *
 * @throws CliFailure when one is there already or cannot be written; nothing is left then.
 */
export async function makeFiles(
  root: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  const disk = recordIo(root);
  const steps = files.map(({ path, text }): Step => ({
    source: path,
    target: path,
    before: null,
    mode: 0o644,
    after: [markOfBytes(text)],
  }));
  writeJournal(root, newTag(), steps);
  const done: Step[] = [];
  try {
    for (const [at, { path, text }] of files.entries()) {
      if ((await disk.createExclusive(path, text)) === 'exists')
        throw new CliFailure(`${plain(path)} is there already; nothing was made. Run again.`);
      const step = steps[at];
      if (step) done.push(step);
    }
  } catch (error) {
    takeBack(realpathSync(root), done);
    removeJournal(root);
    throw error;
  }
  removeJournal(root);
}
