import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { discard } from '../../../src/cli/disk/discard.ts';
import { folderWith } from '../support/folder.ts';

describe('discard', () => {
  it('removes a file, and does not mind one that is not there', () => {
    const root = folderWith({ 'a.md': '' });
    discard(join(root, 'a.md'));
    discard(join(root, 'a.md'));
    assert.deepEqual(readdirSync(root), []);
  });

  it('does not fail when something cannot be removed', () => {
    const root = folderWith({ 'folder/a.md': '' });
    discard(join(root, 'folder'));
    assert.deepEqual(readdirSync(root), ['folder']);
  });
});
