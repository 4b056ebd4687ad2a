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
const processors = availableParallelism();

interface Stage {
  readonly name: string;
  /** Arguments of Node, one list a command; each runs, whatever becomes of the others. */
  readonly commands: readonly (readonly string[])[];
  /** Whether the commands run tests that mocha counts; else the stage counts as one. */
  readonly tests: boolean;
  /**
   * How often each command may run until it passes; once when not given. More than once only where a whole VS Code and
   * a browser run beside the tests and may be starved by a busy machine, or where something is measured. A second run
   * is told, with what failed in the first.
   */
  readonly tries?: number;
}

/** Stages that run side by side: each of their commands takes one of the places, in the order of the list. */
interface Group {
  /** How many commands run at a time, at most one a processor. */
  readonly places: number;
  readonly stages: readonly Stage[];
}

const bin = (path: string, ...args: string[]) => [`node_modules/${path}`, ...args];
const script = (path: string, ...args: string[]) => ['--import', 'tsx', path, ...args];
const mocha = (...args: string[]) => [
  ...['--import', 'tsx'],
  ...bin('mocha/bin/mocha.js', '--no-package', ...args),
];
/** Tests without an editor, bundled. */
const bundled = (set: string) => ['test/mocha.mjs', set, '--reporter', 'dot'];
/**
 * Each file of journeys in a folder by itself, so that what a busy machine spoils is not all of them; those named, which
 * take longest, first.
 */
const journeys = (folder: string, ...longest: readonly string[]) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.journey.ts'))
    .sort((a, b) => Number(longest.includes(b)) - Number(longest.includes(a)))
    .map((name) =>
      mocha(
        ...['--require', './test/vscode/journeys/failures.ts', '--timeout', '120000'],
        ...['--reporter', 'spec', `${folder}/${name}`],
      ),
    );
const suites = (...names: string[]) =>
  names.map((name) => script('test/vscode/integration.ts', name));

/** Others need what it makes. */
const first: Group = {
  places: 1,
  stages: [{ name: 'build', commands: [['build.mjs']], tests: false }],
};

/** What needs no editor. */
const plain: Group = {
  places: processors,
  stages: [
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
  ],
};

/** What the editor is made of, where it is not there yet. */
const fetching: Group = {
  places: 1,
  stages: [{ name: 'fetch', commands: [script('test/vscode/fetch.ts')], tests: false }],
};

/** In a whole VS Code, which often waits for its server or its window. */
const editor: Group = {
  places: 2,
  stages: [
    {
      name: 'integration',
      commands: suites('one-folder', 'several-folders', 'same-answer', 'git-repository', 'web'),
      tests: true,
      tries: 3,
    },
    // The watcher loses some of thousands of changes; a look once they are over finds them.
    { name: 'storm', commands: suites('storm'), tests: true, tries: 3 },
    {
      name: 'journeys',
      commands: journeys('test/vscode/journeys', 'texts.journey.ts'),
      tests: true,
      tries: 3,
    },
    { name: 'vsix', commands: journeys('test/vscode/vsix'), tests: true, tries: 2 },
    // Long turns are measured in processor time of the thread, which others do not lengthen.
    { name: 'large', commands: suites('many-records'), tests: true, tries: 3 },
  ],
};

/** Time by the clock is measured: nothing else runs. */
const alone: Group = {
  places: 1,
  stages: [
    {
      name: 'speed',
      commands: [[...script('test/bench/bench.ts'), 'gate']],
      tests: false,
      tries: 2,
    },
  ],
};

/** Rounds are run one after another, the lanes of a round side by side, the groups of a lane one after another. */
const rounds: readonly (readonly (readonly Group[])[])[] = [
  [[first]],
  [[fetching, editor], [plain]],
  [[alone]],
];
/** One command more than there are processors, since those in the editor often wait. */
const together = places(processors + 1);
const stages = rounds.flat(2).flatMap((group) => group.stages);

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

/** Run the commands of a stage, each in a place, and tell how it went. */
async function run(stage: Stage, place: ReturnType<typeof places>): Promise<Tally> {
  if (stage.commands.length === 0) throw new Problem(`The stage "${stage.name}" has no tests.`);
  let started = Infinity;
  const total = { passed: 0, failed: 0 };
  await Promise.all(
    stage.commands.map((args) =>
      place(() =>
        together(async () => {
          started = Math.min(started, performance.now());
          const { passed, failed } = await settle(stage, args);
          total.passed += passed;
          total.failed += failed;
        }),
      ),
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
  const runGroup = async (group: Group): Promise<void> => {
    const place = places(Math.min(group.places, processors));
    const wanted = group.stages.filter(({ name }) => asked.length === 0 || asked.includes(name));
    for (const tally of await Promise.all(wanted.map((stage) => run(stage, place)))) {
      total.passed += tally.passed;
      total.failed += tally.failed;
    }
  };
  for (const lanes of rounds)
    await Promise.all(
      lanes.map(async (groups) => {
        for (const group of groups) await runGroup(group);
      }),
    );
  console.log(`\nAll of it took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});
