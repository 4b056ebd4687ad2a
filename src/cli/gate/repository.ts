import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { CliFailure } from '../io.ts';
import { gitText, GitFailure } from '../disk/run-git.ts';

/** Where the files go that judge each commit or pull request. */
export interface GateRepository {
  /** The root whose records are judged, absolute. */
  readonly root: string;
  /** The top folder of the working tree, absolute. */
  readonly top: string;
  /** The way from there to the root, with `/`; empty when they are the same. */
  readonly prefix: string;
  /** The folder of git's own files that all working trees share, absolute. */
  readonly gitFolder: string;
  /** The folder from which git runs hooks, absolute. */
  readonly hooks: string;
  /** The branch that pull requests go to. */
  readonly mainBranch: string;
  /** Whether the repository's own package.json asks for Leadline. */
  readonly pinned: boolean;
}

/**
 * Ask git where its hooks are and what the repository looks like.
 *
 * @throws CliFailure where there is no repository, or a folder's name cannot stand in a script.
 */
export async function gateRepository(root: string): Promise<GateRepository> {
  const top = await answer(root, ['rev-parse', '--show-toplevel']);
  const common = await answer(root, ['rev-parse', '--git-common-dir']);
  if (top === undefined || common === undefined)
    throw new CliFailure('The folder is in no git repository; “git init” makes one.');
  const prefix = (await answer(root, ['rev-parse', '--show-prefix'])) ?? '';
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f]|\$\{\{/.test(prefix))
    throw new CliFailure('The name of the root’s folder cannot stand in a script.');
  const gitFolder = resolve(root, common);
  const head = await answer(root, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
  return {
    root,
    top,
    prefix: prefix.replace(/\/$/, ''),
    gitFolder,
    hooks: await hooksFolder(root, top, gitFolder),
    mainBranch: head?.replace(/^origin\//, '') ?? 'main',
    pinned: asksForLeadline(join(top, 'package.json')),
  };
}

/** Our own calls of git run no hooks, by a setting that comes last: the user's is the one before. */
async function hooksFolder(root: string, top: string, gitFolder: string): Promise<string> {
  const all = await answer(root, ['config', '--type=path', '--get-all', '-z', 'core.hooksPath']);
  const set = all
    ?.split('\0')
    .filter((path) => path !== '')
    .slice(0, -1)
    .at(-1);
  // Git runs hooks at the top of the working tree, and takes the path from there.
  return set === undefined ? join(gitFolder, 'hooks') : resolve(top, set);
}

async function answer(root: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return await gitText(root, args);
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

function asksForLeadline(path: string): boolean {
  try {
    if (!existsSync(path)) return false;
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object | undefined>;
    return ['dependencies', 'devDependencies'].some((key) => 'leadline' in (manifest[key] ?? {}));
  } catch {
    return false;
  }
}

/** A path below a folder, with `/`; undefined when it lies elsewhere. */
export function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path).split(sep).join('/');
  return way === '..' || way.startsWith('../') || resolve(folder, way) !== path ? undefined : way;
}
