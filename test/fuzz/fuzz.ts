// `npm run fuzz [-- --runs N --seed S --target NAME --at I --corpus FOLDER --write]`: gives our readers and writers
// input that nobody would write, and says what goes wrong.
import { parseArgs } from 'node:util';
import { execute, inputAt } from './execute.ts';
import { publish } from './report.ts';
import { readSeeds } from './seeds.ts';
import { targetNamed, targets } from './targets/index.ts';
import { watch } from './watch.ts';
import type { Target } from './target.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    target: { type: 'string', multiple: true },
    at: { type: 'string' },
    corpus: { type: 'string', default: process.env['LEADLINE_CORPUS'] ?? '' },
    write: { type: 'boolean', default: false },
  },
});
const runs = number(values.runs, '--runs');
const seed =
  values.seed === undefined
    ? 1 + Math.floor(Math.random() * 999_999)
    : number(values.seed, '--seed');
const corpus = values.corpus === '' ? undefined : values.corpus;
const chosen = values.target?.map(targetNamed) ?? targets;

if (values.at === undefined) await all();
else await repeat(targetNamed(values.target?.[0] ?? ''), number(values.at, '--at'));

async function all(): Promise<void> {
  console.log(`Seed ${seed}: ${runs} executions.`);
  const shares = chosen.reduce((sum, { share }) => sum + share, 0);
  const tasks = chosen.map(({ name, share }) => ({
    target: name,
    from: 0,
    until: Math.max(1, Math.round((runs * share) / shares)),
  }));
  const failures = new Map<string, number>();
  const rows: Record<string, string | number>[] = [];
  await watch({ tasks, seed, corpus }, (said) => {
    if (said.type === 'failure') {
      const { target, failure } = said;
      failures.set(target, (failures.get(target) ?? 0) + 1);
      console.log(`\n${target}: ${failure.message}`);
      console.log(`minimised input: ${JSON.stringify(failure.input)}`);
      console.log(`repeat: ${command(target, failure.at)}\n`);
    } else if (said.type === 'done') {
      const { target, seconds } = said;
      const count = tasks.find((task) => task.target === target)?.until ?? 0;
      const rate = Math.round(count / Math.max(seconds, 0.001));
      const failed = failures.get(target) ?? 0;
      console.log(
        `${target.padEnd(14)} ${String(count).padStart(8)} in ${seconds.toFixed(1).padStart(7)} s ` +
          `${String(rate).padStart(7)} a second  ${failed === 0 ? 'ok' : `${failed} kinds of failures`}`,
      );
      const { promise } = targetNamed(target);
      rows.push({ target, executions: count, 'a second': rate, failures: failed, promise });
    }
  });
  console.log(
    failures.size === 0
      ? `Nothing went wrong with seed ${seed}.`
      : `${failures.size} targets failed with seed ${seed}.`,
  );
  if (values.write)
    publish({
      name: 'fuzz',
      title: 'Fuzzing',
      about:
        'Input that nobody would write, made by grammars and by changing the records, configurations, definitions and templates of this repository; every execution is bounded in processor time, and of long texts made to be slow the time grows no faster than their length. CONTRIBUTING.md says how to repeat a failure.',
      command: `npm run fuzz -- --runs ${runs} --seed ${seed}${corpus === undefined ? '' : ' --corpus FOLDER'} --write`,
      head: ['target', 'executions', 'a second', 'failures', 'promise'],
      rows,
    });
  if (failures.size > 0) process.exitCode = 1;
}

async function repeat(target: Target, at: number): Promise<void> {
  const seeds = readSeeds(corpus);
  console.log(`input: ${JSON.stringify(inputAt(target, seed, at, seeds))}`);
  const failure = await execute(target, seed, at, seeds);
  console.log(
    failure
      ? `${failure.message}\nminimised input: ${JSON.stringify(failure.input)}`
      : 'Nothing goes wrong.',
  );
  if (failure) process.exitCode = 1;
}

function command(target: string, at: number): string {
  const where = corpus === undefined ? '' : ` --corpus ${corpus}`;
  return `npm run fuzz -- --target ${target} --seed ${seed} --at ${at}${where}`;
}

function number(text: string, option: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`Unexpected ${option} “${text}”, expected a whole number.`);
}
