// `npm run bench -- NAME [options]`: runs one of the benchmarks beside this file; without a name it tells which there are.
import { argv } from 'node:process';

const benchmarks: Readonly<
  Record<string, { readonly what: string; readonly run: () => Promise<unknown> }>
> = {
  all: {
    what: 'everything below that has a place in docs/benchmarks.md; --write, --quick, --force, --runs N, --only PART,…',
    run: () => import('./all.ts'),
  },
  gate: {
    what: 'ratios that must not grow, in a few seconds; a stage of npm test',
    run: () => import('./gate.ts'),
  },
  read: {
    what: 'list and lint of many records beside peers; --records N, --runs N, --peers, --json FILE',
    run: () => import('./read.ts'),
  },
  keystroke: {
    what: 'reading and judging a long record after a keystroke; --records N, --lines N, --strokes N',
    run: () => import('./keystroke-command.ts'),
  },
  code: {
    what: 'mentions of records in code; --files N, --records N, --strokes N, --write',
    run: () => import('./code.ts'),
  },
  history: {
    what: 'questions about a long history of git',
    run: () => import('./history.ts'),
  },
  sharp: {
    what: 'what lint finds of planted defects; KIND',
    run: () => import('./sharp.ts'),
  },
};

const asked = benchmarks[argv[2] ?? ''];
if (asked) await asked.run();
else {
  if (argv[2] !== undefined)
    console.error(
      `Unexpected benchmark “${argv[2]}”, expected one of ${Object.keys(benchmarks).join(', ')}.`,
    );
  for (const [name, { what }] of Object.entries(benchmarks))
    console.log(`${name.padEnd(10)} ${what}`);
  process.exitCode = argv[2] === undefined ? 0 : 2;
}
