// `npm test [-- STAGE …]`: every check there is, one line a stage, the failures in full, and at the end the count.
import { resolve } from 'node:path';
import { capture } from './vscode/host/run.ts';
import type { Outcome } from './vscode/host/run.ts';
import { Problem, runMain } from './vscode/host/problem.ts';
import { tally } from './tally.ts';

const root = resolve(import.meta.dirname, '..');

interface Stage {
  readonly name: string;
  /** Arguments of Node, one list a command; each runs, whatever became of the one before. */
  readonly commands: readonly (readonly string[])[];
  /** Whether the commands run tests that mocha counts; else the stage counts as one. */
  readonly tests: boolean;
  /**
   * How often it may run until it passes; once when not given. More than once only where a whole VS Code and a browser
   * run beside the tests and may be starved by a busy machine. A second run is told, with what failed in the first.
   */
  readonly tries?: number;
}

const bin = (path: string, ...args: string[]) => [`node_modules/${path}`, ...args];
const script = (path: string) => ['--import', 'tsx', path];
const mocha = (...args: string[]) => bin('mocha/bin/mocha.js', ...args);
/** Tests outside of those that `npm run unit` runs: on real folders, or many at a time. */
const plain = (spec: string) => [
  ...['--import', 'tsx'],
  ...mocha(
    '--no-package',
    '--require',
    './test/support/register.mjs',
    '--timeout',
    '60000',
    '--reporter',
    'dot',
    spec,
  ),
];
const journeys = (spec: string) => [
  ...['--import', 'tsx'],
  ...mocha('--no-package', '--timeout', '120000', '--reporter', 'spec', spec),
];

const stages: readonly Stage[] = [
  {
    name: 'types',
    commands: [
      bin('typescript/bin/tsc'),
      bin('typescript/bin/tsc', '-p', 'src/core'),
      bin('typescript/bin/tsc', '-p', 'media'),
    ],
    tests: false,
  },
  {
    name: 'lint',
    commands: [
      bin('eslint/bin/eslint.js', '--max-warnings', '0', '.'),
      bin('prettier/bin/prettier.cjs', '--check', '.'),
      bin('knip/bin/knip.js'),
    ],
    tests: false,
  },
  {
    name: 'walls',
    commands: [[...['--import', 'tsx'], ...mocha('--no-package', 'test/lint/*.test.ts')]],
    tests: true,
  },
  {
    name: 'unit',
    commands: [mocha('--reporter', 'dot', '--ignore', 'test/cli/**', '--ignore', 'test/sharp/**')],
    tests: true,
  },
  { name: 'commands', commands: [plain('test/cli/**/*.test.ts')], tests: true },
  { name: 'sharp', commands: [plain('test/sharp/*.test.ts')], tests: true },
  { name: 'build', commands: [['build.mjs']], tests: false },
  {
    name: 'records',
    commands: [['dist/cli.cjs', 'lint', '--max-warnings', '0']],
    tests: false,
  },
  { name: 'security', commands: [plain('test/security/*.test.ts')], tests: true },
  {
    name: 'integration',
    commands: [script('test/vscode/integration.ts')],
    tests: true,
    tries: 2,
  },
  {
    name: 'journeys',
    commands: [journeys('test/vscode/journeys/*.journey.ts')],
    tests: true,
    tries: 2,
  },
  {
    name: 'vsix',
    commands: [journeys('test/vscode/vsix/*.journey.ts')],
    tests: true,
    tries: 2,
  },
];

async function run(stage: Stage): Promise<Outcome> {
  let output = '';
  let code = 0;
  for (const command of stage.commands) {
    const outcome = await capture(process.execPath, command, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      // A first run fetches for a while: say so as it happens.
      onOutput: (chunk) => {
        if (chunk.startsWith('Fetch')) process.stdout.write(chunk);
      },
    });
    output += outcome.output;
    code ||= outcome.code;
  }
  return { code, output };
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
  for (const stage of stages) {
    if (asked.length > 0 && !asked.includes(stage.name)) continue;
    for (let attempt = 1; ; attempt++) {
      const from = performance.now();
      const outcome = await run(stage);
      const { passed, failed } = tally(outcome, stage.tests);
      const again = failed > 0 && attempt < (stage.tries ?? 1);
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      const words = [
        failed > 0 ? `${failed} failed` : 'ok',
        ...(stage.tests ? [`${passed} passed`] : []),
        ...(again ? ['trying again'] : []),
      ];
      console.log(`${stage.name.padEnd(12)} ${seconds.padStart(6)} s  ${words.join(', ')}`);
      if (failed > 0) console.log(`\n${outcome.output.trim()}\n`);
      if (again) continue;
      total.passed += passed;
      total.failed += failed;
      break;
    }
  }
  console.log(`\nAll of it took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});
