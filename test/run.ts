// `npm test [-- STAGE …]`: every check there is, one line a stage, the failures in full, and at the end the count.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { capture } from './vscode/host/run.ts';
import type { Outcome } from './vscode/host/run.ts';
import { Problem, runMain } from './vscode/host/problem.ts';
import { places } from './places.ts';
import { tally, type Tally } from './tally.ts';

const root = resolve(import.meta.dirname, '..');

interface Stage {
  readonly name: string;
  /** Arguments of Node, one list a command; each runs, whatever becomes of the others. */
  readonly commands: readonly (readonly string[])[];
  /** Whether the commands run tests that mocha counts; else the stage counts as one. */
  readonly tests: boolean;
  /**
   * Its commands run one by one and nothing else runs meanwhile: others need what it makes, or it waits for a whole
   * VS Code. Stages between two that are alone share the processors, a command on each; what takes longest comes first.
   */
  readonly alone?: boolean;
  /**
   * How often each command may run until it passes; once when not given. More than once only where a whole VS Code and
   * a browser run beside the tests and may be starved by a busy machine, or where something is measured. A second run
   * is told, with what failed in the first.
   */
  readonly tries?: number;
}

const bin = (path: string, ...args: string[]) => [`node_modules/${path}`, ...args];
const script = (path: string, ...args: string[]) => ['--import', 'tsx', path, ...args];
const mocha = (...args: string[]) => [
  ...['--import', 'tsx'],
  ...bin('mocha/bin/mocha.js', '--no-package', ...args),
];
/** Tests without an editor, bundled. */
const bundled = (set: string) => ['test/mocha.mjs', set, '--reporter', 'dot'];
/** Each file of journeys in a folder by itself, so that what a busy machine spoils is not all of them. */
const journeys = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.journey.ts'))
    .map((name) =>
      mocha(
        ...['--require', './test/vscode/journeys/failures.ts', '--timeout', '120000'],
        ...['--reporter', 'spec', `${folder}/${name}`],
      ),
    );
const suites = (...names: string[]) =>
  names.map((name) => script('test/vscode/integration.ts', name));

const stages: readonly Stage[] = [
  { name: 'build', commands: [['build.mjs']], tests: false, alone: true },
  {
    name: 'lint',
    commands: [
      // Much of what it makes lives long: with more room, less of it is copied about.
      ['--max-semi-space-size=128', ...bin('eslint/bin/eslint.js', '--max-warnings', '0', '.')],
      bin('oxfmt/bin/oxfmt', '--check'),
      bin('knip/bin/knip.js'),
    ],
    tests: false,
  },
  {
    name: 'types',
    commands: [
      bin('typescript-7/bin/tsc'),
      bin('typescript-7/bin/tsc', '-p', 'src/core'),
      bin('typescript-7/bin/tsc', '-p', 'media'),
    ],
    tests: false,
  },
  { name: 'security', commands: [bundled('security')], tests: true },
  { name: 'commands', commands: [bundled('commands')], tests: true },
  { name: 'unit', commands: [bundled('unit')], tests: true },
  { name: 'thorough', commands: [bundled('thorough')], tests: true },
  { name: 'sharp', commands: [bundled('sharp')], tests: true },
  { name: 'walls', commands: [mocha('test/lint/*.test.ts')], tests: true },
  { name: 'built', commands: [mocha('--timeout', '60000', 'test/built/*.test.ts')], tests: true },
  {
    name: 'records',
    commands: [['dist/cli.cjs', 'lint', '--max-warnings', '0']],
    tests: false,
  },
  {
    name: 'proof',
    commands: [
      [
        ...['--import', 'tsx', '--import', './test/support/register.mjs', 'test/fuzz/fuzz.ts'],
        ...['--runs', '10000', '--seed', '20261120'],
      ],
      [...script('test/faults/faults.ts'), '--rounds', '1', '--seed', '20261121'],
    ],
    tests: false,
  },
  {
    name: 'speed',
    commands: [[...script('test/bench/bench.ts'), 'gate']],
    tests: false,
    tries: 2,
  },
  {
    name: 'integration',
    commands: suites('one-folder', 'several-folders', 'same-answer', 'git-repository', 'web'),
    tests: true,
    alone: true,
    tries: 3,
  },
  {
    // Long turns of the editor are measured here: nothing else may run.
    name: 'large',
    commands: suites('many-records'),
    tests: true,
    alone: true,
    tries: 3,
  },
  {
    // The watcher loses some of thousands of changes; a look once they are over finds them.
    name: 'storm',
    commands: suites('storm'),
    tests: true,
    alone: true,
    tries: 3,
  },
  {
    name: 'journeys',
    commands: journeys('test/vscode/journeys'),
    tests: true,
    alone: true,
    tries: 3,
  },
  {
    name: 'vsix',
    commands: journeys('test/vscode/vsix'),
    tests: true,
    alone: true,
    tries: 2,
  },
];

const abreast = places(availableParallelism());

function command(args: readonly string[]): Promise<Outcome> {
  return capture(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    // A first run fetches for a while: say so as it happens.
    onOutput: (chunk) => {
      if (chunk.startsWith('Fetch')) process.stdout.write(chunk);
    },
  });
}

/** Run a command until it passes or has had its tries; tell of those that failed. */
async function settle(stage: Stage, args: readonly string[]): Promise<Tally> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await command(args);
    const counted = tally(outcome, stage.tests);
    if (counted.failed === 0) return counted;
    const again = attempt < (stage.tries ?? 1);
    const then = again ? ', trying again' : '';
    console.log(`node ${args.join(' ')}\n${counted.failed} failed${then}\n`);
    console.log(`${outcome.output.trim()}\n`);
    if (!again) return counted;
  }
}

/** Run the commands of a stage, a place for each, and tell how it went. */
async function run(stage: Stage): Promise<Tally> {
  if (stage.commands.length === 0) throw new Problem(`The stage "${stage.name}" has no tests.`);
  const queue = stage.alone ? places(1) : abreast;
  let started = Infinity;
  const total = { passed: 0, failed: 0 };
  await Promise.all(
    stage.commands.map((args) =>
      queue(async () => {
        started = Math.min(started, performance.now());
        const { passed, failed } = await settle(stage, args);
        total.passed += passed;
        total.failed += failed;
      }),
    ),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const words = [
    total.failed > 0 ? `${total.failed} failed` : 'ok',
    ...(stage.tests ? [`${total.passed} passed`] : []),
  ];
  console.log(`${stage.name.padEnd(12)} ${seconds} s  ${words.join(', ')}`);
  return total;
}

await runMain(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    const known = stages.map(({ name }) => name).join(', ');
    throw new Problem(`Unexpected stage "${unknown}", expected one of ${known}.`);
  }
  const started = performance.now();
  const total = { passed: 0, failed: 0 };
  const together: Promise<void>[] = [];
  for (const stage of stages) {
    if (asked.length > 0 && !asked.includes(stage.name)) continue;
    if (stage.alone) await Promise.all(together.splice(0));
    const done = run(stage).then(({ passed, failed }) => {
      total.passed += passed;
      total.failed += failed;
    });
    if (stage.alone) await done;
    else together.push(done);
  }
  await Promise.all(together);
  console.log(`\nAll of it took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});
