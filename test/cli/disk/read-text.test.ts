import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../../src/cli/disk/read-text.ts';
import { folderWith } from '../support/folder.ts';

const refused = (reason: string) => ({ ok: false, reason });

describe('readText', () => {
  it('reads UTF-8 with and without byte order mark, line ends as they are', () => {
    const root = folderWith({ 'a.md': '\ufeff# Größe\r\n\r\n🚢', 'empty.md': '' });
    assert.deepEqual(readText(join(root, 'a.md')), { ok: true, text: '# Größe\r\n\r\n🚢' });
    assert.deepEqual(readText(join(root, 'empty.md')), { ok: true, text: '' });
  });

  it('reads texts that fill the shared buffer, and larger ones', () => {
    for (const length of [128 * 1024 - 1, 128 * 1024, 128 * 1024 + 1, 700_000]) {
      const text = 'x'.repeat(length - 1) + '\n';
      const root = folderWith({ 'a.md': text });
      const read = readText(join(root, 'a.md'));
      assert.ok(read.ok && read.text === text, String(length));
    }
  });

  it('shows bytes that are not UTF-8 as U+FFFD', () => {
    const root = folderWith({ 'latin1.md': Buffer.from('# Gr\u00f6\u00dfe', 'latin1') });
    assert.deepEqual(readText(join(root, 'latin1.md')), { ok: true, text: '# Gr\ufffd\ufffde' });
  });

  it('refuses binary content and UTF-16', () => {
    const root = folderWith({
      'png.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
      'utf16.md': Buffer.from('\ufeff# Title', 'utf16le'),
    });
    assert.deepEqual(readText(join(root, 'png.md')), refused('binary'));
    assert.deepEqual(readText(join(root, 'utf16.md')), refused('binary'));
  });

  it('refuses 20 MB without reading them', () => {
    const root = folderWith({ 'large.md': '# Large' });
    truncateSync(join(root, 'large.md'), 20_000_000);
    assert.deepEqual(readText(join(root, 'large.md')), refused('too-large'));
  });

  it('says why there is no text', () => {
    const root = folderWith({ file: '' });
    mkdirSync(join(root, 'x.md'));
    symlinkSync('loop.md', join(root, 'loop.md'));
    assert.deepEqual(readText(join(root, 'x.md')), refused('folder'));
    assert.deepEqual(readText(join(root, 'loop.md')), refused('loop'));
    assert.deepEqual(readText(join(root, 'gone.md')), refused('missing'));
    assert.deepEqual(readText(join(root, 'file/x.md')), refused('missing'));
  });

  it('does not wait at a named pipe', function () {
    if (process.platform === 'win32') this.skip();
    const root = folderWith();
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    assert.deepEqual(readText(join(root, 'pipe.md')), refused('other'));
  });
});
