import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { window } from 'vscode';
import { longWork, type Pause } from '../../src/extension/long-work.ts';

/** Let what is shown while something takes long be looked at, and cancelled. */
function withProgress(cancelAfter = Infinity): { readonly steps: number[] } {
  const steps: number[] = [];
  const token = {
    get isCancellationRequested() {
      return steps.length >= cancelAfter;
    },
  };
  const progress = { report: ({ increment }: { increment: number }) => steps.push(increment) };
  Object.assign(window, {
    withProgress: (_: unknown, task: (...args: unknown[]) => unknown) => task(progress, token),
  });
  return { steps };
}

/** Milliseconds on the clock that the work sees. */
let clock = 0;

/** Ten pieces of work, each longer than a slice. */
async function tenPieces(pause: Pause): Promise<number> {
  for (let done = 0; done < 10; done++) {
    await pause(done, 10);
    clock += 15;
  }
  return 10;
}

describe('longWork', () => {
  before(() => mock.method(performance, 'now', () => clock));
  after(() => {
    mock.restoreAll();
    Object.assign(window, { withProgress: undefined });
  });

  it('tells how far it is, and what came of it', async () => {
    const { steps } = withProgress();
    assert.equal(await longWork('Work', tenPieces), 10);
    assert.ok(steps.length > 5);
    assert.ok(Math.abs(steps.reduce((sum, step) => sum + step, 0) - 90) < 1e-6);
  });

  it('ends where the user cancels', async () => {
    const { steps } = withProgress(3);
    assert.equal(await longWork('Work', tenPieces), undefined);
    assert.equal(steps.length, 3);
  });

  it('lets the editor have its turn', async () => {
    withProgress();
    let turns = 0;
    let working = true;
    const editor = (): void => {
      turns++;
      if (working) setImmediate(editor);
    };
    setImmediate(editor);
    await longWork('Work', tenPieces);
    working = false;
    assert.ok(turns > 3);
  });

  it('fails as its work does', async () => {
    withProgress();
    await assert.rejects(
      longWork('Work', () => Promise.reject(new Error('No room.'))),
      /No room/,
    );
  });
});
