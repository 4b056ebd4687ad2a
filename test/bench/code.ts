// Measures mentions of records in a large repository: looking into all files once, telling who cites a record, and
// what a keystroke in code costs, with a count of the files that are read meanwhile:
// `npm run bench -- code [--files 50000] [--records 2000] [--strokes 400] [--write]`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NodeHost } from '../../src/cli/disk/node-host.ts';
import {
  citationsOf,
  findDeadCitations,
  governanceOf,
  MentionIndex,
  mentionReader,
  Project,
} from '../../src/core/index.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { generate, generatedCode } from './generate.ts';
import { machine, print, publish } from './report.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    files: { type: 'string', default: '50000' },
    records: { type: 'string', default: '2000' },
    strokes: { type: 'string', default: '400' },
    write: { type: 'boolean', default: false },
  },
});
const [files, records] = [Number(values.files), Number(values.records)];
const root = join(
  fileURLToPath(new URL('../../', import.meta.url)),
  '.vscode-test',
  `code-${files}-${records}`,
);
if (!existsSync(join(root, '.git', 'done'))) {
  generate(root, records);
  for (const { path, text } of generatedCode(files, records)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(root, '.git', 'done'), '');
}

const timed = async <T>(work: () => Promise<T> | T): Promise<readonly [T, number]> => {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
};

const host = new NodeHost(root, '2026-11-20');
let reads = 0;
const counted = {
  read: (path: string) => {
    reads++;
    return host.read(path);
  },
  list: () => host.list(),
  today: () => host.today(),
};
const [project, opening] = await timed(() =>
  Project.open(counted, { builtIn: builtInKinds(), judging: false }),
);
const { catalog, config } = project;
const reader = mentionReader(catalog, config);
const index = new MentionIndex({ host: counted, scanner: reader.scanner, excludes: () => false });
const before = reads;
let longest = 0;
let since = performance.now();
const [, building] = await timed(() =>
  index.build(catalog.files ?? [], () => {
    longest = Math.max(longest, performance.now() - since);
    since = performance.now();
  }),
);
const scanned = reads - before;
const cited = catalog.records.find(({ number }) => number?.value === 7);
if (!cited) throw new Error('Expected a record.');
const [first, firstAnswer] = await timed(() => citationsOf(cited, catalog, reader, index.mentions));
const [, nextAnswer] = await timed(() => citationsOf(cited, catalog, reader, index.mentions));

/** A keystroke in code: its mentions, what they mean, what governs the file, what no longer holds. */
const path = [...index.mentions.keys()].find((one) => !catalog.get(one)) ?? '';
const read = await host.read(path);
const text = read.ok ? read.text : '';
const strokes: number[] = [];
reads = 0;
for (let stroke = 0; stroke < Number(values.strokes); stroke++) {
  const typed = `${'x'.repeat(stroke % 80)}\n${text}`;
  const started = performance.now();
  const mentions = reader.scanner.scan(path, typed);
  governanceOf(catalog).of(path, reader.resolved(path, mentions));
  findDeadCitations(path, typed, catalog, config, mentions);
  strokes.push(performance.now() - started);
}
const readWhileTyping = reads;
reads = 0;
const [, saving] = await timed(() => index.update(path));

const quantile = (share: number): string =>
  (strokes.toSorted((a, b) => a - b)[Math.floor(strokes.length * share)] ?? NaN).toFixed(2);
const ms = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 2 : 0);
const report = {
  caption: `${files} files of code and ${catalog.records.length} records, of which ${index.mentions.size} files hold a mention; ${machine()}. The record asked about is cited ${first.length} times.`,
  rows: [
    ['what', 'ms', 'files read'],
    ['list all files and read the records', ms(opening), String(before)],
    ['look into all files, once', ms(building), String(scanned)],
    ['longest slice of it', ms(longest), '32'],
    ['who cites a record, the first time', ms(firstAnswer), '0'],
    ['who cites a record, again', ms(nextAnswer), '0'],
    ['a keystroke in code, median', quantile(0.5), String(readWhileTyping)],
    ['a keystroke in code, 95th percentile', quantile(0.95), String(readWhileTyping)],
    ['a file was saved', ms(saving), String(reads)],
  ],
};
print(report);
if (values.write) publish('code', report);
if (readWhileTyping !== 0 || reads !== 1) {
  console.error('Unexpected reading of files, expected none while typing and one after a save.');
  process.exitCode = 1;
}
