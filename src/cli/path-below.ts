import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { toPosix } from './disk/walk.ts';
import { CliFailure } from './io.ts';
import { plain } from './text/plain.ts';

/** A path as reports write it; undefined for one outside the root. It need not exist. */
export function pathBelow(root: string, cwd: string, named: string): string | undefined {
  const path = resolve(cwd, named);
  const real = existsSync(path) ? realpathSync(path) : path;
  return toPosix(existsSync(root) ? realpathSync(root) : root, real) ?? toPosix(root, path);
}

/**
 * A folder that need not exist, relative to the root.
 *
 * @throws CliFailure when it lies outside of the root.
 */
export function folderBelow(root: string, cwd: string, named: string): string {
  const folder = toPosix(root, resolve(cwd, named));
  if (folder !== undefined) return folder;
  throw new CliFailure(
    `Unexpected folder “${plain(named)}”, expected one inside the root ${plain(root)}.`,
  );
}
