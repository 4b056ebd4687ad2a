import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import { MAX_RECORD_BYTES } from '../../src/core/index.ts';
import { EditorHost } from '../../src/extension/editor-host.ts';
import { world, workspace as fake } from '../support/vscode.ts';

const folder = Uri.parse('vscode-vfs://github/acme/app');
const put = (path: string, content: string | Uint8Array): void => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  world.files.set(Uri.joinPath(folder, path).toString(), bytes);
};
const host = () => new EditorHost(folder);

describe('EditorHost', () => {
  beforeEach(() => world.reset());

  it('lists files without ignored and excluded ones, and reads none', async () => {
    for (const path of [
      'a.md',
      'docs/adr/1.md',
      'node_modules/x/readme.md',
      'packages/p/node_modules/y.md',
      'old/gone.md',
    ]) {
      put(path, 'x');
    }
    world.excluded = { old: true, docs: false };
    assert.deepEqual([...(await host().list())].sort(), ['a.md', 'docs/adr/1.md']);
    assert.deepEqual(world.read, []);
  });

  it('walks the folders of a file system that cannot search', async () => {
    world.searches = false;
    for (const path of ['a.md', 'docs/adr/1.md', 'node_modules/x/readme.md']) put(path, 'x');
    assert.deepEqual([...(await host().list())].sort(), ['a.md', 'docs/adr/1.md']);
  });

  it('leaves the files of a workspace folder inside this one to that folder', async () => {
    put('a.md', 'x');
    put('packages/p/b.md', 'x');
    fake.workspaceFolders = [folder, Uri.joinPath(folder, 'packages/p')].map((uri, index) => ({
      uri: uri as never,
      name: '',
      index,
    }));
    assert.deepEqual(await host().list(), ['a.md']);
    assert.equal(workspace.workspaceFolders?.length, 2);
  });

  it('reads the disk where a save is what counts', async () => {
    put('a.md', 'saved');
    const uri = Uri.joinPath(folder, 'a.md') as never;
    fake.textDocuments = [{ uri, isClosed: false, isDirty: true, getText: () => 'unsaved' }];
    world.lintRun = 'onSave';
    assert.deepEqual(await host().read('a.md'), { ok: true, text: 'saved' });
  });

  it('reads unsaved text rather than the disk, and the disk rather than a document without changes', async () => {
    put('a.md', 'saved');
    const uri = Uri.joinPath(folder, 'a.md') as never;
    const document = { uri, isClosed: false, isDirty: true, getText: () => 'unsaved' };
    fake.textDocuments = [document];
    assert.deepEqual(await host().read('a.md'), { ok: true, text: 'unsaved' });
    assert.deepEqual(world.read, []);
    document.isDirty = false;
    assert.deepEqual(await host().read('a.md'), { ok: true, text: 'saved' });
  });

  it('leaves it to the editor to decode what is not UTF-8', async () => {
    put('a.md', new Uint8Array([0x66, 0xfc, 0x72]));
    const uri = Uri.joinPath(folder, 'a.md') as never;
    fake.textDocuments = [{ uri, isClosed: false, isDirty: false, getText: () => 'für' }];
    assert.deepEqual(await host().read('a.md'), { ok: true, text: 'für' });
    fake.textDocuments = [];
    assert.deepEqual(await host().read('a.md'), { ok: true, text: 'f\uFFFDr' });
  });

  it('does not take a document that the editor still holds for a file that is gone', async () => {
    const uri = Uri.joinPath(folder, 'a.md') as never;
    const document = { uri, isClosed: false, isDirty: false, getText: () => 'was here' };
    fake.textDocuments = [document];
    assert.deepEqual(await host().read('a.md'), { ok: false, reason: 'missing' });
    document.isDirty = true;
    assert.deepEqual(await host().read('a.md'), { ok: true, text: 'was here' });
  });

  it('reads text without its byte order mark, as documents have it', async () => {
    put('a.md', new Uint8Array([0xef, 0xbb, 0xbf, 0x23]));
    assert.deepEqual(await host().read('a.md'), { ok: true, text: '#' });
  });

  it('says why a file cannot be read as text', async () => {
    put('binary.md', new Uint8Array([0x23, 0, 0x23]));
    put('large.md', new Uint8Array(MAX_RECORD_BYTES + 1));
    put('folder.md/a.md', 'x');
    const reasons = [];
    for (const path of ['binary.md', 'large.md', 'folder.md', 'missing.md']) {
      reasons.push(await host().read(path));
    }
    assert.deepEqual(
      reasons.map((result) => (result.ok ? 'ok' : result.reason)),
      ['binary', 'too-large', 'folder', 'missing'],
    );
    assert(
      !world.read.some((uri) => uri.includes('large')),
      'Expected a large file to stay unread.',
    );
  });
});
