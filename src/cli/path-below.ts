import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { toPosix } from './disk/walk.ts';

/** A path as reports write it; undefined for one outside the root. It need not exist. */
export function pathBelow(root: string, cwd: string, named: string): string | undefined {
  const path = resolve(cwd, named);
  const real = existsSync(path) ? realpathSync(path) : path;
  return toPosix(existsSync(root) ? realpathSync(root) : root, real) ?? toPosix(root, path);
}
