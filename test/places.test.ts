import assert from 'node:assert/strict';
import { places } from './places.ts';

/** Tasks that end when told, and how many of them run. */
function tasks(count: number) {
  const abreast = places(count);
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  const ask = (name: string) =>
    abreast(async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      return name;
    });
  return { ask, begun, end: (at: number) => ends[at]?.() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('places', () => {
  it('starts as many as there are places, and the next in order when one is free', async () => {
    const { ask, begun, end } = tasks(2);
    const all = ['a', 'b', 'c', 'd'].map(ask);
    await settled();
    assert.deepEqual(begun, ['a', 'b']);
    end(1);
    await settled();
    assert.deepEqual(begun, ['a', 'b', 'c']);
    end(0);
    await settled();
    for (const at of [2, 3]) end(at);
    assert.deepEqual(await Promise.all(all), ['a', 'b', 'c', 'd']);
  });

  it('has its place again after a failure', async () => {
    const abreast = places(1);
    await assert.rejects(abreast(() => Promise.reject(new Error('no'))));
    assert.equal(await abreast(() => Promise.resolve(1)), 1);
  });
});
