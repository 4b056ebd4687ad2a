import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Errand, Said, Task } from './worker.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const REGISTER = new URL('../support/register.mjs', import.meta.url).href;
/** An execution that takes longer than this is ended. Milliseconds; a busy machine may take its time. */
const PATIENCE = 90_000;

/** Execute targets, and end what does not come to an end by itself. */
export async function watch(
  { tasks: all, ...errand }: Omit<Errand, 'progress'>,
  told: (said: Said) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-fuzz-'));
  const progress = join(folder, 'progress');
  try {
    for (let tasks = all; tasks.length > 0;) {
      writeFileSync(progress, Buffer.alloc(8));
      const stuck = await once({ ...errand, tasks, progress }, told);
      if (!stuck) return;
      const [task, at] = stuck;
      const { target = '', until = 0 } = tasks[task] ?? {};
      const message = `It did not end within ${PATIENCE / 1000} s.`;
      told({ type: 'failure', target, failure: { at, message, input: [] } });
      const rest: Task = { target, from: at + 1, until };
      tasks = [...(rest.from < until ? [rest] : []), ...tasks.slice(task + 1)];
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns the task and the execution that had to be ended; undefined when all came to an end. */
function once(
  errand: Errand,
  told: (said: Said) => void,
): Promise<readonly [task: number, at: number] | undefined> {
  const worker = fork(WORKER, [JSON.stringify(errand)], {
    execArgv: ['--import', 'tsx', '--import', REGISTER],
  });
  return new Promise((resolve, reject) => {
    let ended = false;
    let last = Buffer.alloc(0);
    let since = performance.now();
    const timer = setInterval(() => {
      const now = readFileSync(errand.progress);
      if (!now.equals(last)) [last, since] = [now, performance.now()];
      else if (performance.now() - since > PATIENCE) {
        clearInterval(timer);
        worker.kill('SIGKILL');
        resolve([now.readUInt32LE(), now.readUInt32LE(4)]);
      }
    }, 1000);
    worker.on('message', (message) => {
      const said = message as Said;
      if (said.type === 'end') ended = true;
      else told(said);
    });
    worker.on('exit', (code, signal) => {
      clearInterval(timer);
      if (ended) resolve(undefined);
      else if (signal !== 'SIGKILL')
        reject(new Error(`The program that executes the targets ended with ${code ?? signal}.`));
    });
  });
}
