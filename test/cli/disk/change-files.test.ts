import assert from 'node:assert/strict';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { changeFiles, type FileChange } from '../../../src/cli/disk/change-files.ts';
import { folderWith } from '../support/folder.ts';

const FILES = { 'a.md': 'a\n', 'b.md': '\ufeffb\r\n', 'c/d.md': 'd\n' };

function stateOf(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
}

describe('changeFiles', () => {
  it('writes, renames and does both; marks and permissions stay', () => {
    const root = folderWith(FILES);
    const mode = statSync(join(root, 'b.md')).mode;
    changeFiles(root, [
      { path: 'a.md', text: { before: 'a\n', after: 'A\n' }, to: 'x/y/a2.md' },
      { path: 'b.md', text: { before: 'b\r\n', after: 'B\r\n' } },
      { path: 'c/d.md', to: 'd.md' },
    ]);
    assert.deepEqual(stateOf(root), { 'x/y/a2.md': 'A\n', 'b.md': '\ufeffB\r\n', 'd.md': 'd\n' });
    assert.equal(statSync(join(root, 'b.md')).mode, mode);
    assert.deepEqual(readdirSync(root).sort(), ['b.md', 'd.md', 'x']);
  });

  it('changes nothing when one change cannot be made', () => {
    const outside = folderWith({ 'o.md': 'o\n' });
    const root = folderWith({ ...FILES, 'bad.md': new Uint8Array([0x61, 0xff]) });
    symlinkSync(join(outside, 'o.md'), join(root, 'out.md'));
    const before = stateOf(root);
    const good: FileChange[] = [
      { path: 'a.md', text: { before: 'a\n', after: 'A\n' }, to: 'n/a2.md' },
      { path: 'c/d.md', to: 'n/d.md' },
    ];
    const bad: [FileChange, RegExp][] = [
      [{ path: 'b.md', text: { before: 'old', after: 'B' } }, /has changed meanwhile/],
      [{ path: 'gone.md', text: { before: '', after: 'B' } }, /could not be written/],
      [{ path: 'b.md', to: 'c/d.md' }, /cannot be renamed to c\/d.md/],
      [{ path: 'bad.md', text: { before: 'a\ufffd', after: 'B' } }, /not UTF-8/],
      [{ path: 'out.md', text: { before: 'o\n', after: 'O\n' } }, /leads out of the root/],
    ];
    for (const [change, sentence] of bad) {
      assert.throws(() => changeFiles(root, [...good, change]), sentence);
      assert.deepEqual(stateOf(root), before);
      assert.ok(!readdirSync(root).includes('n'));
    }
  });

  it('takes back what was done when a later step fails', () => {
    const root = folderWith(FILES);
    const before = stateOf(root);
    assert.throws(
      () =>
        changeFiles(root, [
          { path: 'a.md', text: { before: 'a\n', after: 'A\n' } },
          { path: 'b.md', text: { before: 'b\r\n', after: 'B\r\n' }, to: 'b2.md' },
          // Two that want one name: only when the second is moved is the name taken.
          { path: 'c/d.md', to: 'folder' },
          {
            path: 'c/d.md',
            get to(): string {
              mkdirSync(join(root, 'later'), { recursive: true });
              return 'later2';
            },
          },
        ]),
      /could not be written/,
    );
    assert.deepEqual(stateOf(root), before);
    writeFileSync(join(root, 'still-writable'), '');
  });
});
