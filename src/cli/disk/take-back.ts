import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { CliFailure } from '../io.ts';
import { plain } from '../text/plain.ts';
import { list } from '../text/words.ts';
import { discard } from './discard.ts';
import { removeEmpty } from './folders.ts';
import { markOf, readJournal, removeJournal, type Journal, type Step } from './journal.ts';
import { lifeOf, signature } from './owner.ts';
import { realFolder } from './record-io.ts';
import { temporaryName } from './temporary-name.ts';
import { toPosix } from './walk.ts';

/**
 * How far a step has come. `half`: the new file is there and the old one under its other name too, or a file that the
 * change has made does not hold its last text yet.
 * `changed`: somebody else has been there since, or it does not lie below the root any more.
 */
type State = 'old' | 'half' | 'new' | 'changed';

/**
 * Take back a change that a process has begun and not finished, because it was killed: either all of its files were
 * changed and stay so, or each gets back what it held. What somebody has changed since is never written over.
 *
 * @returns A sentence for the user; undefined when there was nothing to take back.
 * @throws CliFailure when the other process is still at work, or a file cannot be written.
 */
export function recover(root: string): string | undefined {
  const journal = readJournal(root);
  if (!journal) return undefined;
  if (isAtWork(journal))
    throw new CliFailure('Another leadline is changing files here; try again when it is done.');
  const { steps, tag } = journal;
  const states = steps.map((step) =>
    giveKept(journal.root, step, tag) ? 'old' : stateOf(journal.root, step),
  );
  for (const step of steps)
    for (const path of new Set([step.source, step.target]))
      if (isBelow(journal.root, path)) {
        const own = join(journal.root, path);
        discard(temporaryName(own, tag));
        discard(backName(own, tag));
        discard(keptName(own, tag));
      }
  try {
    const sentence = settle(journal, states);
    removeJournal(root);
    return sentence;
  } catch (error) {
    throw stuck(error, 'An earlier change was interrupted');
  }
}

/** What to tell when a change cannot be taken back now; its journal stays, so that it is tried again. */
export function stuck(error: unknown, what: string): CliFailure {
  return new CliFailure(
    `${what} and could not be taken back: ${plain((error as Error).message)}; the next command that writes tries again.`,
  );
}

/** Nobody takes a minute to put files in their places; what is older has another process's number by now. */
function isAtWork({ by, since }: Journal): boolean {
  return by !== signature() && lifeOf(by) !== 'ended' && Math.abs(Date.now() - since) < 60_000;
}

function settle(
  { root, steps, tag, begun }: Journal,
  states: readonly State[],
): string | undefined {
  const pathsOf = (...wanted: State[]): string =>
    list(
      steps
        .filter((_, at) => wanted.includes(states[at] ?? 'old'))
        .map(({ target }) => plain(target)),
      'and',
    );
  if (!begun && states.every((state) => state === 'new')) {
    for (const { source, target } of steps)
      if (source !== target) removeEmpty(dirname(join(root, source)), root);
    return 'An earlier change was interrupted after all of its files were written; it stands.';
  }
  if (states.every((state) => state === 'old' || state === 'changed')) {
    for (const { target } of steps) removeEmpty(dirname(join(root, target)), root);
    return 'An earlier change was interrupted before any file was changed; nothing is left of it.';
  }
  // Files are changed in order: what comes behind one that is old was not reached, and was changed by somebody else alone.
  const reached = states.indexOf('old');
  if (states.some((state, at) => state === 'changed' && (reached === -1 || at < reached)))
    return (
      `An earlier change was interrupted and cannot be taken back, since ${pathsOf('changed')} has changed meanwhile: ` +
      `look at ${pathsOf('new', 'half')}, which it had written.`
    );
  takeBack(root, steps, tag);
  return `An earlier change was interrupted and has been taken back: ${pathsOf('new', 'half')} as before.`;
}

/**
 * Give the files of a change what they held before, the last one first. What is neither the old text nor the new one is
 * left alone.
 *
 * @param tag The journal’s: when this is interrupted too, the next one knows the names of what it leaves.
 */
export function takeBack(root: string, steps: readonly Step[], tag: string): void {
  for (const step of steps.toReversed()) {
    const state = stateOf(root, step);
    if (state !== 'new' && state !== 'half') continue;
    const source = join(root, step.source);
    const target = join(root, step.target);
    if (step.before === null) rmSync(target, { force: true });
    else if (step.bytes === undefined) {
      mkdirSync(dirname(source), { recursive: true });
      renameSync(target, source);
    } else {
      if (state === 'new') writeBack(source, step, { bytes: step.bytes, tag });
      if (source !== target) rmSync(target, { force: true });
    }
    if (source !== target || step.before === null) removeEmpty(dirname(target), root);
  }
}

/** The name under which an old text waits to take its place again. */
function backName(path: string, tag: string): string {
  return `${temporaryName(path, tag)}.back`;
}

/** The other name of a file while a new text takes its place; see `giveKept`. */
export function keptName(path: string, tag: string): string {
  return `${temporaryName(path, tag)}.kept`;
}

/**
 * Give a file its place again when somebody has written into it between the last look at it and the moment in which a
 * new text took its place: it is still there by its other name.
 *
 * @returns whether somebody has.
 */
export function giveKept(root: string, step: Step, tag: string): boolean {
  const { source, target, before } = step;
  if (stateOf(root, step) !== 'new') return false;
  const kept = keptName(join(root, source), tag);
  const mark = markOf(kept);
  if (mark === undefined || mark === before) return false;
  if (source !== target) rmSync(join(root, target), { force: true });
  renameSync(kept, join(root, source));
  return true;
}

function writeBack(
  source: string,
  { mode }: Step,
  { bytes, tag }: { readonly bytes: string; readonly tag: string },
): void {
  mkdirSync(dirname(source), { recursive: true });
  const back = backName(source, tag);
  try {
    writeFileSync(back, Buffer.from(bytes, 'base64'), { flag: 'wx' });
    chmodSync(back, mode);
    renameSync(back, source);
  } catch (error) {
    discard(back);
    throw error;
  }
}

function stateOf(root: string, { source, target, before, after }: Step): State {
  if (!isBelow(root, source) || !isBelow(root, target)) return 'changed';
  const there = markOf(join(root, target));
  const isNew = there !== undefined && after.includes(there);
  if (before === null) {
    if (there === undefined) return 'old';
    return there === after[0] ? 'new' : isNew ? 'half' : 'changed';
  }
  if (source === target) return there === before ? 'old' : isNew ? 'new' : 'changed';
  const left = markOf(join(root, source));
  if (left === before && there === undefined) return 'old';
  if (!isNew) return 'changed';
  return left === undefined ? 'new' : left === before ? 'half' : 'changed';
}

/** Whether a path leads to a place below the root, links followed. */
function isBelow(root: string, path: string): boolean {
  if (isAbsolute(path) || path.split(/[\\/]/).includes('..')) return false;
  try {
    return toPosix(realpathSync(root), realFolder(dirname(join(root, path)))) !== undefined;
  } catch {
    return false;
  }
}
