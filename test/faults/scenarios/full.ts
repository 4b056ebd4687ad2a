import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, filesFor } from '../commands.ts';
import { difference, isSame } from '../fault.ts';
import type { Context, Scenario } from '../scenario.ts';

/** A call that fails, at each of the places where one may; and a disk that is full from then on. */
function failing(type: 'full' | 'error'): Scenario['run'] {
  return async (context) => {
    const { scene, fail, random } = context;
    let rounds = 0;
    const share = Math.max(1, Math.ceil(context.rounds / COMMANDS.length));
    for (const command of COMMANDS) {
      const before = filesFor(command);
      scene.reset(before);
      const { calls = 0 } = await scene.run(command.args);
      const after = scene.files();
      const places = Array.from({ length: calls }, (_, at) => at);
      while (places.length > share) places.splice(random.below(places.length), 1);
      for (const at of places) {
        rounds++;
        scene.reset(before);
        const { code, err } = await scene.run(command.args, { fault: { type, at } });
        const now = scene.files();
        const name = `${command.name}, ${type} at ${at}`;
        if (code === null || /\n\s+at |Unexpected failure/.test(err))
          fail(`${name}: ${code}, ${err}`);
        if (!isSame(now, after) && code !== 2 && command.args[0] !== 'lint')
          fail(`${name}: it ended with ${code} and did not do it all: ${difference(now, after)}`);
        // A command of several changes may have made some of them.
        const mixed = [...new Set([...now.keys(), ...before.keys()])].find(
          (path) => now.get(path) !== before.get(path) && now.get(path) !== after.get(path),
        );
        if (mixed !== undefined)
          fail(
            `${name}: ${mixed} is neither as before nor as it should be (${code}: ${err.trim()}).`,
          );
        if (
          !isSame(now, before) &&
          !isSame(now, after) &&
          !['lint', 'init'].includes(command.args[0] ?? '')
        )
          fail(
            `${name}: neither all nor none: ${difference(now, before)} (${code}: ${err.trim()})`,
          );
      }
    }
    return { rounds };
  };
}

const promise =
  'Nothing is half written or left behind; the command says in a sentence what it could not write.';
export const fullAtEachWrite: Scenario = {
  name: 'disk full, at each write',
  promise,
  run: failing('full'),
};
export const errorAtEachCall: Scenario = {
  name: 'error of the disk, at each call',
  promise,
  run: failing('error'),
};

/** A real disk without room. */
export const fullDisk: Scenario = {
  name: 'disk full, a real one',
  promise,
  async run(context: Context) {
    const { scene, fail } = context;
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      return { rounds: 0, skipped: 'a small disk can be mounted by root on Linux only' };
    let rounds = 0;
    for (const command of COMMANDS) {
      const before = filesFor(command);
      scene.reset(before);
      mkdirSync(join(scene.home, 'small'), { recursive: true });
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', scene.root], {
          stdio: 'ignore',
        });
      } catch {
        return { rounds, skipped: 'mounting is not allowed here' };
      }
      try {
        for (const [path, text] of before) {
          mkdirSync(join(scene.root, path, '..'), { recursive: true });
          writeFileSync(join(scene.root, path), text);
        }
        // Fill what is left, to the last page.
        let filler = '';
        try {
          for (;;) writeFileSync(join(scene.root, 'filler'), (filler += 'x'.repeat(4096)));
        } catch {
          // Full.
        }
        const full = new Map([...scene.files()].filter(([path]) => path !== 'filler'));
        const { code, err } = await scene.run(command.args);
        const now = new Map([...scene.files()].filter(([path]) => path !== 'filler'));
        rounds++;
        if (!isSame(now, full))
          fail(`${command.name} on a full disk: ${difference(now, full)} (${code}: ${err.trim()})`);
        if (
          (code !== 2 && command.args[1] !== '--fix') ||
          err.trim() === '' ||
          /\n\s+at /.test(err)
        )
          fail(`${command.name} on a full disk: ${code}, ${err}`);
      } finally {
        execFileSync('umount', [scene.root], { stdio: 'ignore' });
      }
    }
    return { rounds };
  },
};
