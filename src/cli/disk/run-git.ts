import { spawn } from 'node:child_process';

/** Milliseconds after which a call is given up: long enough for a large history on a slow disk. */
const PATIENCE_MS = 60_000;
/** So much of what a call says about its failure is kept. */
const MAX_COMPLAINT = 2_000;

/** A call of git that did not end well. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  /** The exit code; undefined when the program could not be run, took too long, or was ended. */
  readonly code: number | undefined;
  /** There is no such program. */
  readonly missing: boolean;

  constructor(message: string, code: number | undefined, missing = false) {
    super(message);
    this.code = code;
    this.missing = missing;
  }
}

export interface GitCall {
  /** The folder that git works in, absolute. */
  readonly cwd: string;
  readonly args: readonly string[];
  /** What git reads from its standard input. */
  readonly input?: string;
  /** Called with what git prints, piece by piece; `stop` ends the call, which then counts as done. */
  readonly onOutput: (chunk: Buffer) => 'stop' | undefined;
  readonly patienceMs?: number;
  /** More variables of the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Settings that keep a repository of strangers from having anything run, fetched or asked: no hooks, no file system
 * monitor, no pager, no signature checks, no network (a partial clone would fetch what it lacks).
 */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.quotePath=false',
  'core.commitGraph=true',
  'log.showSignature=false',
  'log.follow=false',
  'log.mailmap=false',
  'diff.external=',
  'diff.noprefix=false',
  'diff.renames=true',
  'diff.ignoreSubmodules=all',
  'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);

/** Variables that would have git look at another repository than the folder's: hooks set them. */
const ELSEWHERE = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_TRACE',
];

/**
 * Run git once. Arguments go to the program as they are, never through a shell.
 *
 * @throws GitFailure when it cannot be run, takes too long, or ends with another code than 0.
 */
export async function runGit(call: GitCall): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_PAGER: 'cat',
  };
  for (const name of ELSEWHERE) Reflect.deleteProperty(env, name);
  Object.assign(env, call.env);
  await new Promise<void>((resolve, reject) => {
    const child = spawn('git', [...SETTINGS, ...call.args], {
      cwd: call.cwd,
      env,
      stdio: 'pipe',
      windowsHide: true,
    });
    let complaint = '';
    let ended: 'stopped' | 'late' | undefined;
    const end = (why: 'stopped' | 'late'): void => {
      ended ??= why;
      child.kill('SIGKILL');
    };
    const patience = setTimeout(() => end('late'), call.patienceMs ?? PATIENCE_MS);
    const fail = (error: Error): void => {
      clearTimeout(patience);
      child.kill('SIGKILL');
      reject(error);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      if (ended) return;
      try {
        if (call.onOutput(chunk) === 'stop') end('stopped');
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < MAX_COMPLAINT) complaint += chunk.toString('utf8');
    });
    // It may end before it has read all of its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
    child.on('error', (error: NodeJS.ErrnoException) =>
      fail(new GitFailure(error.message, undefined, error.code === 'ENOENT')),
    );
    child.on('close', (code) => {
      clearTimeout(patience);
      if (ended === 'stopped' || code === 0) resolve();
      else if (ended === 'late') reject(new GitFailure('it took too long', undefined));
      else reject(new GitFailure(firstLine(complaint) || 'it failed', code ?? undefined));
    });
  });
}

/** Everything that git prints, as bytes. @throws as `runGit`. */
export async function gitBytes(
  cwd: string,
  args: readonly string[],
  { input, env }: Pick<GitCall, 'input' | 'env'> = {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await runGit({
    cwd,
    args,
    ...(input !== undefined && { input }),
    ...(env && { env }),
    onOutput: (chunk) => void chunks.push(chunk),
  });
  return Buffer.concat(chunks);
}

/** Everything that git prints, as text without the line end at its end. @throws as `runGit`. */
export async function gitText(cwd: string, args: readonly string[]): Promise<string> {
  return (await gitBytes(cwd, args)).toString('utf8').replace(/\n$/, '');
}

function firstLine(complaint: string): string {
  const line = complaint.split('\n').find((one) => /^(?:fatal|error): /.test(one)) ?? '';
  return line.replace(/^(?:fatal|error): /, '').replace(/[.\s]+$/, '');
}
