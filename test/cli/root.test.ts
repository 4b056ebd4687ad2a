import assert from 'node:assert/strict';
import { join } from 'node:path';
import { findRoot } from '../../src/cli/root.ts';
import { folderWith } from './support/folder.ts';

describe('findRoot', () => {
  it('takes the nearest configuration, then the git root, then the working directory', () => {
    const outer = folderWith({
      'leadline.config.yaml': '',
      'repo/.git/HEAD': '',
      'repo/inner/leadline.config.json': '{}',
      'repo/inner/deep/x.md': '',
    });
    assert.equal(findRoot(join(outer, 'repo/inner/deep'), undefined), join(outer, 'repo/inner'));
    assert.equal(findRoot(join(outer, 'repo'), undefined), outer);

    const git = folderWith({ '.git/HEAD': '', 'a/b/x.md': '' });
    assert.equal(findRoot(join(git, 'a/b'), undefined), git);
    const worktree = folderWith({ '.git': 'gitdir: elsewhere', 'a/x.md': '' });
    assert.equal(findRoot(join(worktree, 'a'), undefined), worktree);

    const bare = folderWith({ 'a/x.md': '' });
    assert.equal(findRoot(join(bare, 'a'), undefined), join(bare, 'a'));
  });

  it('takes the folder that is named, relative to the working directory', () => {
    const root = folderWith({ 'a/b/x.md': '', '.git/HEAD': '' });
    assert.equal(findRoot(join(root, 'a'), 'b'), join(root, 'a/b'));
    assert.equal(findRoot(root, join(root, 'a')), join(root, 'a'));
  });

  it('refuses what is no folder', () => {
    const root = folderWith({ 'x.md': '' });
    assert.throws(() => findRoot(root, 'gone'), /Unexpected root “gone”, which does not exist/);
    assert.throws(() => findRoot(root, 'x.md'), /Unexpected root “x.md”, which is a file/);
  });
});
