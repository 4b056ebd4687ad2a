import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gatherFacts, type AgentDesk, type RecordWish } from '../../core/index.ts';
import { create } from '../commands/new.ts';
import { gitHistory } from '../disk/git.ts';
import { withLock } from '../disk/lock.ts';
import type { Io } from '../io.ts';
import { takeBackInterrupted } from '../workspace.ts';
import { writePlan } from '../write-plan.ts';
import type { Current } from './current.ts';
import { locateBelow } from './locate.ts';

const NO_WRITING =
  'Writing is not allowed: the server was started without --allow-write. Tell the user what you would have written.';

/** What tools work on, on disk. */
export function diskDesk(
  io: Io,
  { host, project }: Current,
  { allowWrite }: { readonly allowWrite: boolean },
): AgentDesk {
  const { root } = host;
  const uri = (path: string): string => pathToFileURL(join(root, path)).href;
  return {
    project,
    locate: (named) => locateBelow(root, named),
    read: (path) => host.read(path),
    uri,
    async consult(path) {
      project.history = await gatherFacts(gitHistory(root), project, { paths: new Set([path]) });
    },
    writer: allowWrite
      ? {
          create: (wish) => createOnDisk(io, root, wish),
          async apply(plan) {
            await takeBackInterrupted(io, root);
            await withLock(root, () => {
              writePlan(plan, { host, project });
              return Promise.resolve();
            });
          },
        }
      : NO_WRITING,
  };
}

/** By the command of the command line, which takes care of numbers, locks and interrupted changes. */
async function createOnDisk(
  io: Io,
  root: string,
  { kind, title, answers, supersedes }: RecordWish,
): Promise<{ readonly path: string; readonly notes: readonly string[] }> {
  let out = '';
  let notes = '';
  const quiet: Io = {
    ...io,
    cwd: root,
    terminal: { stdout: false, stderr: false },
    stdout: (text) => (out += text),
    stderr: (text) => (notes += text),
  };
  await create(quiet, kind, title, {
    root,
    set: answers,
    ...(supersedes && { supersedes: supersedes.path }),
  });
  return { path: out.trimEnd(), notes: notes.split('\n').filter(Boolean) };
}
