import { join } from 'node:path';
import { COMMANDS, filesFor } from '../commands.ts';
import { difference, isWaiting } from '../fault.ts';
import type { Scenario } from '../scenario.ts';

const WORDS = '\nSomebody else wrote this.\n';

/** Somebody changes or deletes a file while a command is about to write it. */
function meanwhile(type: 'changed' | 'deleted'): Scenario['run'] {
  return async ({ scene, fail, rounds: most, random }) => {
    let rounds = 0;
    const share = Math.max(1, Math.ceil(most / COMMANDS.length));
    for (const command of COMMANDS) {
      const { changes } = command;
      if (changes === undefined) continue;
      const before = filesFor(command);
      scene.reset(before);
      const { calls = 0 } = await scene.run(command.args);
      const after = scene.files();
      const places = Array.from({ length: calls }, (_, at) => at);
      while (places.length > share) places.splice(random.below(places.length), 1);
      for (const at of places) {
        rounds++;
        scene.reset(before);
        const path = join(scene.root, changes);
        const { code, err } = await scene.run(command.args, { fault: { type, at, path } });
        const now = scene.files();
        const name = `${command.name}, ${changes} ${type} at ${at}`;
        if (code === null || /\n\s+at |Unexpected failure/.test(err))
          fail(`${name}: ${code}, ${err}`);
        const text = [...now]
          .filter(([other]) => !isWaiting(other))
          .map(([, one]) => one)
          .join('');
        if (type === 'changed' && !text.includes(WORDS.trim()))
          fail(`${name}: what somebody wrote is lost (${code}: ${err.trim()}).`);
        const odd = [...now].find(
          ([other, one]) =>
            other !== changes &&
            !one.includes(WORDS.trim()) &&
            one !== before.get(other) &&
            one !== after.get(other),
        );
        if (odd) fail(`${name}: ${odd[0]} is neither as before nor as it should be.`);
        const gone = [...before.keys()].find(
          (other) => other !== changes && after.has(other) && !now.has(other),
        );
        if (gone !== undefined) fail(`${name}: ${gone} is gone; ${difference(now, before)}.`);
      }
    }
    return { rounds };
  };
}

export const changed: Scenario = {
  name: 'file changed between read and write',
  promise: 'What somebody wrote is still there; every other file is as before or as it should be.',
  run: meanwhile('changed'),
};
export const deleted: Scenario = {
  name: 'file deleted between read and write',
  promise:
    'The command does its work or says what is gone; every other file is as before or as it should be.',
  run: meanwhile('deleted'),
};
