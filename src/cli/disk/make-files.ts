import { realpathSync } from 'node:fs';
import { CliFailure } from '../io.ts';
import { plain } from '../text/plain.ts';
import { removeJournal, stepOfMade, writeJournal, type Step } from './journal.ts';
import { makeFile } from './record-io.ts';
import { takeBack } from './take-back.ts';
import { newTag } from './temporary-name.ts';

/**
 * Make files, all of them or none, never over another. When the process is killed half-way, the next one that writes
 * takes back what was made (see `recover`).
 *
 * @throws CliFailure when one is there already or cannot be written; nothing is left then.
 */
export function makeFiles(
  root: string,
  files: readonly { readonly path: string; readonly text: string }[],
): void {
  if (files.length === 0) return;
  const tag = newTag();
  writeJournal(
    root,
    tag,
    files.map(({ path, text }) => stepOfMade(path, [text])),
  );
  const done: Step[] = [];
  try {
    for (const { path, text } of files) {
      if (makeFile(root, path, text, tag) === 'exists')
        throw new CliFailure(`${plain(path)} is there already; nothing was made. Run again.`);
      done.push(stepOfMade(path, [text]));
    }
  } catch (error) {
    takeBack(realpathSync(root), done);
    throw error;
  } finally {
    removeJournal(root);
  }
}
