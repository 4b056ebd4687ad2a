// `npm run faults [-- --rounds N --seed S --only NAME --write]`: makes things go wrong while the command line that is
// built writes, and says what does not hold then.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Random } from '../fuzz/random.ts';
import { publish } from '../fuzz/report.ts';
import { Scene } from './fault.ts';
import { scenarios } from './scenarios/index.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '42' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
if (!existsSync(new URL('../../dist/cli.cjs', import.meta.url)))
  throw new Error('Run “npm run build” first.');
const seed = Number(values.seed);
console.log(`Seed ${seed}.`);
let failed = 0;
const rows: Record<string, string | number>[] = [];
for (const scenario of scenarios) {
  if (values.only !== undefined && !scenario.name.includes(values.only)) continue;
  const failures = new Set<string>();
  const scene = new Scene();
  const started = performance.now();
  try {
    const { rounds, skipped, note } = await scenario.run({
      scene,
      random: Random.for(seed, scenario.name, 0),
      rounds: Number(values.rounds),
      fail: (what) => failures.add(what),
    });
    const outcome =
      skipped === undefined
        ? failures.size === 0
          ? 'ok'
          : `${failures.size} failures`
        : `skipped: ${skipped}`;
    rows.push({
      'what goes wrong': scenario.name,
      times: rounds,
      failures: failures.size,
      outcome,
      promise: scenario.promise,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${scenario.name.padEnd(36)} ${String(rounds).padStart(5)} times in ${seconds.padStart(6)} s  ${outcome}${note === undefined ? '' : ` (${note})`}`,
    );
  } finally {
    scene.dispose();
  }
  for (const failure of [...failures].slice(0, 20)) console.log(`  ${failure}`);
  if (failures.size > 0) {
    failed++;
    console.log(
      `  repeat: npm run faults -- --only "${scenario.name}" --seed ${seed} --rounds ${values.rounds}`,
    );
  }
}
if (values.write)
  publish({
    name: 'faults',
    title: 'Faults',
    about:
      'What is made to go wrong while the command line writes, and what held then. Each command that writes is tried: new, init, status, supersede, amend, renumber, convert, index, report, lint --fix and the baseline.',
    command: `npm run faults -- --rounds ${values.rounds} --seed ${seed} --write`,
    head: ['what goes wrong', 'times', 'failures', 'outcome', 'promise'],
    rows,
  });
if (failed > 0) process.exitCode = 1;
