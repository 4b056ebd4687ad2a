import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { select } from '../../src/cli/selection.ts';
import { folderWith } from './support/folder.ts';

describe('select', () => {
  it('reads paths relative to the working directory and names them from the root', () => {
    const root = folderWith({ 'docs/adr/0001-x.md': '', 'docs/adr2/y.md': '' });
    const selection = select(['adr'], join(root, 'docs'), root);
    assert.deepEqual(selection.paths, ['docs/adr']);
    assert.ok(selection.has('docs/adr/0001-x.md'));
    assert.ok(!selection.has('docs/adr2/y.md'));
    assert.deepEqual(select(['../docs/adr/'], join(root, 'docs'), root).paths, ['docs/adr']);
  });

  it('means everything when nothing is named, or the root itself', () => {
    const root = folderWith({ 'a.md': '' });
    assert.deepEqual(select([], root, root).paths, []);
    const all = select(['.'], root, root);
    assert.deepEqual(all.paths, []);
    assert.ok(all.has('anything.md'));
  });

  it('takes a path from the root where there is none from the working directory', () => {
    const root = folderWith({ 'docs/adr/x.md': '' });
    assert.deepEqual(select(['docs/adr'], folderWith(), root).paths, ['docs/adr']);
  });

  it('finds the real place behind a link', () => {
    const root = folderWith({ 'docs/adr/x.md': '' });
    symlinkSync('docs/adr', join(root, 'decisions'));
    assert.deepEqual(select(['decisions'], root, root).paths, ['docs/adr']);
  });

  it('refuses paths that are not there or outside', () => {
    const root = folderWith({ 'a.md': '' });
    const other = folderWith({ 'b.md': '' });
    assert.throws(() => select(['c.md'], root, root), /Unexpected path “c\.md”/);
    assert.throws(() => select([join(other, 'b.md')], root, root), /inside the root .*--root/);
  });
});
