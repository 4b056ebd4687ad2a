import assert from 'node:assert/strict';
import { breathe, inSlices } from '../../src/extension/slices.ts';

/** Keep the processor busy for a slice and a bit. */
function work(): void {
  const end = performance.now() + 15;
  while (performance.now() < end);
}

describe('slices', () => {
  it('give way to what came in meanwhile', async () => {
    const done: string[] = [];
    setImmediate(() => done.push('a message of the editor'));
    await inSlices(['one', 'two'], (piece) => {
      work();
      done.push(piece);
    });
    assert.deepEqual(done, ['one', 'a message of the editor', 'two']);
  });

  it('of several works never make one long turn', async () => {
    const done: string[] = [];
    const watch = (): void => {
      done.push('|');
      if (done.length < 12) setImmediate(watch);
    };
    const worker = async (name: string): Promise<void> => {
      for (let piece = 0; piece < 2; piece++) {
        await breathe();
        done.push(name);
      }
    };
    setImmediate(watch);
    await Promise.all([worker('a'), worker('b'), worker('c')]);
    assert.match(done.join(''), /^[|]*a[|]+b[|]+c[|]+a[|]+b[|]+c$/);
  });
});
