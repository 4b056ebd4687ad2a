// Measures the extension in the real VS Code: `npm run bench -- editor [--runs 5]`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { medianOf, type Figure } from './arithmetic.ts';
import { project } from './records.ts';
import type { Report } from './report.ts';

/** What a window with so many records measured; names are those of test/vscode/integration/speed. */
type Window = Readonly<Record<string, number>>;

export interface Windows {
  readonly records: number;
  readonly windows: readonly Window[];
}

/**
 * Open so many windows, one after another, for each number of records.
 *
 * @throws when one of them does not measure.
 */
export function measureEditor(runs: number): Windows[] {
  const scratch = mkdtempSync(join(tmpdir(), 'leadline-editor-'));
  try {
    return [100, 10_000].map((records) => ({
      records,
      windows: Array.from({ length: runs }, (_, run) => {
        process.stderr.write(`editor with ${records} records, window ${run + 1} of ${runs} …\n`);
        const file = join(scratch, `${records}-${run}.json`);
        const { status, stdout } = spawnSync(
          process.execPath,
          ['--import', 'tsx', 'test/vscode/integration.ts', `speed-${records}`],
          { cwd: project, env: { ...process.env, LEADLINE_FIGURES: file }, encoding: 'utf8' },
        );
        if (status !== 0) throw new Error(`The window measured nothing: ${stdout}`);
        return JSON.parse(readFileSync(file, 'utf8')) as Window;
      }),
    }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const median = ({ windows }: Windows, name: string): number =>
  medianOf(windows.map((figures) => figures[name] ?? NaN));

/** What is compared with what was promised: milliseconds by the clock, turns by the thread's processor time. */
export function editorFigures([few, many]: readonly Windows[]): Figure[] {
  if (!few || !many) return [];
  const both = { records: 0, windows: [...few.windows, ...many.windows] };
  const activation = both.windows.map(({ loadMs = NaN, activateMs = NaN }) => loadMs + activateMs);
  const cpu = both.windows.map(
    ({ loadCpuMs = NaN, activateCpuMs = NaN }) => loadCpuMs + activateCpuMs,
  );
  return [
    {
      what: 'activation, our own code',
      value: medianOf(activation),
      unit: 'ms',
      limit: 50,
      how: `loading the bundle and activate(); ${medianOf(cpu).toFixed(0)} ms of processor time`,
    },
    {
      what: 'a keystroke until its findings, 10,000 records × 100 records',
      value: median(many, 'keystrokeMs') / median(few, 'keystrokeMs'),
      unit: '×',
      limit: 1.2,
      how: `${median(many, 'keystrokeMs').toFixed(1)} ms and ${median(few, 'keystrokeMs').toFixed(1)} ms beyond the debounce`,
    },
    {
      what: 'a keystroke in the status until its findings, 10,000 records × 100 records',
      value: median(many, 'statusKeystrokeMs') / median(few, 'statusKeystrokeMs'),
      unit: '×',
      limit: 1.2,
      how: `${median(many, 'statusKeystrokeMs').toFixed(1)} ms and ${median(few, 'statusKeystrokeMs').toFixed(1)} ms; all records are judged anew after it`,
    },
    {
      what: 'longest turn of the extension host while 10,000 records open',
      value: median(many, 'longestTurnMs'),
      unit: 'ms',
      limit: 50,
      how: `${median(many, 'turnsFelt')} turns over 50 ms, ${median(many, 'turnsTooLong')} over 200 ms`,
    },
    {
      what: '10,000 records fully diagnosed after opening',
      value: median(many, 'diagnosedMs') / 1000,
      unit: 's',
      limit: 3,
      how: `${(median(many, 'diagnosedCpuMs') / 1000).toFixed(1)} s of processor time of the extension host's thread`,
    },
    {
      what: 'memory of the extension with 10,000 records',
      value: median(many, 'heapMiB'),
      unit: 'MiB',
      how: 'heap in use after a collection, less what was in use before',
    },
  ];
}

/** All that the windows measured. */
export function editorReport(all: readonly Windows[]): Report {
  const names = Object.keys(all[0]?.windows[0] ?? {});
  return {
    caption: `In the real VS Code, the medians of ${all[0]?.windows.length ?? 0} windows. Turns and “Cpu” are the thread's processor time, all else is by the clock.`,
    rows: [
      ['measured', ...all.map(({ records }) => `${records} records`)],
      ...names
        .filter((name) => name !== 'records')
        .map((name) => [name, ...all.map((windows) => median(windows, name).toFixed(1))]),
    ],
  };
}
