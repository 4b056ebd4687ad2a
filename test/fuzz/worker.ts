// Executes targets beside the program that watches over it: an endless loop can be ended from outside.
import { openSync, writeSync } from 'node:fs';
import { execute, kindOf, type Failure } from './execute.ts';
import { readSeeds } from './seeds.ts';
import { targetNamed } from './targets/index.ts';

/** So many executions of one target. */
export interface Task {
  readonly target: string;
  readonly from: number;
  readonly until: number;
}

/** What the watching program asks for. */
export interface Errand {
  readonly tasks: readonly Task[];
  readonly seed: number;
  readonly corpus: string | undefined;
  /** A file that says where the work is: a program in an endless loop sends nothing. Two numbers: task, execution. */
  readonly progress: string;
}

/** What the watching program is told. */
export type Said =
  | { readonly type: 'failure'; readonly target: string; readonly failure: Failure }
  | { readonly type: 'done'; readonly target: string; readonly seconds: number }
  | { readonly type: 'end' };

/** More kinds of failures than this of one target are told when these are mended. */
const ENOUGH = 6;

const errand = JSON.parse(process.argv[2] ?? '') as Errand;
const { tasks, seed, corpus, progress } = errand;
const where = openSync(progress, 'w');
const position = Buffer.alloc(8);
const seeds = readSeeds(corpus);
const tell = (said: Said): void => void process.send?.(said);
for (const [index, { target: name, from, until }] of tasks.entries()) {
  const target = targetNamed(name);
  const told = new Set<string>();
  const started = performance.now();
  for (let at = from; at < until && told.size < ENOUGH; at++) {
    position.writeUInt32LE(index);
    position.writeUInt32LE(at, 4);
    writeSync(where, position, 0, 8, 0);
    const failure = await execute(target, seed, at, seeds);
    if (!failure || told.has(kindOf(failure.message))) continue;
    told.add(kindOf(failure.message));
    tell({ type: 'failure', target: name, failure });
  }
  tell({ type: 'done', target: name, seconds: (performance.now() - started) / 1000 });
}
tell({ type: 'end' });
process.disconnect();
