import { Project } from '../../src/core/index.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { memoryHost } from '../support/memory-host.ts';
import { medianOf, quantileOf, type Figure } from './arithmetic.ts';
import { generated } from './generate.ts';
import { machine, type Report } from './report.ts';

export interface Typing {
  /** Of how many records the one that is typed in is one. */
  readonly records: number;
  readonly lines: number;
  readonly strokes: number;
  /** Milliseconds; the machine's clock when not given. */
  readonly clock?: () => number;
}

export interface Strokes {
  /** Milliseconds of each keystroke. */
  readonly reads: readonly number[];
  readonly judgements: readonly number[];
  readonly report: Report;
}

/** Reading one long record of many anew, and judging it, as the editor does after a keystroke. */
export async function measureKeystrokes({
  records,
  lines,
  strokes,
  clock = () => performance.now(),
}: Typing): Promise<Strokes> {
  const files = Object.fromEntries([...generated(records)].map(({ path, text }) => [path, text]));
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
  for (let stroke = 1; stroke <= strokes; stroke++) {
    const words = typed.repeat(1 + Math.floor(stroke / typed.length)).slice(0, stroke % 200);
    host.files.set(path, long.with(at, words + (long[at] ?? '')).join('\n'));
    const started = clock();
    await project.update(path);
    const read = clock();
    project.lint(path);
    judgements.push(clock() - read);
    reads.push(read - started);
  }
  const row = (name: string, numbers: readonly number[]): string[] => [
    name,
    medianOf(numbers).toFixed(2),
    quantileOf(numbers, 0.95).toFixed(2),
  ];
  return {
    reads,
    judgements,
    report: {
      caption: `${strokes} keystrokes in a record of ${lines} lines, one of ${records}, ${machine()}.`,
      rows: [
        ['after a keystroke', 'median ms', '95th percentile ms'],
        row('read the record anew', reads),
        row('judge it', judgements),
        row('both', sumOf(reads, judgements)),
      ],
    },
  };
}

/** Each keystroke as a whole. */
export function sumOf(reads: readonly number[], judgements: readonly number[]): number[] {
  return reads.map((read, at) => read + (judgements[at] ?? 0));
}

/** What is compared with what was promised. */
export function keystrokeFigures({ reads }: Strokes): Figure[] {
  return [
    {
      what: 'reading a record of 400 lines anew after a keystroke, 95th percentile',
      value: quantileOf(reads, 0.95),
      unit: 'ms',
      limit: 2,
    },
  ];
}
