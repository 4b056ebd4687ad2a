import assert from 'node:assert/strict';
import { createRecord, type RecordIo } from '../../../src/core/scaffold/create.ts';
import { ScaffoldError } from '../../../src/core/scaffold/scaffold.ts';
import { catalogOf, habits, request } from './scene.ts';
import { SharedDisk } from './shared-disk.ts';

const catalog = catalogOf([]);

describe('createRecord', () => {
  it('creates the next record', async () => {
    const disk = new SharedDisk(1);
    const [file] = await disk.run([createRecord(disk.io(), request(), catalog, habits())]);
    assert.equal(file!.path, 'docs/adr/0001-use-kafka.md');
    assert.equal(disk.files.get(file!.path), file!.text);
  });

  it('sees files that the catalog has not heard of', async () => {
    const disk = new SharedDisk(1);
    disk.files.set('docs/adr/0006-by-hand.md', 'mine');
    const [file] = await disk.run([createRecord(disk.io(), request(), catalog, habits())]);
    assert.equal(file!.path, 'docs/adr/0007-use-kafka.md');
    assert.equal(disk.files.get('docs/adr/0006-by-hand.md'), 'mine');
  });

  it('gives records without numbers names of their own', async () => {
    for (let seed = 0; seed < 30; seed++) {
      const disk = new SharedDisk(seed);
      const made = await disk.run(
        [1, 2, 3].map(() => createRecord(disk.io(), request({ kind: 'scope' }), catalog, habits())),
      );
      assert.equal(new Set(made.map(({ path }) => path)).size, 3);
    }
  });

  it('gives up with a sentence when others are always faster', async () => {
    const io: RecordIo = {
      createExclusive: () => Promise.resolve('exists'),
      listFolder: () => Promise.resolve([]),
      remove: () => Promise.resolve(),
      pause: () => Promise.resolve(),
    };
    await assert.rejects(createRecord(io, request(), catalog, habits()), ScaffoldError);
  });
});
