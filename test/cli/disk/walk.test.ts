import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { toPosix, walk } from '../../../src/cli/disk/walk.ts';
import { folderWith } from '../support/folder.ts';

describe('walk', () => {
  it('lists files in the order of names, without ignored folders', () => {
    const root = folderWith({
      'b.md': '',
      'a/z.md': '',
      'a/B.md': '',
      'node_modules/x/doc/adr/0001-x.md': '',
      'packages/p/.git/HEAD': '',
      '.adr-dir': '',
    });
    const { paths, closed } = walk(root);
    assert.deepEqual(
      { paths, closed },
      { paths: ['.adr-dir', 'a/B.md', 'a/z.md', 'b.md'], closed: [] },
    );
  });

  it('leaves out what .gitignore files leave out, and remembers it', () => {
    const root = folderWith({
      '.gitignore': 'dist/\n*.tmp.md\n',
      'dist/adr/0001-x.md': '',
      'docs/.gitignore': '!keep.tmp.md\n',
      'docs/0001-x.tmp.md': '',
      'docs/keep.tmp.md': '',
    });
    const { paths, ignoreFiles } = walk(root);
    assert.deepEqual(paths, ['.gitignore', 'docs/.gitignore', 'docs/keep.tmp.md']);
    assert.equal(ignoreFiles.ignores('dist/adr/0001-x.md'), true);
  });

  it('follows no link to a folder, and no link out of the root', () => {
    const outside = folderWith({ 'secret.md': 'x', 'adr/0001-other.md': 'x' });
    const root = folderWith({ 'docs/adr/0001-x.md': 'x', 'docs/note.md': 'x' });
    symlinkSync(join(outside, 'secret.md'), join(root, 'docs/secret.md'));
    symlinkSync(join(outside, 'adr'), join(root, 'docs/foreign'));
    symlinkSync('..', join(root, 'docs/adr/up'));
    symlinkSync('note.md', join(root, 'docs/same.md'));
    symlinkSync('nowhere.md', join(root, 'docs/dangling.md'));
    assert.deepEqual(walk(root).paths, ['docs/adr/0001-x.md', 'docs/note.md', 'docs/same.md']);
  });

  it('lists a link that leads back to itself, so that reading can say so', () => {
    const root = folderWith();
    symlinkSync('loop.md', join(root, 'loop.md'));
    assert.deepEqual(walk(root).paths, ['loop.md']);
  });

  it('takes a folder named like a record for a folder', () => {
    const root = folderWith({ 'docs/adr/x.md/inner.md': '' });
    mkdirSync(join(root, 'docs/adr/empty.md'));
    assert.deepEqual(walk(root).paths, ['docs/adr/x.md/inner.md']);
  });
});

describe('toPosix', () => {
  it('names paths below a root, and no others', () => {
    assert.equal(toPosix('/r', '/r/a/b.md'), 'a/b.md');
    assert.equal(toPosix('/r', '/r'), '');
    assert.equal(toPosix('/r', '/r/..a'), '..a');
    assert.equal(toPosix('/r', '/ra/b'), undefined);
    assert.equal(toPosix('/r/s', '/r'), undefined);
  });
});
