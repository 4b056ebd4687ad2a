import assert from 'node:assert/strict';
import { ConfigurationTarget, Uri, workspace } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import type { Node } from '../../../../src/extension/features/tree-item.ts';
import { leadline, problems, until } from '../leadline.ts';

const FLAWED = '# 1. Serve the pages from a bucket\n\n## Status\n\nAccepted\n';

describe('a workspace of several folders', () => {
  let api: LeadlineApi;
  let harbour: Uri;
  let website: Uri;
  let later: Uri;
  let flawed: Uri;

  const children = (node?: Node): Node[] => (api.tree.provider.getChildren(node) ?? []) as Node[];
  const folders = (): (string | undefined)[] =>
    children().map((node) => (node.type === 'folder' ? node.root.name : undefined));
  const write = (uri: Uri, text: string) =>
    workspace.fs.writeFile(uri, new TextEncoder().encode(text));

  before(async () => {
    api = await leadline();
    const [first, second] = workspace.workspaceFolders ?? [];
    assert(first && second, 'Expected two workspace folders.');
    harbour = first.uri;
    website = second.uri;
    later = Uri.joinPath(harbour, '../later');
    flawed = Uri.joinPath(later, 'docs/adr/0001-serve-the-pages-from-a-bucket.md');
    await write(flawed, FLAWED);
  });

  it('shows a level of folders, and in it only those that have records', () => {
    assert.deepEqual(folders(), ['harbour']);
    const [folder] = children();
    const [group] = children(folder);
    assert(folder && group?.type === 'group');
    assert.equal(api.tree.provider.getParent?.(group), folder);
    assert(children(group).length > 0);
  });

  it('has findings on records of each folder', async () => {
    const uri = Uri.joinPath(website, 'docs/adr/0001-serve-the-pages-from-a-bucket.md');
    assert.equal(problems(uri).length, 0);
    await write(uri, FLAWED);
    await until('the record of the second folder has findings', () => problems(uri).length > 0);
    assert(
      api.store.roots[0] && [...api.store.roots[0].findings.keys()].length > 0,
      'Expected findings in the first folder.',
    );
    assert.deepEqual(folders(), ['harbour', 'website']);
    assert.equal(api.store.locate(uri)?.path, 'docs/adr/0001-serve-the-pages-from-a-bucket.md');
  });

  it('follows a folder that is added and removed again', async () => {
    assert(workspace.updateWorkspaceFolders(2, 0, { uri: later, name: 'later' }));
    await until('its record has findings', () => problems(flawed).length > 0);
    assert.deepEqual(folders(), ['harbour', 'website', 'later']);
    assert(workspace.updateWorkspaceFolders(2, 1));
    await until('its findings are gone', () => problems(flawed).length === 0);
    assert.deepEqual(folders(), ['harbour', 'website']);
    assert.equal(api.store.locate(flawed), undefined);
  });

  it('gives a new record the next number of its own folder', async () => {
    const root = api.store.roots[1];
    assert(root);
    const { path } = await api.createRecord(root, {
      kind: 'adr',
      title: 'Draw berths as vectors',
      folder: undefined,
    });
    assert.equal(path, 'docs/adr/0002-draw-berths-as-vectors.md');
    await workspace.fs.stat(Uri.joinPath(website, path));
  });

  it('leaves alone a folder for which Leadline is switched off', async () => {
    const uri = Uri.joinPath(website, 'docs/adr/0001-serve-the-pages-from-a-bucket.md');
    const settings = workspace.getConfiguration('leadline', website);
    await settings.update('enable', false, ConfigurationTarget.WorkspaceFolder);
    await until('its findings are gone', () => problems(uri).length === 0);
    assert.deepEqual(
      api.store.roots.map(({ name }) => name),
      ['harbour'],
    );
    await settings.update('enable', undefined, ConfigurationTarget.WorkspaceFolder);
    await until('they are back', () => problems(uri).length > 0);
    assert.deepEqual(folders(), ['harbour', 'website']);
  });

  it('counts a folder inside another as its own, and its files once', async () => {
    const billing = Uri.joinPath(harbour, 'services/billing');
    const path = 'services/billing/doc/adr/0001-record-architecture-decisions.md';
    const [outer] = api.store.roots;
    assert(outer);
    assert(outer.record(path), 'Expected the record in the outer folder at first.');
    assert(workspace.updateWorkspaceFolders(2, 0, { uri: billing }));
    await until('the inner folder has its record', () =>
      api.store.roots.some(
        (root) => root !== outer && root.record('doc/adr/0001-record-architecture-decisions.md'),
      ),
    );
    await api.store.idle();
    assert.equal(outer.record(path), undefined);
    assert(workspace.updateWorkspaceFolders(2, 1));
    await until('the outer folder has it again', () => outer.record(path) !== undefined);
  });
});
