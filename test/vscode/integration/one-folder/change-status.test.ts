import assert from 'node:assert/strict';
import { commands, window, workspace, type CodeLens } from 'vscode';
import { at, leadline, remove, until, write } from '../leadline.ts';

const record = (title: string, status: string): string =>
  `# ${title}\n\nDate: 2026-11-02\n\n## Status\n\n${status}\n\n## Context\n\nTides.\n`;

describe('changing a status', () => {
  const old = 'docs/adr/9601-log-every-tide.md';
  const young = 'docs/adr/9602-log-high-tides.md';

  // In a browser the editor saves by itself, a second after a change.
  const saveByItself = (when?: 'off') =>
    workspace.getConfiguration('files').update('autoSave', when);
  before(() => saveByItself('off'));
  after(() => saveByItself());

  beforeEach(async () => {
    const { store } = await leadline();
    await write(old, record('9601. Log every tide', 'Accepted'));
    await write(young, record('9602. Log high tides', 'Accepted'));
    await until('both are read', () =>
      [old, young].every((path) => store.record(at(path)) !== undefined),
    );
    await store.idle();
  });
  afterEach(async () => {
    for (const path of [old, young]) {
      await window.showTextDocument(at(path));
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await remove(path);
    }
    const { store } = await leadline();
    await until('both are gone', () => store.record(at(old)) === undefined);
  });

  const textOf = async (path: string): Promise<string> =>
    (await workspace.openTextDocument(at(path))).getText();

  it('supersedes in both files at once, and one undo restores both', async () => {
    await window.showTextDocument(at(old));
    const done = await commands.executeCommand('leadline.supersede', at(old), {
      by: at(young),
      confirm: false,
    });
    assert.equal(done, true);
    assert.equal(
      await textOf(old),
      record(
        '9601. Log every tide',
        'Superseded by [9602. Log high tides](9602-log-high-tides.md)',
      ),
    );
    assert.equal(
      await textOf(young),
      record(
        '9602. Log high tides',
        'Accepted\n\nSupersedes [9601. Log every tide](9601-log-every-tide.md)',
      ),
    );
    await commands.executeCommand('undo');
    assert.equal(await textOf(old), record('9601. Log every tide', 'Accepted'));
    assert.equal(await textOf(young), record('9602. Log high tides', 'Accepted'));
  });

  it('counts unsaved text, and keeps it', async () => {
    const editor = await window.showTextDocument(at(old));
    const { document } = editor;
    // Of a file that was there before, the editor may still hold the old text, and then takes no edit of it.
    const expected = record('9601. Log every tide', 'Accepted');
    await until('the editor has the text', () => document.getText() === expected);
    const end = document.lineAt(document.lineCount - 1).range.end;
    assert(await editor.edit((edit) => edit.insert(end, 'Not saved yet.\n')));
    await commands.executeCommand('leadline.supersede', at(old), { by: at(young), confirm: false });
    const text = await textOf(old);
    assert.match(text, /Superseded by/);
    assert.match(text, /Not saved yet\.\n$/);
    assert.equal(document.isDirty, true, 'Expected the user to decide when it is saved.');
  });

  it('moves along the lifecycle and refuses what it does not allow', async () => {
    assert.equal(await commands.executeCommand('leadline.deprecate', at(old)), true);
    assert.match(await textOf(old), /## Status\n\nDeprecated\n/);
    assert.equal(await commands.executeCommand('leadline.accept', at(old)), false);
    assert.match(await textOf(old), /## Status\n\nDeprecated\n/);
  });

  it('offers the next statuses above the line of the status', async () => {
    await window.showTextDocument(at(old));
    let lenses: CodeLens[] = [];
    for (let left = 40; left > 0 && lenses.length === 0; left--) {
      lenses = await commands.executeCommand<CodeLens[]>(
        'vscode.executeCodeLensProvider',
        at(old),
        9,
      );
      if (lenses.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual(
      lenses.map(({ range, command }) => [
        range.start.line,
        command?.title.replace(/^\$\(.*?\)\s/u, ''),
      ]),
      [
        [6, 'Deprecate'],
        [6, 'Supersede…'],
      ],
    );
  });
});
