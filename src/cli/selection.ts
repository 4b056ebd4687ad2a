import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { toPosix } from './disk/walk.ts';
import { CliFailure } from './io.ts';
import { plain } from './text/plain.ts';

/** The files and folders that the user named; all of them when none was. */
export interface Selection {
  /** Relative to the root, POSIX; empty when the whole root is meant. */
  readonly paths: readonly string[];
  has(path: string): boolean;
}

/**
 * Understand the paths of a command line.
 *
 * @param named Paths relative to `cwd`; one that is not there or leads out of the root is taken as relative to the root.
 * @throws CliFailure for a path that does not exist or lies outside the root.
 */
export function select(named: readonly string[], cwd: string, root: string): Selection {
  const paths = named.map((name) => locate(name, cwd, root));
  if (paths.length === 0 || paths.includes('')) return { paths: [], has: () => true };
  return {
    paths,
    has: (path) => paths.some((one) => path === one || path.startsWith(`${one}/`)),
  };
}

function locate(name: string, cwd: string, root: string): string {
  const candidates = [resolve(cwd, name), resolve(root, name)].filter((path) => existsSync(path));
  if (candidates.length === 0)
    throw new CliFailure(
      `Unexpected path “${plain(name)}”, expected a file or folder that exists.`,
    );
  for (const candidate of candidates) {
    // The real path, since files are listed there and not behind links to folders.
    const path = toPosix(realpathSync(root), realpathSync(candidate));
    if (path !== undefined) return path;
  }
  throw new CliFailure(
    `Unexpected path “${plain(name)}”, expected one inside the root ${plain(root)}; --root sets another.`,
  );
}
