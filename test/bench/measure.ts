import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf } from './arithmetic.ts';

/** A program to measure, as a whole process. */
export interface Contender {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** How often at most, for one that takes long. */
  readonly runs?: number;
}

export interface Measured {
  readonly name: string;
  /** Seconds, in the order of the runs. */
  readonly seconds: readonly number[];
  readonly median: number;
  /** The median of the processor's seconds, steadier than the clock's on a busy machine; undefined where not Node. */
  readonly cpu: number | undefined;
  /** MiB, of the largest run; undefined where not Node. */
  readonly peak: number | undefined;
}

/** What a Node process says that it used. */
interface Usage {
  /** KiB. */
  readonly maxRSS: number;
  /** Microseconds. */
  readonly cpu: number;
}

const USAGE = fileURLToPath(new URL('usage.cjs', import.meta.url));

/**
 * Run every contender so many times, taking turns, so that whatever else the machine does meets them all.
 *
 * @throws when one cannot be started, is killed, or ends with a code above 1: 1 is how linters say that they found something.
 */
export function measure(contenders: readonly Contender[], runs: number): Measured[] {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-bench-'));
  const seconds = contenders.map((): number[] => []);
  const usages = contenders.map((): Usage[] => []);
  try {
    for (let run = 0; run < runs; run++)
      for (const [at, contender] of contenders.entries()) {
        if (run >= (contender.runs ?? runs)) continue;
        const file = join(folder, `${at}-${run}`);
        seconds[at]?.push(runOnce(contender, file));
        usages[at]?.push(...usageIn(file));
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return contenders.map(({ name }, at) => ({
    name,
    seconds: seconds[at] ?? [],
    median: medianOf(seconds[at] ?? []),
    cpu: usages[at]?.length ? medianOf(usages[at].map(({ cpu }) => cpu)) / 1e6 : undefined,
    peak: usages[at]?.length
      ? Math.max(...usages[at].map(({ maxRSS }) => maxRSS)) / 1024
      : undefined,
  }));
}

function runOnce({ name, command, args, cwd }: Contender, usageFile: string): number {
  const started = performance.now();
  const { status, signal, error, stderr } = spawnSync(command, args, {
    cwd,
    env: {
      ...process.env,
      NODE_OPTIONS: `--require=${USAGE}`,
      LEADLINE_BENCH_USAGE: usageFile,
      LEADLINE_NOW: '2026-11-20',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 30,
  });
  const took = (performance.now() - started) / 1000;
  if (error) throw error;
  if (signal || status === null || status > 1)
    throw new Error(`${name} ended with ${signal ?? status}: ${stderr.toString().slice(0, 500)}`);
  return took;
}

/** One usage; none for a program that is not Node. */
function usageIn(file: string): Usage[] {
  return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as Usage] : [];
}
