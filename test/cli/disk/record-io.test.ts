import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJournal } from '../../../src/cli/disk/journal.ts';
import { recordIo } from '../../../src/cli/disk/record-io.ts';
import { folderWith } from '../support/folder.ts';

describe('recordIo', () => {
  it('makes a file whole, and nothing beside it', async () => {
    const root = folderWith();
    assert.equal(await recordIo(root).createExclusive('docs/a.md', 'a\n'), 'created');
    assert.deepEqual(readdirSync(join(root, 'docs')), ['a.md']);
    assert.equal(readFileSync(join(root, 'docs/a.md'), 'utf8'), 'a\n');
    assert.equal(readJournal(root), undefined);
  });

  it('never writes over a file', async () => {
    const root = folderWith({ 'a.md': 'mine\n' });
    assert.equal(await recordIo(root).createExclusive('a.md', 'a\n'), 'exists');
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'mine\n');
    assert.deepEqual(readdirSync(root), ['a.md']);
  });

  it('makes a file whose name leaves no room for another', async () => {
    const root = folderWith();
    const name = `${'a'.repeat(250)}.md`;
    assert.equal(await recordIo(root).createExclusive(name, 'a\n'), 'created');
    assert.equal(await recordIo(root).createExclusive(name, 'b\n'), 'exists');
    assert.deepEqual(readdirSync(root), [name]);
  });

  it('leaves no folder behind when the file cannot be written', () => {
    const root = folderWith({ 'docs/b.md': '' });
    const path = `docs/new/folder/${'a'.repeat(300)}.md`;
    assert.throws(() => void recordIo(root).createExclusive(path, 'a\n'), /could not be written/);
    assert.ok(!existsSync(join(root, 'docs/new')));
    assert.equal(readJournal(root), undefined);
  });
});
