// Fails when reading, judging or a keystroke became slower in proportion: `npm run bench -- gate`. Needs a build.
import { cpuClock } from '../support/cpu-clock.ts';
import { complaints, medianOf, quantileOf, withUnit, type Figure } from './arithmetic.ts';
import { BOUNDS } from './bounds.ts';
import { measureKeystrokes, sumOf } from './keystroke.ts';
import { measure } from './measure.ts';
import { generatedRecords } from './records.ts';
import { print } from './report.ts';
import { ours } from './sizes.ts';

/** Milliseconds of the processor for work that is nothing of ours and does not change: words counted in a text. */
function calibrate(): number {
  const text = 'Somebody types this sentence, letter by letter. '.repeat(2000);
  const once = (): number => {
    const started = cpuClock();
    const counts = new Map<string, number>();
    for (const [word] of text.matchAll(/[a-z]+/gi)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return cpuClock() - started;
  };
  return medianOf(Array.from({ length: 25 }, once));
}

const measured = measure(ours(generatedRecords(1000)), 3);
const cpu = (word: string): number => measured.find(({ name }) => name.includes(word))?.cpu ?? NaN;
const { reads, judgements } = await measureKeystrokes({
  records: 500,
  lines: 400,
  strokes: 200,
  clock: cpuClock,
});
const loop = calibrate();
const figures: Figure[] = [
  {
    what: 'list of 1,000 records × reading the files',
    value: cpu('list') / cpu('read'),
    limit: BOUNDS.list,
  },
  {
    what: 'lint of 1,000 records × reading the files',
    value: cpu('lint') / cpu('read'),
    limit: BOUNDS.lint,
  },
  { what: 'lint × list', value: cpu('lint') / cpu('list'), limit: BOUNDS.lintByList },
  {
    what: `a keystroke, 95th percentile, × a loop of ${loop.toFixed(1)} ms`,
    value: quantileOf(sumOf(reads, judgements), 0.95) / loop,
    limit: BOUNDS.keystroke,
  },
];
print({
  caption: 'Ratios of processor time; the bounds are those of test/bench/bounds.ts.',
  rows: [
    ['ratio', 'measured', 'bound'],
    ...figures.map((figure) => [
      figure.what,
      withUnit(figure.value, figure),
      withUnit(figure.limit ?? NaN, figure),
    ]),
  ],
});
for (const complaint of complaints(figures)) {
  console.error(complaint);
  process.exitCode = 1;
}
