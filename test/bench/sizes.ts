import { join } from 'node:path';
import { exponentOf, type Figure } from './arithmetic.ts';
import { measure, type Contender, type Measured } from './measure.ts';
import { cache, generatedRecords, project } from './records.ts';
import type { Report } from './report.ts';

/** Times of what reads and judges all records, against reading the files and doing nothing else. */
export const LIMITS = { list: 4, lint: 6, exponent: 1.1, peakMiB: 200 };

const program = join(project, 'dist', 'cli.cjs');

const node = (name: string, cwd: string, ...args: string[]): Contender => ({
  name,
  command: process.execPath,
  args,
  cwd,
});

/** Reading the files, `list` and `lint` of a folder, as whole processes. */
export function ours(folder: string): Contender[] {
  return [
    node('read the files', folder, join(import.meta.dirname, 'floor.mjs'), folder),
    node('leadline list', folder, program, 'list', '--root', folder, '--format', 'json'),
    node('leadline lint', folder, program, 'lint', '--root', folder, '--format', 'json'),
  ];
}

export interface Size {
  readonly records: number;
  readonly measured: readonly Measured[];
}

/** Measure folders of so many generated records. */
export function measureSizes(counts: readonly number[], runs: number): Size[] {
  return counts.map((records) => {
    process.stderr.write(`list and lint of ${records} records …\n`);
    return { records, measured: measure(ours(generatedRecords(records)), runs) };
  });
}

/**
 * What is compared with what was promised.
 *
 * @param start Processor seconds that the program takes to do nothing, which grow with nothing.
 */
export function figuresOf(sizes: readonly Size[], start: number): Figure[] {
  const costIn = (size: Size, command: string): number => (find(size, command)?.cpu ?? NaN) - start;
  const last = sizes.at(-1);
  const ten = sizes.find(({ records }) => records === 10_000) ?? last;
  return ['list', 'lint'].flatMap((command): Figure[] => {
    const limit = command === 'list' ? LIMITS.list : LIMITS.lint;
    return [
      {
        what: `\`${command}\` of ${ten?.records} records, × reading the files`,
        value: ratioIn(ten, command),
        unit: '×',
        limit,
        how: 'whole processes, by the clock',
      },
      {
        what: `growth of \`${command}\` with the number of records`,
        value: exponentOf(sizes.map((size) => [size.records, costIn(size, command)])),
        limit: LIMITS.exponent,
        how: `exponent over ${sizes.map(({ records }) => records).join(', ')} records, without the start of the program`,
      },
      {
        what: `peak memory of \`${command}\`, ${ten?.records} records`,
        value: find(ten, command)?.peak ?? NaN,
        unit: 'MiB',
        limit: LIMITS.peakMiB,
      },
    ];
  });
}

/** A table of all sizes. */
export function sizesReport(sizes: readonly Size[], runs: number): Report {
  return {
    caption: `Whole processes from their start to their end, the medians of ${runs} runs in turn.`,
    rows: [
      ['records', 'command', 'seconds', '× reading', 'CPU seconds', '× reading, CPU', 'peak MiB'],
      ...sizes.flatMap((size) => {
        const floor = find(size, 'read');
        return size.measured.map(({ name, median, cpu = NaN, peak = NaN }) => [
          String(size.records),
          name,
          median.toFixed(2),
          (median / (floor?.median ?? NaN)).toFixed(1),
          cpu.toFixed(2),
          (cpu / (floor?.cpu ?? NaN)).toFixed(1),
          peak.toFixed(0),
        ]);
      }),
    ],
  };
}

const find = (size: Size | undefined, word: string): Measured | undefined =>
  size?.measured.find(({ name }) => name.includes(word));

function ratioIn(size: Size | undefined, command: string): number {
  return (find(size, command)?.median ?? NaN) / (find(size, 'read')?.median ?? NaN);
}

/** How long the program takes to start, and to do the least, once its files are in the system's memory. */
export function measureStart(runs: number): Measured[] {
  process.stderr.write('starts …\n');
  const ten = generatedRecords(10);
  return measure(
    [
      node('node, nothing', cache, '-e', '0'),
      node('leadline --version', cache, program, '--version'),
      node('leadline list, 10 records', ten, program, 'list', '--root', ten),
    ],
    runs,
  );
}
