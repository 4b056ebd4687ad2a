import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  extensions,
  MarkdownString,
  window,
  type Hover,
} from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { at, leadline, remove, until } from '../leadline.ts';

interface Git {
  readonly enabled: boolean;
  getAPI(version: 1): { readonly repositories: readonly unknown[] };
}

describe('a repository, by the editor’s own git', () => {
  let api: LeadlineApi;

  before(async () => {
    const extension = extensions.getExtension<Git>('vscode.git');
    assert(extension, 'Expected the built-in Git extension.');
    const git = (await extension.activate()).getAPI(1);
    await until('git has found the repository', () => git.repositories.length === 1);
    api = await leadline();
  });

  it('lends no number to a new record that another branch has', async () => {
    const [root] = api.store.roots;
    assert(root);
    const { path } = await api.createRecord(root, {
      kind: 'adr',
      title: 'Keep clear of others',
      folder: 'docs/adr',
    });
    try {
      // 7 is on a local branch, 8 on a remote-tracking one.
      assert.equal(path, 'docs/adr/0009-keep-clear-of-others.md');
    } finally {
      await remove(path);
      await until('the record is gone', () => api.store.record(at(path)) === undefined);
    }
  });

  it('tells on hover and in the tree how much governed code changed', async () => {
    const path = 'docs/adr/0006-subscribe-to-tide-changes.md';
    const [root] = api.store.roots;
    assert(root);
    const sentence = 'Governed code changed in 2 commits since 2026-05-02';
    assert.deepEqual(await api.drifts.of({ root, path }), {
      since: '2026-05-02',
      commits: 2,
      files: 1,
      lines: 0,
    });
    const { document } = await window.showTextDocument(at('services/notes.ts'));
    const offset = document.getText().indexOf('ADR-0006');
    const position = document.positionAt(offset + 2);
    let seen: string[] = [];
    for (let left = 100; left > 0 && !seen.join().includes('2026-05-02'); left--) {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      seen = hovers.flatMap(({ contents }) =>
        contents.map((one) => (one instanceof MarkdownString ? one.value : '')),
      );
      if (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert(seen.join('\n').replaceAll('\\', '').includes(sentence), seen.join('\n'));

    const node = api.tree.find({ root, path });
    assert(node);
    const item = await api.tree.provider.getTreeItem(node);
    const { token } = new CancellationTokenSource();
    const resolved = await api.tree.provider.resolveTreeItem?.(item, node, token);
    assert(resolved?.tooltip instanceof MarkdownString);
    assert(resolved.tooltip.value.replaceAll('\\', '').includes(sentence), resolved.tooltip.value);
  });

  it('tells in a document of its own what happened since a day', async () => {
    await commands.executeCommand('leadline.digest', '2026-05-04');
    const document = window.activeTextEditor?.document;
    assert(document?.isUntitled);
    assert.equal(document.languageId, 'markdown');
    const text = document.getText();
    assert.match(text, /^# 2026-05-04 to \d{4}-\d\d-\d\d\n/);
    assert.match(text, /^## Bets: /m);
    assert.doesNotMatch(text, /^> /m);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says nothing of drift where nothing changed, or nothing was committed', async () => {
    const [root] = api.store.roots;
    assert(root);
    const path = 'docs/adr/0001-keep-bookings-in-postgresql.md';
    assert.equal(await api.drifts.sentence({ root, path }), undefined);
    assert.equal(await api.drifts.of({ root, path: 'docs/adr/none.md' }), undefined);
  });
});
