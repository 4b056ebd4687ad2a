import { COMMANDS, filesFor } from '../commands.ts';
import { difference, isSame } from '../fault.ts';
import type { Scenario } from '../scenario.ts';

/** A clock that jumps, and days that nobody expects. */
export const clock: Scenario = {
  name: 'clock jumps',
  promise:
    'Every command does what it does by a steady clock; a day that is none is refused in a sentence.',
  async run({ scene, fail, random, rounds: most }) {
    let rounds = 0;
    const some = most < 50 ? [random.pick(COMMANDS), random.pick(COMMANDS)] : COMMANDS;
    for (const command of some) {
      const before = filesFor(command);
      scene.reset(before);
      await scene.run(command.args);
      const after = scene.files();
      scene.reset(before);
      const { code, err } = await scene.run(command.args, {
        fault: { type: 'clock', at: random.below(1e6) },
      });
      rounds++;
      const now = scene.files();
      // A report says when it was made.
      if (!isSame(now, after) && command.name !== 'report')
        fail(`${command.name}: ${difference(now, after)} (${code}: ${err.trim()})`);
      for (const day of ['1970-01-01', '9999-12-31', '2026-02-30', 'tomorrow']) {
        scene.reset(before);
        const ended = await scene.run(command.args, { now: day });
        rounds++;
        const isDay = day !== '2026-02-30' && day !== 'tomorrow';
        if (
          ended.code === null ||
          (ended.code === 2) === isDay ||
          /\n\s+at |Unexpected failure/.test(ended.err)
        )
          fail(`${command.name} on ${day}: ${ended.code}, ${ended.err}`);
        if (!isDay && !isSame(scene.files(), before))
          fail(`${command.name} on ${day} changed ${difference(scene.files(), before)}.`);
      }
    }
    return { rounds };
  },
};
