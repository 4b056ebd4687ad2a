// Measures what the editor does after a keystroke: reading one long record of many anew, and judging it:
// `npm run bench -- keystroke [--records 2000] [--lines 400] [--strokes 400] [--write]`.
import { parseArgs } from 'node:util';
import { Project } from '../../src/core/index.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { memoryHost } from '../support/memory-host.ts';
import { generated } from './generate.ts';
import { machine, print, publish } from './report.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    records: { type: 'string', default: '2000' },
    lines: { type: 'string', default: '400' },
    strokes: { type: 'string', default: '400' },
    write: { type: 'boolean', default: false },
  },
});
const lines = Number(values.lines);

const files = Object.fromEntries(
  [...generated(Number(values.records))].map(({ path, text }) => [path, text]),
);
/** The record that is typed in: a short one, and the texts of others as its notes. */
const path = 'packages/team-1/docs/adr/9999-a-long-record.md';
const [first = '', ...others] = Object.values(files);
const long = [first, ...others.map((text) => text.replace(/^---\n[^]*?\n---\n/, ''))]
  .join('\n')
  .split('\n')
  .slice(0, lines);
const typed = 'Somebody types this sentence, letter by letter. ';
const at = long.findIndex((line) => line.length > 80);

const host = memoryHost({ ...files, [path]: long.join('\n') });
const project = await Project.open(host, { builtIn: builtInKinds() });
const reads: number[] = [];
const judgements: number[] = [];
for (let stroke = 1; stroke <= Number(values.strokes); stroke++) {
  const words = typed.repeat(1 + Math.floor(stroke / typed.length)).slice(0, stroke % 200);
  host.files.set(path, long.with(at, words + (long[at] ?? '')).join('\n'));
  const started = performance.now();
  await project.update(path);
  const read = performance.now();
  project.lint(path);
  judgements.push(performance.now() - read);
  reads.push(read - started);
}

const quantile = (numbers: readonly number[], share: number): string =>
  (numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? NaN).toFixed(2);
const row = (name: string, numbers: readonly number[]): string[] => [
  name,
  quantile(numbers, 0.5),
  quantile(numbers, 0.95),
];
const report = {
  caption: `${values.strokes} keystrokes in a record of ${lines} lines, one of ${values.records}, ${machine()}.`,
  rows: [
    ['after a keystroke', 'median ms', '95th percentile ms'],
    row('read the record anew', reads),
    row('judge it', judgements),
    row(
      'both',
      reads.map((read, index) => read + (judgements[index] ?? 0)),
    ),
  ],
};
print(report);
if (values.write) publish('keystroke', report);
