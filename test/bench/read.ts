// Measures reading and judging many records as whole processes, beside reading the files alone and beside peers:
// `npm run bench -- read [--records 10000] [--runs 5] [--peers] [--write] [--json FILE]`;
// `--write` puts the table into docs/benchmarks.md.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';
import { measure, type Contender, type Measured } from './measure.ts';
import { peers } from './peers.ts';
import { machine, print, publish } from './report.ts';

const { values } = parseArgs({
  // The words before the options name the benchmark.
  args: process.argv.slice(2).filter((word, at) => at > 0 || word.startsWith('-')),
  options: {
    records: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '5' },
    peers: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const count = Number(values.records);
const project = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(project, '.vscode-test');
const program = join(project, 'dist', 'cli.cjs');
if (!existsSync(program)) throw new Error('Run “npm run build -- --production” first.');

const records = join(cache, `records-${count}`);
if (!existsSync(join(records, '.git', 'done'))) {
  mkdirSync(records, { recursive: true });
  generate(records, count);
  writeFileSync(join(records, '.git', 'done'), '');
}

const node = (name: string, ...args: string[]): Contender => ({
  name,
  command: process.execPath,
  args,
  cwd: records,
});
const contenders = [
  node('node, nothing', '-e', '0'),
  node('read the files', fileURLToPath(new URL('floor.mjs', import.meta.url)), records),
  node('leadline --version', program, '--version'),
  node('leadline list', program, 'list', '--root', records, '--format', 'json'),
  node('leadline lint', program, 'lint', '--root', records, '--format', 'json'),
  ...(values.peers ? peers(cache, records).map((peer) => ({ ...peer, runs: 1 })) : []),
];
const measured = measure(contenders, Number(values.runs));
const floor = measured.find(({ name }) => name === 'read the files')?.median ?? NaN;
const lint = measured.find(({ name }) => name === 'leadline lint')?.median ?? NaN;

const cells = ({ name, median, cpu, peak }: Measured): string[] => [
  name,
  median.toFixed(2),
  (median / floor).toFixed(1),
  (median / lint).toFixed(1),
  cpu === undefined ? '–' : cpu.toFixed(2),
  peak === undefined ? '–' : peak.toFixed(0),
];
const report = {
  caption: `${count} records of 2 to 4 KB, ${machine()}, the medians of ${values.runs} runs in turn${values.peers ? ', one of each peer' : ''}.`,
  rows: [
    ['whole process', 'seconds', '× reading', '× lint', 'CPU seconds', 'peak MiB'],
    ...measured.map(cells),
  ],
};
print(report);
if (values.write) publish('read', report);
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify({ count, node: process.version, measured }, null, 2)}\n`,
  );
