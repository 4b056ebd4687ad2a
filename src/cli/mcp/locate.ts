import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realFolder } from '../disk/record-io.ts';
import { toPosix } from '../disk/walk.ts';

/**
 * A path as an agent writes it (absolute, relative to the root, or a `file:` URI), relative to the root. Undefined for
 * one that lies outside, or that a link leads out of the root; it need not exist.
 */
export function locateBelow(root: string, named: string): string | undefined {
  if (named.includes('\0')) return undefined;
  const path = resolve(root, named.startsWith('file:') ? fromUri(named) : named);
  const real = realpathSync(root);
  if (existsSync(path)) return toPosix(real, realpathSync(path));
  // Nothing is there: the path as written, if the folder that is there lies inside.
  return toPosix(real, realFolder(path)) === undefined
    ? undefined
    : (toPosix(root, path) ?? toPosix(real, path));
}

function fromUri(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return uri;
  }
}
