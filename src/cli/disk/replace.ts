import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { hasByteOrderMark } from './read-text.ts';

/** A file that gets another text. */
export interface Replacement {
  /** Relative to the root, POSIX. */
  readonly path: string;
  /** The text as it was read; the file is left alone when it holds another one by now. */
  readonly before: string;
  readonly after: string;
}

/** A replacement that is on disk under a name of its own and waits to take its place. */
interface Staged {
  readonly path: string;
  readonly target: string;
  readonly temporary: string;
}

/**
 * Give files another text. Each change is atomic: a new file takes the place of the old one, with its permissions and
 * its byte order mark, so that nobody ever reads half a file. All are written before the first takes its place.
 *
 * @returns For each file that was left as it was, a sentence that says why, by path.
 */
export function replaceFiles(
  root: string,
  replacements: readonly Replacement[],
): ReadonlyMap<string, string> {
  const failures = new Map<string, string>();
  const staged: Staged[] = [];
  for (const replacement of replacements) {
    const outcome = stage(root, replacement);
    if (typeof outcome === 'string') failures.set(replacement.path, outcome);
    else staged.push(outcome);
  }
  for (const { path, target, temporary } of staged) {
    try {
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      failures.set(path, `${path} could not be written: ${(error as Error).message}.`);
    }
  }
  return failures;
}

/**
 * Give several files another text, all of them or none: each is read again right before it is replaced, and where one
 * fails, those before it get their old text back. Whoever stops the program meanwhile finds every file whole.
 *
 * @param rename For tests.
 * @returns A sentence that says why nothing was written; undefined when all was.
 */
export function replaceAll(
  root: string,
  replacements: readonly Replacement[],
  rename: typeof renameSync = renameSync,
): string | undefined {
  const staged: Staged[] = [];
  const giveUp = (reason: string): string => {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    return reason;
  };
  for (const replacement of replacements) {
    const outcome = stage(root, replacement);
    if (typeof outcome === 'string') return giveUp(outcome);
    staged.push(outcome);
  }
  for (const [at, { path, target, temporary }] of staged.entries()) {
    try {
      const { before } = replacements[at] as Replacement;
      if (readFileSync(target, 'utf8').replace(/^\ufeff/, '') !== before)
        throw new Error('it has changed meanwhile');
      rename(temporary, target);
    } catch (error) {
      const undone = replacements
        .slice(0, at)
        .map(({ path: done, before, after }) => ({ path: done, before: after, after: before }));
      const stuck = [...replaceFiles(root, undone).keys()];
      const left =
        stuck.length === 0 ? 'nothing was changed' : `${stuck.join(', ')} could not be put back`;
      return giveUp(`${path} could not be written: ${(error as Error).message}; ${left}.`);
    }
  }
  return undefined;
}

function stage(root: string, { path, before, after }: Replacement): Staged | string {
  let temporary: string | undefined;
  try {
    const target = realpathSync(join(root, path));
    accessSync(target, constants.W_OK);
    // Whoever may write everything is still asked not to write this.
    if ((statSync(target).mode & 0o222) === 0) return `${path} is read-only and was left alone.`;
    const bytes = readFileSync(target);
    const mark = hasByteOrderMark(bytes) ? '\ufeff' : '';
    if (bytes.toString('utf8', mark ? 3 : 0) !== before)
      return `${path} has changed meanwhile and was left alone; run again.`;
    if (!bytes.equals(Buffer.from(mark + before)))
      return `${path} holds bytes that are not UTF-8 and was left alone.`;
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
    writeFileSync(temporary, mark + after, { flag: 'wx' });
    chmodSync(temporary, statSync(target).mode);
    return { path, target, temporary };
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return `${path} could not be written: ${(error as Error).message}.`;
  }
}
