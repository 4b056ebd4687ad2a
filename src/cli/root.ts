import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILES } from '../core/index.ts';
import { CliFailure } from './io.ts';
import { plain } from './text/plain.ts';

/**
 * The root that a command works on: the folder that `--root` names, else the nearest folder upward with a
 * configuration, else the root of the git repository, else the working directory.
 *
 * @param named What `--root` says, relative to `cwd`.
 * @returns An absolute path.
 * @throws CliFailure when `--root` names no folder.
 */
export function findRoot(cwd: string, named: string | undefined): string {
  if (named !== undefined) {
    const root = resolve(cwd, named);
    const stats = statSync(root, { throwIfNoEntry: false });
    if (!stats) throw new CliFailure(`Unexpected root “${plain(named)}”, which does not exist.`);
    if (!stats.isDirectory())
      throw new CliFailure(
        `Unexpected root “${plain(named)}”, which is a file, expected a folder.`,
      );
    return root;
  }
  return (
    upward(cwd, (folder) => CONFIG_FILES.some((name) => existsSync(join(folder, name)))) ??
    upward(cwd, (folder) => existsSync(join(folder, '.git'))) ??
    cwd
  );
}

function upward(from: string, found: (folder: string) => boolean): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (found(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
