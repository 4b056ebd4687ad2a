import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CliFailure } from '../io.ts';
import { plain } from '../text/plain.ts';
import { discard } from './discard.ts';
import { removeEmpty } from './folders.ts';
import {
  markOf,
  markOfBytes,
  removeJournal,
  stepOfMade,
  writeJournal,
  type Step,
} from './journal.ts';
import { hasByteOrderMark } from './read-text.ts';
import { realFolder } from './record-io.ts';
import { giveKept, keptName, stuck, takeBack } from './take-back.ts';
import { newTag, temporaryName } from './temporary-name.ts';
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

/** A file that was made as part of the same change, and goes with it. */
export interface MadeFile {
  readonly path: string;
  readonly text: string;
}

interface Options {
  readonly made?: readonly MadeFile[];
  /** How a file takes its place; for tests. */
  readonly rename?: typeof renameSync;
}

/** A change that has been found possible. */
interface Planned {
  /** As the user knows it. */
  readonly path: string;
  readonly step: Step;
  /** The new text with its byte order mark. */
  readonly text: string | undefined;
}

/**
 * Change files, all of them or none. Every new text is on disk before the first takes its place, and each takes it in
 * one step, so each file is whole at any moment. A step that fails takes back those before it; when the process is
 * killed, the next one that writes does so (see `recover`). The caller holds the lock of the root.
 *
 * @throws CliFailure in a sentence when nothing was changed.
 */
export function changeFiles(
  root: string,
  changes: readonly FileChange[],
  { made = [], rename = renameSync }: Options = {},
): void {
  if (changes.length === 0) return;
  const real = realpathSync(root);
  const tag = newTag();
  const planned = changes.map((change) => plan(real, change));
  const steps = withMade(real, planned, made);
  writeJournal(real, tag, steps);
  const done: Step[] = [];
  try {
    for (const one of planned) guard(one, () => stage(real, one, tag));
    for (const one of planned)
      guard(one, () => {
        const kept = one.text === undefined ? undefined : keep(join(real, one.step.source), tag);
        try {
          if (markOf(join(real, one.step.source)) !== one.step.before) throw new Error(CHANGED);
          if (one.step.source !== one.step.target && existsSync(join(real, one.step.target)))
            throw new Error(`${one.step.target} is there by now`);
          done.push(one.step);
          place(real, one, tag, rename);
          if (giveKept(real, one.step, tag)) throw new Error(CHANGED);
        } finally {
          if (kept !== undefined) discard(kept);
        }
      });
  } catch (error) {
    const failure = undo(real, planned, done, tag);
    if (!failure && made.length === 0) removeJournal(real);
    throw failure ?? error;
  }
  removeJournal(real);
  for (const { source, target } of steps)
    if (source !== target) removeEmpty(dirname(join(real, source)), real);
}

/** Check a change. */
function plan(root: string, { path, text, to }: FileChange): Planned {
  const fail = (why: string): never => {
    throw new CliFailure(`${plain(path)} ${why}. Nothing was changed.`);
  };
  try {
    // A link keeps its place: the file that it leads to gets the text, the link gets the name.
    const own = join(root, path);
    const real = toPosix(root, realpathSync(own)) ?? fail('is a link that leads out of the root');
    const folder = toPosix(root, realFolder(dirname(own))) ?? '';
    if (to !== undefined && existsSync(join(root, to)))
      fail(`cannot be renamed to ${plain(to)}, which is there already`);
    if (to !== undefined && toPosix(root, realFolder(dirname(join(root, to)))) === undefined)
      fail(`cannot be renamed to ${plain(to)}, which is behind a link out of the root`);
    const named = `${folder === '' ? '' : `${folder}/`}${own.slice(dirname(own).length + 1)}`;
    if (!text) {
      const { mode } = lstatSync(own);
      const mark = markOf(own) ?? fail('is gone');
      const step = { source: named, target: to ?? named, before: mark, mode, after: [mark] };
      return { path, step, text: undefined };
    }
    const file = join(root, real);
    accessSync(file, constants.W_OK);
    const { mode } = statSync(file);
    // Whoever may write everything is still asked not to write this.
    if ((mode & 0o222) === 0) fail('is read-only and was left alone');
    const bytes = readFileSync(file);
    const mark = hasByteOrderMark(bytes) ? '\ufeff' : '';
    if (bytes.toString('utf8', mark ? 3 : 0) !== text.before)
      fail('has changed meanwhile and was left alone; run again');
    if (!bytes.equals(Buffer.from(mark + text.before)))
      fail('holds bytes that are not UTF-8 and was left alone');
    const after = mark + text.after;
    const step: Step = {
      source: to === undefined ? real : named,
      target: to ?? real,
      before: to === undefined ? markOfBytes(bytes) : (markOf(own) ?? ''),
      bytes: bytes.toString('base64'),
      mode,
      after: [markOfBytes(after)],
    };
    return { path, step, text: after };
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    return fail(`could not be written: ${plain((error as Error).message)}`);
  }
}

/** The steps in order, with the files that were made: those that are changed too were never there before. */
function withMade(
  root: string,
  planned: readonly Planned[],
  made: readonly MadeFile[],
): readonly Step[] {
  const own = new Map(
    made.map(({ path, text }) => [toPosix(root, realpathSync(join(root, path))) ?? path, text]),
  );
  const steps = planned.map(({ step }) => {
    const text = own.get(step.source);
    own.delete(step.source);
    return text === undefined
      ? step
      : { ...step, before: null, after: [...step.after, markOfBytes(text)] };
  });
  return [...[...own].map(([path, text]) => stepOfMade(path, [text])), ...steps];
}

function guard({ path }: Planned, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new CliFailure(
      `${plain(path)} could not be written: ${plain((error as Error).message)}. Nothing was changed.`,
    );
  }
}

/** Write a new text where it is not yet seen. */
function stage(root: string, { step, text }: Planned, tag: string): void {
  const target = join(root, step.target);
  mkdirSync(dirname(target), { recursive: true });
  if (text === undefined) return;
  const temporary = temporaryName(target, tag);
  writeFileSync(temporary, text, { flag: 'wx' });
  chmodSync(temporary, step.mode);
}

function place(
  root: string,
  { step, text }: Planned,
  tag: string,
  rename: typeof renameSync,
): void {
  const source = join(root, step.source);
  const target = join(root, step.target);
  rename(text === undefined ? source : temporaryName(target, tag), target);
  if (text !== undefined && source !== target) rmSync(source);
}

const CHANGED = 'it has changed meanwhile';

/**
 * Give a file a second name, under which it stays when another takes its place: between the last look at it and that
 * moment somebody may write into it. Undefined where files have one name only.
 */
function keep(source: string, tag: string): string | undefined {
  const kept = keptName(source, tag);
  try {
    linkSync(source, kept);
    return kept;
  } catch {
    return undefined;
  }
}

/** @returns What to tell when something could not be taken back. */
function undo(
  root: string,
  planned: readonly Planned[],
  done: readonly Step[],
  tag: string,
): CliFailure | undefined {
  let failure: CliFailure | undefined;
  try {
    takeBack(root, done, tag);
  } catch (error) {
    failure = stuck(error, 'A change failed');
  }
  for (const { step } of planned) {
    const target = join(root, step.target);
    discard(temporaryName(target, tag));
    if (step.source !== step.target) removeEmpty(dirname(target), root);
  }
  return failure;
}
