import assert from 'node:assert/strict';
import { holdsDesigns, kindOfFolder } from '../../../src/core/discovery/folder-names.ts';
import { discover } from '../../../src/core/discovery/discover.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { kinds } from '../../support/read.ts';

function foldersOf(paths: readonly string[]): string[] {
  return discover(paths, new Map(), defaultConfig, kinds).folders.map(({ path }) => path);
}

describe('names of record folders', () => {
  it('count in any case, with blanks or underscores', () => {
    for (const path of ['docs/Decision Records', 'docs/DECISIONS', 'Architecture_Decisions'])
      assert.equal(kindOfFolder(path, kinds)?.id, 'adr');
  });

  it('may promise designs', () => {
    assert.equal(holdsDesigns('docs/Design'), true);
    assert.equal(holdsDesigns('docs/guide'), false);
  });
});

describe('discover looks closer at', () => {
  it('designs without numbers', () => {
    assert.deepEqual(foldersOf(['design/README.md', 'design/a.md', 'design/b.md']), ['design']);
  });

  it('folders of proposals that are sorted by what became of them', () => {
    const paths = ['docs/proposals-done/202012-a.md', 'docs/proposals-done/202101-b.md'];
    assert.deepEqual(foldersOf(paths), ['docs/proposals-done']);
    assert.deepEqual(foldersOf(['docs/done/a.md', 'docs/done/b.md']), []);
  });

  it('folders in the root that hold one document each', () => {
    const mains = ['a/README.md', 'b/README.md', 'c/README.md'];
    assert.deepEqual(foldersOf(mains), ['']);
    assert.deepEqual(foldersOf(mains.slice(1)), []);
  });

  it('two files with padded numbers, and not at numbered work items', () => {
    assert.deepEqual(foldersOf(['book/0001-a.md', 'book/0002-b.md']), ['book']);
    assert.deepEqual(foldersOf(['x/ISSUE-001-a.md', 'x/ISSUE-002-b.md', 'x/ISSUE-003-c.md']), []);
  });
});
