// `npm run fuzz [-- --runs N --seed S --target NAME --at I --corpus FOLDER --write]`: gives our readers and writers
// input that nobody would write, and says what goes wrong.
import { parseArgs } from 'node:util';
import { execute, inputAt } from './execute.ts';
import { publish, type Row } from './report.ts';
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
const seed = values.seed === undefined ? 1 + Math.floor(Math.random() * 999_999) : number(values.seed, '--seed');
const corpus = values.corpus === '' ? undefined : values.corpus;
const chosen = values.target?.map(targetNamed) ?? targets;

if (values.at === undefined) await all();
else await repeat(targetNamed(values.target?.[0] ?? ''), number(values.at, '--at'));

async function all(): Promise<void> {
  console.log(`Seed ${seed}: ${runs} executions.`);
  const shares = chosen.reduce((sum, { share }) => sum + share, 0);
  const rows: Row[] = [];
  for (const target of chosen) {
    const count = Math.max(1, Math.round((runs * target.share) / shares));
    const { failures, seconds } = await watch({ target: target.name, seed, runs: count, corpus });
    const rate = Math.round(count / Math.max(seconds, 0.001));
    console.log(
      `${target.name.padEnd(14)} ${String(count).padStart(8)} in ${seconds.toFixed(1).padStart(7)} s  ${String(rate).padStart(6)} a second  ` +
        (failures.length === 0 ? 'ok' : `${failures.length} kinds of failures`),
    );
    for (const failure of failures) {
      console.log(`\n${target.name}: ${failure.message}`);
      console.log(`minimised input: ${JSON.stringify(failure.input)}`);
      console.log(`repeat: ${command(target, failure.at)}\n`);
    }
    rows.push({ target, count, rate, failures: failures.length });
  }
  const failed = rows.filter(({ failures }) => failures > 0).length;
  console.log(failed === 0 ? `Nothing went wrong with seed ${seed}.` : `${failed} targets failed with seed ${seed}.`);
  if (values.write) publish({ seed, rows });
  if (failed > 0) process.exitCode = 1;
}

async function repeat(target: Target, at: number): Promise<void> {
  const seeds = readSeeds(corpus);
  console.log(`input: ${JSON.stringify(inputAt(target, seed, at, seeds))}`);
  const failure = await execute(target, seed, at, seeds);
  console.log(failure ? `${failure.message}\nminimised input: ${JSON.stringify(failure.input)}` : 'Nothing goes wrong.');
  if (failure) process.exitCode = 1;
}

function command(target: Target, at: number): string {
  const where = corpus === undefined ? '' : ` --corpus ${corpus}`;
  return `npm run fuzz -- --target ${target.name} --seed ${seed} --at ${at}${where}`;
}

function number(text: string, option: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`Unexpected ${option} “${text}”, expected a whole number.`);
}
