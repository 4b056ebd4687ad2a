// Measures everything and writes docs/benchmarks.md and docs/benchmarks.json:
// `npm run bench -- all [--write] [--quick] [--force] [--runs 5] [--only starts,sizes,peers,keystroke,editor,bundles]`.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, runMain } from '../vscode/host/problem.ts';
import { strainOf, withUnit, worstFirst, type Figure } from './arithmetic.ts';
import { bundleSizes } from './bundles.ts';
import { editorFigures, editorReport, measureEditor } from './editor.ts';
import { keystrokeFigures, measureKeystrokes } from './keystroke.ts';
import { comparePeers, peerFigures, peersReport } from './peers.ts';
import { project } from './records.ts';
import { machine, print, publish, type Report } from './report.ts';
import { figuresOf, measureSizes, measureStart, sizesReport } from './sizes.ts';

/** Others' work on the machine, by which figures are spoilt: processes that wait for a core, for each core. */
const QUIET = 0.5;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    write: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: 'starts,sizes,peers,keystroke,editor,bundles' },
  },
});

await runMain(async () => {
  const [runs, load = 0] = [Number(values.runs), loadavg()[0]];
  const limit = QUIET * cpus().length;
  if (values.write && load > limit && !values.force)
    throw new Problem(
      `Unexpected load of ${load.toFixed(1)}, expected at most ${limit.toFixed(1)}: figures would tell of other programs. Wait, or write them all the same with --force.`,
    );
  if (!Number.isInteger(runs) || runs < 1) throw new Problem('Expected a number after --runs.');
  if (values.write && runs < 5) throw new Problem('Expected at least 5 runs with --write.');
  const wanted = new Set(values.only.split(','));
  const started = performance.now();
  const figures: Figure[] = [];
  const reports = new Map<string, Report>();
  const raw: Record<string, unknown> = {};

  // First, since it builds what all else measures.
  const sizes = bundleSizes();
  if (wanted.has('bundles')) {
    figures.push(...sizes.filter(({ limit: promised }) => promised !== undefined));
    reports.set('bundles', {
      caption: 'Minified, as they are shipped.',
      rows: [['file', 'size'], ...sizes.map((size) => [size.what, withUnit(size.value, size)])],
    });
    raw['bundles'] = sizes;
  }
  const starts = measureStart(runs);
  if (wanted.has('starts')) {
    raw['starts'] = starts;
    reports.set('starts', {
      caption: `Whole processes, the medians of ${runs} runs in turn.`,
      rows: [
        ['start', 'ms', 'CPU ms', 'peak MiB'],
        ...starts.map(({ name, median, cpu = NaN, peak = NaN }) => [
          name,
          ...[median * 1000, cpu * 1000, peak].map((value) => value.toFixed(0)),
        ]),
      ],
    });
  }
  if (wanted.has('sizes')) {
    const counts = [100, 1000, 10_000, ...(values.quick ? [] : [100_000])];
    const measured = measureSizes(counts, runs);
    const start = starts.find(({ name }) => name.includes('--version'))?.cpu ?? 0;
    figures.push(...figuresOf(measured, start));
    reports.set('sizes', sizesReport(measured, runs));
    raw['sizes'] = measured;
  }
  if (wanted.has('peers')) {
    const compared = comparePeers(values.quick ? [1000] : [1000, 10_000], runs);
    figures.push(...peerFigures(compared));
    reports.set('peers', peersReport(compared, runs));
    raw['peers'] = compared;
  }
  if (wanted.has('keystroke')) {
    const strokes = await measureKeystrokes({ records: 2000, lines: 400, strokes: 400 });
    figures.push(...keystrokeFigures(strokes));
    reports.set('keystroke', strokes.report);
    raw['keystroke'] = keystrokeFigures(strokes);
  }
  if (wanted.has('editor')) {
    const windows = measureEditor(runs);
    figures.push(...editorFigures(windows));
    reports.set('editor', editorReport(windows));
    raw['editor'] = windows;
  }

  const minutes = ((performance.now() - started) / 60_000).toFixed(0);
  const about = {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Number(load.toFixed(2)),
    runs,
    quick: values.quick,
  };
  reports.set('summary', {
    caption: `${about.date}, ${machine()} (${about.model}), load ${about.load} at the start; it took ${minutes} minutes${values.quick ? ', without the largest' : ''}.`,
    rows: [
      ['figure', 'measured', 'promised', 'part of it', 'how'],
      ...worstFirst(figures).map((figure) => [
        figure.what,
        withUnit(figure.value, figure),
        figure.limit === undefined ? '–' : `≤ ${withUnit(figure.limit, figure)}`,
        figure.limit === undefined ? '–' : `${(100 * strainOf(figure)).toFixed(0)} %`,
        figure.how ?? '',
      ]),
    ],
  });
  for (const [name, report] of reports) {
    console.log(`\n== ${name}`);
    print(report);
    if (values.write) publish(name, report);
  }
  if (!values.write) return;
  const file = join(project, 'docs', 'benchmarks.json');
  writeFileSync(
    file,
    `${JSON.stringify({ ...about, figures: worstFirst(figures), raw }, null, 2)}\n`,
  );
  console.log(
    `\nWrote docs/benchmarks.md and docs/benchmarks.json (${readFileSync(file).length} bytes).`,
  );
});
