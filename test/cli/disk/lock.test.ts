import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { lockOf, withLock } from '../../../src/cli/disk/lock.ts';
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
    assert.equal(existsSync(lockOf(folder)), false);
  });

  /** What a second process does, 300 ms after it has asked, where somebody left this lock so long ago. */
  async function meets(holder: string, minutes: number): Promise<'works' | 'waits'> {
    const folder = folderWith();
    const path = lockOf(folder);
    writeFileSync(path, holder);
    const then = Date.now() / 1000 - minutes * 60;
    utimesSync(path, then, then);
    const done = withLock(folder, () => Promise.resolve('works' as const));
    const outcome = await Promise.race([done, pause(300, 'waits' as const)]);
    if (outcome === 'waits') assert.equal(readFileSync(path, 'utf8'), holder);
    rmSync(path, { force: true });
    await done;
    return outcome;
  }

  it('takes nothing from a holder that lives, however slow it is', async () => {
    assert.equal(await meets(`${process.ppid} ${hostname()}`, 5), 'waits');
  });

  it('takes at once what a process of this machine left that has ended', async () => {
    assert.equal(await meets(`${2 ** 22 + 1} ${hostname()}`, 0), 'works');
  });

  it('takes what another machine, or nobody that can be known, left a minute ago', async () => {
    assert.equal(await meets('12 another-machine', 0), 'waits');
    assert.equal(await meets('12 another-machine', 2), 'works');
    assert.equal(await meets('', 2), 'works');
  });

  it('takes one so old that its number has gone to another process', async () => {
    assert.equal(await meets(`${process.ppid} ${hostname()}`, 11), 'works');
  });
});
