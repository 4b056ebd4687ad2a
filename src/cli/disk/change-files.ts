import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { CliFailure } from '../io.ts';
import { plain } from '../text/plain.ts';
import { hasByteOrderMark } from './read-text.ts';
import { toPosix } from './walk.ts';

/** A file that gets another text, another name, or both. */
export interface FileChange {
  /** Relative to the root, POSIX. */
  readonly path: string;
  /** The text as it was read, and the one that it gets; undefined when only its name changes. */
  readonly text?: { readonly before: string; readonly after: string };
  /** Its new name, which nothing may have yet. */
  readonly to?: string;
}

/** A change that waits to be made. */
interface Staged {
  readonly path: string;
  readonly source: string;
  readonly target: string;
  /** The new text, beside the target under a name of its own. */
  readonly temporary: string | undefined;
}

/**
 * Change files, all of them or none. Every new text is on disk before the first takes its place, each takes it in one
 * step, and a step that fails takes back those before it; so each file is whole at any moment.
 *
 * @throws CliFailure in a sentence when nothing was changed.
 */
export function changeFiles(root: string, changes: readonly FileChange[]): void {
  const staged: Staged[] = [];
  const done: (() => void)[] = [];
  const made: string[] = [];
  try {
    for (const change of changes) staged.push(stage(root, change, made));
    for (const { path, source, target, temporary } of staged) {
      try {
        if (temporary === undefined) move(source, target, done);
        else place(source, target, temporary, done);
      } catch (error) {
        throw new CliFailure(
          `${plain(path)} could not be written: ${plain((error as Error).message)}. Nothing was changed.`,
        );
      }
    }
  } catch (error) {
    for (const undo of done.reverse()) undo();
    for (const { temporary } of staged)
      if (temporary !== undefined) rmSync(temporary, { force: true });
    for (const folder of made.reverse()) removeIfEmpty(folder);
    throw error;
  }
  for (const { source, target } of staged)
    if (source !== target) removeEmpty(dirname(source), root);
}

/** Check a change, and write its text where it is not yet seen. */
function stage(root: string, { path, text, to }: FileChange, made: string[]): Staged {
  const fail = (why: string): never => {
    throw new CliFailure(`${plain(path)} ${why}. Nothing was changed.`);
  };
  try {
    // A link keeps its place: the file that it leads to gets the text, the link gets the name.
    const own = join(root, path);
    const real = realpathSync(own);
    if (toPosix(realpathSync(root), real) === undefined)
      fail('is a link that leads out of the root');
    const target = to === undefined ? (text ? real : own) : join(root, to);
    if (to !== undefined && existsSync(target))
      fail(`cannot be renamed to ${plain(to)}, which is there already`);
    if (to !== undefined) makeFolder(dirname(target), made);
    if (!text) return { path, source: own, target, temporary: undefined };
    accessSync(real, constants.W_OK);
    accessSync(dirname(target), constants.W_OK);
    const bytes = readFileSync(real);
    const mark = hasByteOrderMark(bytes) ? '\ufeff' : '';
    if (!bytes.equals(Buffer.from(mark + text.before))) {
      if (bytes.toString('utf8', mark ? 3 : 0) === text.before)
        fail('holds bytes that are not UTF-8');
      fail('has changed meanwhile; run again');
    }
    const temporary = join(
      dirname(target),
      `.${basename(target)}.${randomBytes(6).toString('hex')}`,
    );
    writeFileSync(temporary, mark + text.after, { flag: 'wx' });
    chmodSync(temporary, statSync(real).mode);
    return { path, source: to === undefined ? target : own, target, temporary };
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    return fail(`could not be written: ${plain((error as Error).message)}`);
  }
}

function move(source: string, target: string, done: (() => void)[]): void {
  if (source === target) return;
  renameSync(source, target);
  done.push(() => renameSync(target, source));
}

/** The new text takes its place, and the old one is kept until all is done. */
function place(source: string, target: string, temporary: string, done: (() => void)[]): void {
  const before = readFileSync(source);
  const { mode } = statSync(source);
  renameSync(temporary, target);
  done.push(() => {
    if (source !== target) rmSync(target, { force: true });
    if (source !== target && existsSync(source)) return;
    const back = `${temporary}.back`;
    writeFileSync(back, before, { flag: 'wx' });
    chmodSync(back, mode);
    renameSync(back, source);
  });
  if (source !== target) rmSync(source);
}

/** Make a folder and those above it that are missing; they are noted. */
function makeFolder(folder: string, made: string[]): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

/** Remove a folder and those above it, as far as nothing is in them. */
function removeEmpty(folder: string, root: string): void {
  for (let at = folder; at !== root && at !== dirname(at); at = dirname(at))
    if (!removeIfEmpty(at)) return;
}

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    // Something else is in it.
    return false;
  }
}
