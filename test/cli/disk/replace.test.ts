import assert from 'node:assert/strict';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { replaceAll, replaceFiles } from '../../../src/cli/disk/replace.ts';
import { folderWith } from '../support/folder.ts';

describe('replaceFiles', () => {
  it('keeps permissions and byte order mark, and leaves nothing else behind', () => {
    const root = folderWith({ 'a.md': '\ufeffone\r\n', 'b.md': 'x' });
    chmodSync(join(root, 'a.md'), 0o640);
    const failed = replaceFiles(root, [
      { path: 'a.md', before: 'one\r\n', after: 'two\r\n' },
      { path: 'b.md', before: 'x', after: 'y' },
    ]);
    assert.deepEqual([...failed], []);
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), '\ufefftwo\r\n');
    assert.equal(statSync(join(root, 'a.md')).mode & 0o777, 0o640);
    assert.equal(readFileSync(join(root, 'b.md'), 'utf8'), 'y');
    assert.deepEqual(readdirSync(root), ['a.md', 'b.md']);
  });

  it('leaves alone a file that has changed meanwhile', () => {
    const root = folderWith({ 'a.md': 'theirs', 'b.md': 'x' });
    const failed = replaceFiles(root, [
      { path: 'a.md', before: 'read', after: 'ours' },
      { path: 'b.md', before: 'x', after: 'y' },
    ]);
    assert.match(failed.get('a.md') ?? '', /a\.md has changed meanwhile/);
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'theirs');
    assert.equal(readFileSync(join(root, 'b.md'), 'utf8'), 'y');
  });

  it('leaves alone a file with bytes that it could not give back', () => {
    const bytes = Buffer.from('Gr\u00f6\u00dfe', 'latin1');
    const root = folderWith({ 'a.md': bytes });
    const failed = replaceFiles(root, [
      { path: 'a.md', before: bytes.toString('utf8'), after: 'x' },
    ]);
    assert.match(failed.get('a.md') ?? '', /not UTF-8/);
    assert.deepEqual(readFileSync(join(root, 'a.md')), bytes);
  });

  it('writes to the file that a link leads to', () => {
    const root = folderWith({ 'real.md': 'x' });
    symlinkSync('real.md', join(root, 'link.md'));
    replaceFiles(root, [{ path: 'link.md', before: 'x', after: 'y' }]);
    assert.equal(readFileSync(join(root, 'real.md'), 'utf8'), 'y');
    assert.deepEqual(readdirSync(root), ['link.md', 'real.md']);
  });

  it('says that a file is gone', () => {
    const failed = replaceFiles(folderWith(), [{ path: 'a.md', before: 'x', after: 'y' }]);
    assert.match(failed.get('a.md') ?? '', /a\.md could not be written/);
  });
});

describe('replaceAll', () => {
  it('writes all files', () => {
    const root = folderWith({ 'a.md': '\ufeffone\r\n', 'b.md': 'x' });
    const reason = replaceAll(root, [
      { path: 'a.md', before: 'one\r\n', after: 'two\r\n' },
      { path: 'b.md', before: 'x', after: 'y' },
    ]);
    assert.equal(reason, undefined);
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), '\ufefftwo\r\n');
    assert.equal(readFileSync(join(root, 'b.md'), 'utf8'), 'y');
  });

  for (const [name, spoil] of [
    ['has changed', (root: string) => writeFileSync(join(root, 'b.md'), 'theirs')],
    ['is read-only', (root: string) => chmodSync(join(root, 'b.md'), 0o444)],
    ['is gone', (root: string) => rmSync(join(root, 'b.md'))],
  ] as const)
    it(`writes none when one ${name}`, () => {
      const root = folderWith({ 'a.md': 'one', 'b.md': 'x' });
      spoil(root);
      const before = readdirSync(root);
      const reason = replaceAll(root, [
        { path: 'a.md', before: 'one', after: 'two' },
        { path: 'b.md', before: 'x', after: 'y' },
      ]);
      assert.match(reason ?? '', /^b\.md /);
      assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'one');
      assert.deepEqual(readdirSync(root), before);
    });

  it('puts back what was written when a later file cannot take its place', () => {
    const root = folderWith({ 'a.md': 'one', 'b.md': 'x' });
    const reason = replaceAll(
      root,
      [
        { path: 'a.md', before: 'one', after: 'two' },
        { path: 'b.md', before: 'x', after: 'y' },
      ],
      (from, to) => {
        if (String(to).endsWith('b.md')) throw new Error('the disk is full');
        renameSync(from, to);
      },
    );
    assert.match(
      reason ?? '',
      /b\.md could not be written: the disk is full; nothing was changed\./,
    );
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'one');
    assert.deepEqual(readdirSync(root), ['a.md', 'b.md']);
  });
});
