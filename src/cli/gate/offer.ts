import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { version } from '../../../package.json';
import { withLock } from '../disk/lock.ts';
import { putAnywhere } from '../disk/put.ts';
import { putNew, realFolder } from '../disk/record-io.ts';
import { temporaryName } from '../disk/temporary-name.ts';
import { CliFailure, type Io } from '../io.ts';
import { mayWrite, shownText, type MayWrite } from '../may-write.ts';
import { plain } from '../text/plain.ts';
import { styleFor } from '../text/style.ts';
import { gitHook } from './git-hook.ts';
import { githubWorkflow } from './github.ts';
import { GITLAB_FILE, gitlabJob } from './gitlab.ts';
import { PRE_COMMIT_FILE, preCommitEntry } from './pre-commit.ts';
import type { Proposal } from './proposal.ts';
import { below, gateRepository, type GateRepository } from './repository.ts';

/** What judges commits and pull requests, as asked for; `true` leaves the choice to what is there. */
export interface GateOptions extends MayWrite {
  readonly hook?: 'git' | 'pre-commit' | true;
  readonly workflow?: 'github' | 'gitlab' | true;
  /** Findings go to GitHub's code scanning, too. */
  readonly sarif?: boolean;
}

/** What became of a file. */
export interface GateOutcome {
  readonly path: string;
  readonly written: boolean;
  /** The whole text that was or would be written; null when nothing is. */
  readonly text: string | null;
  /** What to add by hand; null when there is nothing. */
  readonly add: string | null;
  readonly notes: readonly string[];
}

/** The files of a gate, before anything is written. */
export interface Gate {
  readonly hook: Proposal | undefined;
  readonly workflow: Proposal | undefined;
  readonly repository: GateRepository | undefined;
}

/** @throws CliFailure where there is no git repository, or what was asked for does not go together. */
export async function proposeGate(root: string, options: GateOptions): Promise<Gate> {
  const { hook, workflow, sarif = false } = options;
  if (hook === undefined && workflow === undefined) {
    if (sarif) throw new CliFailure('Unexpected --sarif, which belongs to --workflow github.');
    return { hook: undefined, workflow: undefined, repository: undefined };
  }
  const repository = await gateRepository(root);
  const has = (path: string): boolean => existsSync(join(repository.top, path));
  const hookKind = hook === true ? (has(PRE_COMMIT_FILE) ? 'pre-commit' : 'git') : hook;
  const forge = workflow === true ? (has(GITLAB_FILE) ? 'gitlab' : 'github') : workflow;
  if (sarif && forge !== 'github')
    throw new CliFailure('Unexpected --sarif, which belongs to --workflow github.');
  const hooks = { git: gitHook, 'pre-commit': preCommitEntry };
  return {
    repository,
    hook: hookKind && hooks[hookKind](repository),
    workflow:
      forge &&
      (forge === 'github'
        ? githubWorkflow(repository, { version, sarif })
        : gitlabJob(repository, version)),
  };
}

/** Show a file, and write it when told to. */
export async function offer(
  proposal: Proposal,
  repository: GateRepository,
  options: GateOptions,
  io: Io,
): Promise<GateOutcome> {
  const { text, add, notes } = proposal;
  const path = plain(proposal.path);
  const silent = options.format === 'json';
  if (!silent) {
    if (text === undefined) io.stdout(`\n${styleFor(io).heading(path)}\n`);
    else io.stdout(shownText(`Proposed ${path}`, addedTo(proposal, text), io));
    for (const note of notes) io.stdout(`  ${plain(note)}\n`);
    if (add !== undefined) io.stdout(`\n${add}`);
  }
  const question = `${proposal.before === undefined ? 'Write' : 'Add this to'} ${path}?`;
  const written = text !== undefined && (await mayWrite(question, options, io));
  if (written)
    await withLock(repository.root, () => {
      write(proposal, text, repository);
      return Promise.resolve();
    });
  if (!silent && text !== undefined)
    io.stderr(written ? `Wrote ${path}.\n` : `${path} was not written. “--yes” writes it.\n`);
  return { path: proposal.path, written, text: text ?? null, add: add ?? null, notes };
}

/** The lines that are new. */
function addedTo({ before }: Proposal, text: string): string {
  if (before === undefined) return text;
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(from, text.length - end).replace(/^\r?\n/, '');
}

/** @throws CliFailure when somebody else has written it meanwhile, or it cannot be written. */
function write(proposal: Proposal, text: string, repository: GateRepository): void {
  const { target, before, executable = false } = proposal;
  const path = plain(proposal.path);
  const folder = realFolder(dirname(target));
  const homes = [repository.top, repository.gitFolder].map((home) => realFolder(home));
  if (homes.every((home) => below(home, folder) === undefined))
    throw new CliFailure(`${path} is behind a link that leads out of the repository.`);
  try {
    if (before === undefined) {
      mkdirSync(dirname(target), { recursive: true });
      const mode = executable ? 0o755 : 0o644;
      if (putNew(target, temporaryName(target), text, mode) === 'exists')
        throw new CliFailure(`${path} is there already and was left as it is.`);
    } else if (readFileSync(target, 'utf8') === before)
      putAnywhere(target, path, text, repository.root);
    else throw new CliFailure(`${path} has changed meanwhile and was left as it is.`);
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    throw new CliFailure(`${path} could not be written: ${plain((error as Error).message)}.`);
  }
}
