// Executes a stretch of one target beside the program that watches over it: an endless loop can be ended from outside.
import { openSync, writeSync } from 'node:fs';
import { execute, kindOf } from './execute.ts';
import { readSeeds } from './seeds.ts';
import { targetNamed } from './targets/index.ts';

/** What the watching program asks for. */
export interface Errand {
  readonly target: string;
  readonly seed: number;
  readonly from: number;
  readonly until: number;
  readonly corpus: string | undefined;
  /** A file that says where the work is: a program in an endless loop sends nothing. */
  readonly progress: string;
}

/** More kinds of failures than this of one target are told after these are mended. */
const ENOUGH = 6;

const { target: name, seed, from, until, corpus, progress } = JSON.parse(
  process.argv[2] ?? '',
) as Errand;
const where = openSync(progress, 'w');
const position = Buffer.alloc(4);
const seeds = readSeeds(corpus);
const target = targetNamed(name);
const told = new Set<string>();
process.send?.({ ready: true });
for (let at = from; at < until && told.size < ENOUGH; at++) {
  position.writeUInt32LE(at);
  writeSync(where, position, 0, 4, 0);
  const failure = await execute(target, seed, at, seeds);
  if (!failure || told.has(kindOf(failure.message))) continue;
  told.add(kindOf(failure.message));
  process.send?.({ failure });
}
process.send?.({ done: true });
