import type { Issue } from '../core/index.ts';
import { findProgram, runProgram } from './disk/run-program.ts';
import { CliFailure, type Io } from './io.ts';
import { plain } from './text/plain.ts';

/** Where issues can be made. */
export const TRACKERS = ['github', 'gitlab'] as const;
export type Tracker = (typeof TRACKERS)[number];

interface Program {
  readonly name: string;
  readonly product: string;
  /** What it is called with; the body, and for GitLab the title too, comes by standard input. */
  readonly call: (issue: Issue) => { readonly args: readonly string[]; readonly input: string };
  /** The new issue's address in what it prints. */
  readonly address: (stdout: string) => string | undefined;
}

const PROGRAMS: Readonly<Record<Tracker, Program>> = {
  // https://cli.github.com/manual/gh_issue_create
  github: {
    name: 'gh',
    product: 'GitHub',
    call: ({ title, body }) => ({
      args: ['issue', 'create', `--title=${title}`, '--body-file=-'],
      input: body,
    }),
    address: (stdout) => stdout.trim().split(/\s+/).findLast(isAddress),
  },
  // `glab issue create` takes no body from a file; https://docs.gitlab.com/api/issues/#new-issue does.
  gitlab: {
    name: 'glab',
    product: 'GitLab',
    call: ({ title, body }) => ({
      args: [
        ...['api', 'projects/:fullpath/issues', '--method=POST'],
        ...['--header=Content-Type: application/json', '--input=-'],
      ],
      input: JSON.stringify({ title, description: body }),
    }),
    address: (stdout) => {
      try {
        const address = (JSON.parse(stdout) as { web_url?: unknown } | null)?.web_url;
        return typeof address === 'string' && isAddress(address) ? address : undefined;
      } catch {
        return undefined;
      }
    },
  },
};

/** What people call the tracker. */
export function productOf(tracker: Tracker): string {
  return PROGRAMS[tracker].product;
}

/**
 * The program that makes issues there.
 *
 * @throws CliFailure when it is not installed.
 */
export function programOf(tracker: Tracker, { env }: Io): string {
  const { name, product } = PROGRAMS[tracker];
  const path = findProgram(name, env);
  if (path !== undefined) return path;
  throw new CliFailure(
    `The program “${name}” is needed to create an issue on ${product}, and is not installed.`,
  );
}

/**
 * Make an issue.
 *
 * @param root Where the repository is, absolute.
 * @returns Its address.
 * @throws CliFailure when the program fails, or does not tell the address.
 */
export async function createIssue(
  tracker: Tracker,
  issue: Issue,
  root: string,
  io: Io,
): Promise<string> {
  const { name, call, address } = PROGRAMS[tracker];
  const { args, input } = call(issue);
  const ended = await runProgram(programOf(tracker, io), args, {
    cwd: root,
    env: { ...io.env },
    input,
  });
  const found = ended.code === 0 ? address(ended.stdout) : undefined;
  if (found !== undefined) return found;
  const [said = ''] = (ended.stderr.trim() || ended.stdout.trim()).split('\n');
  throw new CliFailure(
    ended.code === 0
      ? `“${name}” did not tell the address of the issue${said === '' ? '.' : `: ${plain(said)}`}`
      : `“${name}” could not create the issue${said === '' ? '.' : `: ${plain(said)}`}`,
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s"'<>`\\]+$/.test(text) && URL.canParse(text);
}
