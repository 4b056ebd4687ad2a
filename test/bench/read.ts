// Measures reading and judging many records as whole processes, beside reading the files alone and beside peers:
// `npm run bench -- read [--records 10000] [--runs 5] [--peers] [--json FILE]`. Needs a build for production.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { peers } from './peers.ts';
import { cache, generatedRecords, project } from './records.ts';
import { machine, print } from './report.ts';
import { ours } from './sizes.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    records: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '5' },
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
if (!existsSync(join(project, 'dist', 'cli.cjs')))
  throw new Error('Run “npm run build -- --production” first.');
const count = Number(values.records);
const records = generatedRecords(count);
const measured = measure(
  [
    ...ours(records),
    ...(values.peers ? peers(cache, records).map((peer) => ({ ...peer, runs: 1 })) : []),
  ],
  Number(values.runs),
);
const medianNamed = (word: string): number =>
  measured.find(({ name }) => name.includes(word))?.median ?? NaN;
print({
  caption: `${count} records of 2 to 4 KB, ${machine()}, the medians of ${values.runs} runs in turn${values.peers ? ', one of each peer' : ''}.`,
  rows: [
    ['whole process', 'seconds', '× reading', '× lint', 'CPU seconds', 'peak MiB'],
    ...measured.map(({ name, median, cpu, peak }) => [
      name,
      median.toFixed(2),
      (median / medianNamed('read the files')).toFixed(1),
      (median / medianNamed('lint')).toFixed(1),
      cpu?.toFixed(2) ?? '–',
      peak?.toFixed(0) ?? '–',
    ]),
  ],
});
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify({ count, node: process.version, measured }, null, 2)}\n`,
  );
