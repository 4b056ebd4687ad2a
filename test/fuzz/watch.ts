import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Failure } from './execute.ts';
import type { Errand } from './worker.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const REGISTER = new URL('../support/register.mjs', import.meta.url).href;
/** An execution that takes longer than this is ended. Milliseconds; a busy machine may take its time. */
const PATIENCE = 90_000;

/** What became of all executions of a target. */
export interface Outcome {
  readonly failures: readonly Failure[];
  readonly seconds: number;
}

/** Execute a target so many times, and end what does not come to an end by itself. */
export async function watch({
  runs,
  ...errand
}: {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
  readonly corpus: string | undefined;
}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-fuzz-'));
  const progress = join(folder, 'progress');
  writeFileSync(progress, Buffer.alloc(4));
  const failures: Failure[] = [];
  let started = performance.now();
  let seconds = 0;
  for (let from = 0; from < runs; ) {
    const task: Errand = { ...errand, from, until: runs, progress };
    const worker = fork(WORKER, [JSON.stringify(task)], { execArgv: ['--import', 'tsx', '--import', REGISTER] });
    const stuckAt = await new Promise<number | undefined>((resolve, reject) => {

      let last = Buffer.alloc(0);
      let since = performance.now();
      const timer = setInterval(() => {
        const now = readFileSync(progress);
        if (!now.equals(last)) [last, since] = [now, performance.now()];
        else if (performance.now() - since > PATIENCE) {
          clearInterval(timer);
          worker.kill('SIGKILL');
          resolve(now.readUInt32LE());
        }
      }, 1000);
      const end = (settle: () => void): void => {
        clearInterval(timer);
        settle();
      };
      worker.on('message', (message) => {
        const said = message as { readonly failure?: Failure; readonly ready?: true; readonly done?: true };
        if (said.ready) started = performance.now();
        if (said.failure) failures.push(said.failure);
        if (said.done) end(() => resolve(undefined));
      });
      worker.on('exit', (code) => {
        if (code) end(() => reject(new Error(`The program that executes ${errand.target} ended with ${code}.`)));
      });
    });
    seconds += (performance.now() - started) / 1000;
    if (stuckAt === undefined) break;
    failures.push({ at: stuckAt, message: `It did not end within ${PATIENCE / 1000} s.`, input: [] });
    from = stuckAt + 1;
  }
  rmSync(folder, { recursive: true });
  return { failures, seconds };
}
