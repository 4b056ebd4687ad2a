import { BEFORE } from '../commands.ts';
import { isWaiting } from '../fault.ts';
import type { Scenario } from '../scenario.ts';

/** Many that make a record at once. */
export const concurrentNew: Scenario = {
  name: 'leadline new, many at once',
  promise: 'As many records as there were commands, each with a number of its own.',
  async run({ scene, fail, rounds }) {
    const many = rounds >= 100 ? 50 : 16;
    scene.reset(BEFORE);
    const all = await Promise.all(
      Array.from({ length: many }, (_, at) => scene.run(['new', 'adr', `Use ${at} things`])),
    );
    for (const { code, err } of all) if (code !== 0) fail(`It ended with ${code}: ${err}`);
    const names = [...scene.files().keys()].flatMap((path) => /\/(\d{4})-/.exec(path)?.[1] ?? []);
    if (new Set(names).size !== names.length) fail(`A number was given twice: ${names.join(' ')}`);
    if (names.length !== 5 + many) fail(`There are ${names.length} records, expected ${5 + many}.`);
    return { rounds: many };
  },
};

/** Two that change the same records over and over. */
export const twoWriters: Scenario = {
  name: 'two writers on one folder',
  promise:
    'Each change is made whole or refused in a sentence; no file is half written or left behind.',
  async run({ scene, fail, rounds }) {
    scene.reset(BEFORE);
    const each = Math.max(4, Math.min(40, Math.ceil(rounds / 6)));
    const ours: readonly (readonly string[])[] = [
      ['status', '3', 'accepted', '--force'],
      ['supersede', '2', '3', '--force'],
      ['lint', '--fix'],
      ['index', '--out', 'docs/adr/README.md'],
    ];
    const theirs: readonly (readonly string[])[] = [
      ['status', '3', 'proposed', '--force'],
      ['status', '2', 'accepted', '--force'],
      ['amend', '1', '3'],
      ['convert', '5', '--to', 'nygard'],
    ];
    let refused = 0;
    const go = async (list: typeof ours): Promise<void> => {
      for (let round = 0; round < each; round++) {
        const { code, err } = await scene.run(list[round % list.length] ?? []);
        if (code === null || /\n\s+at |Unexpected failure/.test(err))
          fail(`It ended with ${code}: ${err}`);
        if (code === 2) refused++;
      }
    };
    await Promise.all([go(ours), go(theirs)]);
    const now = scene.files();
    for (const [path, text] of now) {
      if (isWaiting(path)) fail(`${path} was left behind.`);
      if (/\/000\d-/.test(path) && !/## Consequences\n\nFaster, and stale\.\n/.test(text))
        fail(`${path} is not whole.`);
    }
    if (now.size !== BEFORE.size) fail(`There are ${now.size} files, expected ${BEFORE.size}.`);
    return { rounds: each * 2, note: `${refused} refused` };
  },
};
