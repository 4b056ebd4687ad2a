import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, window, workspace } from 'vscode';
import { at, leadline, problems, remove, rules, until, write } from '../leadline.ts';

const FLAWED = `# 0000. Log every tide

Date: 2 Nov 2026

## Status

Acceptd

## Context

Nobody knows how high it was.

#### In numbers

Twice a day, and twice forgotten in October.
`;

const MENDED = FLAWED.replace('# 0000', '# 9501')
  .replace('2 Nov 2026', '2026-11-02')
  .replace('Acceptd', 'Accepted')
  .replace('####', '###');

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
    assert.equal(editor.document.getText(), `${MENDED}Not even the harbour master.\n`);
    assert.equal(editor.document.isDirty, false);
    await until('what was mended is told no more', () =>
      ['malformed-date', 'number-mismatch', 'unknown-status', 'heading-level'].every(
        (rule) => !rules(uri).includes(rule),
      ),
    );
    assert(
      rules(uri).includes('missing-section'),
      'Expected what only an author can write to stay.',
    );
  });
});
