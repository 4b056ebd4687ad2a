import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { withLock } from '../../../src/cli/disk/lock.ts';
import { folderWith } from '../support/folder.ts';

describe('withLock', () => {
  it('lets one at a time work on a folder, by whatever path', async () => {
    const folder = folderWith();
    let working = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++working);
      await pause(1);
      working--;
    };
    await Promise.all(
      Array.from({ length: 6 }, (_, at) => withLock(at % 2 ? folder : `${folder}/.`, work)),
    );
    assert.equal(most, 1);
  });

  it('gives the lock back when the work fails', async () => {
    const folder = folderWith();
    await assert.rejects(
      withLock(folder, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await withLock(folder, () => Promise.resolve(1)), 1);
  });
});
