import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, window, workspace } from 'vscode';
import { at, leadline, problems, remove, rules, until, write } from '../leadline.ts';

const FLAWED = `# 9501. Log every tide

Date: 2 Nov 2026

## Status

Accepted

## Context

Nobody knows how high it was.
`;

describe('fixes on save', () => {
  const path = 'docs/adr/9501-log-every-tide.md';
  const settings = () => workspace.getConfiguration('editor');

  before(async () => {
    await leadline();
    await settings().update(
      'codeActionsOnSave',
      { 'source.fixAll.leadline': 'explicit' },
      ConfigurationTarget.Workspace,
    );
  });
  after(() => settings().update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace));
  afterEach(async () => {
    while (window.activeTextEditor) {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await remove(path);
    await until('its findings are gone', () => problems(at(path)).length === 0);
  });

  it('make every safe repair, and no other', async () => {
    const uri = await write(path, FLAWED);
    await until('the findings are there', () => rules(uri).includes('malformed-date'));
    const editor = await window.showTextDocument(uri);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, 'Not even the harbour master.\n'));
    assert.equal(await editor.document.save(), true);
    assert.equal(
      editor.document.getText(),
      `${FLAWED.replace('2 Nov 2026', '2026-11-02')}Not even the harbour master.\n`,
    );
    assert.equal(editor.document.isDirty, false);
    await until('the date is right', () => !rules(uri).includes('malformed-date'));
    assert(
      rules(uri).includes('missing-section'),
      'Expected what only an author can write to stay.',
    );
  });
});
