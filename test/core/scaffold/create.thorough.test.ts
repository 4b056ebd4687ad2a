import assert from 'node:assert/strict';
import { createRecord } from '../../../src/core/scaffold/create.ts';
import { catalogOf, habits, request } from './scene.ts';
import { SharedDisk } from './shared-disk.ts';

const catalog = catalogOf([]);

describe('createRecord', () => {
  it('never gives two the same number, in whatever order their steps interleave', async () => {
    for (let seed = 0; seed < 100; seed++) {
      const disk = new SharedDisk(seed);
      const writers = 2 + (seed % 3);
      const titles = Array.from({ length: writers }, (_, at) =>
        seed % 2 ? 'Same' : `Title ${at}`,
      );
      const made = await disk.run(
        titles.map((title) => createRecord(disk.io(), request({ title }), catalog, habits())),
      );
      const numbers = made.map(({ number }) => number);
      assert.equal(new Set(numbers).size, writers, `seed ${seed}: ${numbers.join(', ')}`);
      assert.deepEqual(
        [...disk.files.keys()].sort(),
        made.map(({ path }) => path).sort(),
        `seed ${seed}`,
      );
      for (const { path, text } of made) assert.equal(disk.files.get(path), text);
    }
  });
});
