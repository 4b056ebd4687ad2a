import assert from 'node:assert/strict';
import { MentionIndex } from '../../../src/core/mentions/mention-index.ts';
import { mentionScanner } from '../../../src/core/mentions/scan.ts';
import { memoryHost } from '../../support/memory-host.ts';

const scanner = mentionScanner(['ADR']);
const texts = (index: MentionIndex): Record<string, string[]> =>
  Object.fromEntries(
    [...index.mentions].map(([path, found]) => [path, found.map(({ text }) => text)]),
  );

function scene(excluded: string[] = []) {
  const host = memoryHost({
    'a.ts': '// ADR-1',
    'b.ts': '// nothing',
    'vendor/c.ts': '// ADR-1',
    'd.png': 'ADR-1',
    'e.ts': { fault: 'binary' },
  });
  const reads: string[] = [];
  const index = new MentionIndex({
    host: {
      read: (path) => {
        reads.push(path);
        return host.read(path);
      },
    },
    scanner,
    excludes: (path) => excluded.some((folder) => path.startsWith(folder)),
  });
  return { host, index, reads };
}

describe('MentionIndex', () => {
  it('looks into each wanted file once', async () => {
    const { host, index, reads } = scene(['vendor/']);
    assert.equal(index.complete, false);
    await index.build(await host.list());
    assert.equal(index.complete, true);
    assert.deepEqual(texts(index), { 'a.ts': ['ADR-1'] });
    assert.deepEqual(reads, ['a.ts', 'b.ts', 'e.ts']);
  });

  it('reads a changed file and no other', async () => {
    const { host, index, reads } = scene();
    await index.build(await host.list());
    reads.length = 0;
    host.files.set('b.ts', '// ADR-2');
    await index.update('b.ts');
    host.files.set('a.ts', '');
    await index.update('a.ts');
    assert.deepEqual(reads, ['b.ts', 'a.ts']);
    assert.deepEqual(texts(index), { 'vendor/c.ts': ['ADR-1'], 'b.ts': ['ADR-2'] });
    index.remove('vendor');
    assert.deepEqual(texts(index), { 'b.ts': ['ADR-2'] });
  });

  it('lets a change made while it is built win', async () => {
    // While files are asked about, before they are put in order, and before they are read.
    for (const when of [1, 2, 3]) {
      const { host, index } = scene();
      let pauses = 0;
      await index.build(await host.list(), async () => {
        if (++pauses !== when) return;
        host.files.set('a.ts', '// ADR-5');
        await index.update('a.ts');
        host.files.set('a.ts', '// never saved');
      });
      assert(pauses >= when);
      assert.deepEqual(texts(index)['a.ts'], ['ADR-5']);
    }
  });

  it('is not complete when it was given up', async () => {
    const { host, index } = scene();
    await assert.rejects(
      index.build(await host.list(), () => {
        throw new Error('given up');
      }),
      /given up/,
    );
    assert.equal(index.complete, false);
  });
});
