import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, filesFor } from '../commands.ts';
import { difference, isSame } from '../fault.ts';
import type { Scenario } from '../scenario.ts';

/** Whoever may write everything is asked to be somebody who may not. */
const NOBODY = 65534;

/** A folder in which the user may not write. */
export const denied: Scenario = {
  name: 'permission denied',
  promise: 'Nothing is changed, and the command says in a sentence what it may not.',
  async run({ scene, fail, rounds: most }) {
    if (process.platform === 'win32')
      return { rounds: 0, skipped: 'there are no such permissions on Windows' };
    const isRoot = process.getuid?.() === 0;
    let rounds = 0;
    for (const command of COMMANDS)
      for (const what of most < 50
        ? (['both'] as const)
        : (['files', 'folders', 'both'] as const)) {
        const before = filesFor(command);
        scene.reset(before);
        if (isRoot) chmodSync(scene.home, 0o777);
        for (const entry of readdirSync(scene.home, { recursive: true, withFileTypes: true })) {
          const path = join(entry.parentPath, entry.name);
          if (isRoot) chownSync(path, NOBODY, NOBODY);
          if (!path.startsWith(scene.root)) continue;
          if (entry.isDirectory() ? what !== 'files' : what !== 'folders')
            chmodSync(path, entry.isDirectory() ? 0o555 : 0o444);
        }
        const { code, err } = await scene.run(command.args, isRoot ? { user: NOBODY } : {});
        for (const entry of readdirSync(scene.home, { recursive: true, withFileTypes: true }))
          if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o777);
        chmodSync(scene.root, 0o777);
        const now = scene.files();
        rounds++;
        const name = `${command.name}, ${what} read-only`;
        if (code === null || /\n\s+at |Unexpected failure/.test(err))
          fail(`${name}: ${code}, ${err}`);
        // A new file can be made among files that may not be changed.
        const mayWork = what === 'files' && command.changes === undefined;
        if (!mayWork && !isSame(now, before))
          fail(`${name}: ${difference(now, before)} (${code}: ${err.trim()})`);
        if (!mayWork && code !== 2 && command.args[0] !== 'lint')
          fail(`${name}: it ended with ${code}.`);
      }
    return { rounds };
  },
};
