import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  languages,
  MarkdownString,
  Position,
  Range,
  Selection,
  Uri,
  window,
  workspace,
  type CodeLens,
  type CompletionList,
  type DocumentLink,
  type Hover,
  type Location,
  type LocationLink,
  type SymbolInformation,
  type TextDocument,
} from 'vscode';
import type { GoverningNode } from '../../../../src/extension/features/governing-view.ts';
import { at, leadline, remove, repairOf, rules, until, write } from '../leadline.ts';

const TIDE = 'services/berths/src/tide.ts';
const POLL = 'docs/adr/0003-poll-the-tide-service.md';
const SUBSCRIBE = 'docs/adr/0006-subscribe-to-tide-changes.md';

async function open(path: string): Promise<TextDocument> {
  return (await window.showTextDocument(at(path))).document;
}

/** In the middle of the first place where a text stands. */
function placeOf(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  assert(offset >= 0, `Expected “${text}” in ${document.uri.path}.`);
  return document.positionAt(offset + 2);
}

const names = (uris: readonly Uri[]): string[] =>
  [...new Set(uris.map((uri) => workspace.asRelativePath(uri, false)))].sort();

/** What a provider answers, asked until it is what is waited for: providers come along when a language is first met. */
async function answer<T>(
  sentence: string,
  ask: () => Thenable<T>,
  isSo: (answer: T) => boolean,
): Promise<T> {
  let last: T | undefined;
  for (let left = 100; left > 0; left--) {
    last = await ask().then(
      (found) => found,
      (error: unknown) => {
        if (error instanceof Error && error.name === 'Canceled') return undefined as T;
        throw error;
      },
    );
    if (last !== undefined && isSo(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`Waited in vain: ${sentence}: ${JSON.stringify(last)}`);
}

describe('records in code', () => {
  before(async () => {
    await leadline();
  });
  afterEach(async () => {
    while (window.activeTextEditor)
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove('scratch');
  });

  it('are told of on hover, as text and without commands', async () => {
    const document = await open(TIDE);
    const hovers = await answer(
      'a hover',
      () =>
        commands.executeCommand<Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          placeOf(document, 'ADR-0003'),
        ),
      (found) => found.length > 0,
    );
    const [content] = hovers.flatMap(({ contents }) => contents);
    assert(content instanceof MarkdownString);
    assert.match(content.value, /\[ADR\\-0003 Poll the tide service every ten minutes\]\(/);
    assert.match(content.value, /\$\(arrow-swap\) superseded · 2026-10-20/);
    assert.match(content.value, /Now: \[ADR\\-0006 Subscribe to changes of the tide forecast\]\(/);
    assert.match(content.value, /Chosen option: "Poll every ten minutes"/);
    assert(content.isTrusted !== true);
  });

  it('are a definition and a link away', async () => {
    const document = await open(TIDE);
    const found = await answer(
      'a definition',
      () =>
        commands.executeCommand<(Location | LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          placeOf(document, 'ADR-0003'),
        ),
      (all) => all.length > 0,
    );
    assert.deepEqual(names(found.map((one) => ('uri' in one ? one.uri : one.targetUri))), [POLL]);
    const links = await answer(
      'a link',
      () => commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri),
      (all) => all.length > 0,
    );
    assert.deepEqual(names(links.flatMap(({ target }) => target ?? [])), [POLL]);
  });

  it('know who cites them, and learn of new citations', async () => {
    const ask = (path: string, text: string) => async () => {
      const document = await workspace.openTextDocument(at(path));
      return commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf(document, text),
      );
    };
    const found = await answer('references', ask(TIDE, 'ADR-0003'), (all) => all.length > 0);
    assert.deepEqual(
      names(found.map(({ uri }) => uri)),
      [POLL, SUBSCRIBE, 'docs/tickets/0002-listen-to-the-tide-feed.md', TIDE].sort(),
    );
    await write('scratch/gauge.py', '# the old way, see ADR-0003\n');
    await answer('the new citation', ask(POLL, 'Poll the tide service every'), (all) =>
      names(all.map(({ uri }) => uri)).includes('scratch/gauge.py'),
    );
    await remove('scratch');
    await answer(
      'the citation is gone',
      ask(POLL, 'Poll the tide service every'),
      (all) => all.length > 0 && !names(all.map(({ uri }) => uri)).includes('scratch/gauge.py'),
    );
  });

  it('are found by id and by title', async () => {
    for (const query of ['ADR-0006', 'subscribe tide'])
      await answer(
        query,
        () =>
          commands.executeCommand<SymbolInformation[]>(
            'vscode.executeWorkspaceSymbolProvider',
            query,
          ),
        (all) =>
          all.some(({ name }) => name === 'ADR-0006 Subscribe to changes of the tide forecast'),
      );
  });

  it('are offered behind a prefix, in fields, and as targets of links', async () => {
    const offered = (document: TextDocument, position: Position) =>
      commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
    const labels = ({ items }: CompletionList) =>
      items.map(({ label, insertText }) => [
        typeof label === 'string' ? label : label.label,
        typeof insertText === 'string' ? insertText : '',
      ]);
    const has = (id: string, text: string) => (list: CompletionList) =>
      labels(list).some(([label, inserted]) => label === id && inserted === text);
    const code = await window.showTextDocument(await write('scratch/x.ts', '// see @adr \n'));
    await answer(
      'behind @adr',
      () => offered(code.document, new Position(0, 12)),
      has('ADR-0006', '@adr 0006'),
    );
    const record = await open('docs/adr/0005-sign-in-with-the-port-authority.md');
    const editor = window.activeTextEditor;
    assert(editor?.document === record);
    await editor.edit((edit) => edit.insert(new Position(1, 0), 'supersedes: \n'));
    await answer(
      'in a field',
      () => offered(record, new Position(1, 12)),
      has('ADR-0006', 'ADR-0006'),
    );
    await editor.edit((edit) => edit.insert(new Position(record.lineCount, 0), '\n[x](\n'));
    await answer(
      'in a link',
      () => offered(record, new Position(record.lineCount - 2, 4)),
      has('ADR-0006', '0006-subscribe-to-tide-changes.md'),
    );
  });

  it('are named above the code that they govern, unless a setting says no', async () => {
    const document = await open(TIDE);
    const lenses = async () =>
      (
        await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri)
      ).flatMap(({ command }) =>
        command?.title.startsWith('Governed by') === true ? [command.title] : [],
      );
    assert.deepEqual(await answer('a lens', lenses, (titles) => titles.length > 0), [
      'Governed by ADR-0006 (accepted) and 1 more',
    ]);
    const settings = workspace.getConfiguration('leadline');
    await settings.update('codeLens.governed', false, ConfigurationTarget.Workspace);
    try {
      await answer('no lens', lenses, (titles) => titles.length === 0);
    } finally {
      await settings.update('codeLens.governed', undefined, ConfigurationTarget.Workspace);
    }
  });

  it('are listed in a view of their own, the living before the dead', async () => {
    const { governing } = await leadline();
    await open(TIDE);
    const children = async (node?: GoverningNode) =>
      (await governing.provider.getChildren(node)) ?? [];
    const groups = await answer('groups', children, (all) => all.length === 2);
    assert.deepEqual(
      groups.map(({ type }) => type),
      ['living', 'dead'],
    );
    const items = await Promise.all(
      groups.map(async (group) => {
        const [record] = await children(group);
        assert(record);
        const item = await governing.provider.getTreeItem(record);
        return [item.label, item.description, item.command?.command];
      }),
    );
    assert.deepEqual(items, [
      ['ADR-0006 Subscribe to changes of the tide forecast', 'accepted', 'vscode.open'],
      ['ADR-0003 Poll the tide service every ten minutes', 'superseded → ADR-0006', 'vscode.open'],
    ]);
    await open('README.md');
    await answer('nothing governs it', children, (all) => all.length === 0);
  });

  it('that no longer hold are pointed out where code cites them, with a repair', async () => {
    const document = await open(TIDE);
    await until('the warning is there', () => rules(document.uri).includes('cites-dead-record'));
    const [problem] = languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Leadline');
    assert(problem);
    assert.equal(
      problem.message,
      '“ADR-0003” is superseded: cite “ADR-0006” instead, or say that it is history.',
    );
    assert.deepEqual(document.getText(problem.range), 'ADR-0003');
    const repair = await repairOf(document.uri, problem);
    assert.equal(repair.title, 'Cite “ADR-0006” instead of “ADR-0003”');
    assert(repair.edit);
    const before = document.getText();
    await workspace.applyEdit(repair.edit);
    assert.equal(document.getText(), before.replace('ADR-0003', 'ADR-0006'));
    await until('the warning is gone', () => rules(document.uri).length === 0);
  });

  it('are made from a selection: the record governs the file, and a comment cites it', async () => {
    const text = 'export function f(): void {\r\n  g();\r\n}\r\n';
    const uri = await write('scratch/a.ts', text);
    const editor = await window.showTextDocument(uri);
    editor.selection = new Selection(1, 2, 1, 6);
    const made = await commands.executeCommand<Uri>('leadline.newAdrFromSelection', {
      title: 'Call g at once',
      marker: true,
    });
    try {
      const { store } = await leadline();
      const record = store.record(made);
      assert(record);
      assert.deepEqual(record.fields.get('governs')?.value, {
        type: 'list',
        items: ['scratch/a.ts'],
      });
      const code = await workspace.openTextDocument(uri);
      assert.equal(code.getText(), text.replace('  g();', `  // See ${record.id}\r\n  g();`));
      await window.showTextDocument(code);
      await commands.executeCommand('undo');
      assert.equal(code.getText(), text);
      assert.equal(code.getText(new Range(0, 0, 0, 6)), 'export');
    } finally {
      while (window.activeTextEditor)
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await workspace.fs.delete(made);
      const { store } = await leadline();
      await until('the record is gone', () => store.record(made) === undefined);
    }
  });
});
