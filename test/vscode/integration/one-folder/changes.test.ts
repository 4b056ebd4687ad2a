import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { at, leadline, problems, remove, rules, until, write } from '../leadline.ts';

const record = (number: number, status = 'Accepted') =>
  `# ${number}. Paint every bollard\n\nDate: 2026-11-02\n\n## Status\n\n${status}\n\n## Context\n\nThey rust.\n`;

const INCIDENT = `id: incident
description: What happened, and what will be different.
sections:
  events: { title: What happened, description: What came after what? }
`;

const TEMPLATE = `---
status: draft
---

# {{title}}

## What happened

{{gap "The events, in order"}}
`;

describe('what happens to the files of a workspace', () => {
  const folder = 'docs/adr';
  const path = `${folder}/9301-paint-every-bollard.md`;
  /** For a test that types: of a file that was there before, the editor may still hold the old text. */
  const own = `${folder}/9302-paint-every-bollard.md`;
  let api: LeadlineApi;

  const known = (file: string) => api.store.record(at(file)) !== undefined;

  before(async () => {
    api = await leadline();
  });
  afterEach(async () => {
    while (window.activeTextEditor) {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    for (const written of [path, own, 'leadline.config.yaml', '.gitignore', '.leadline']) {
      await remove(written);
    }
    await until('all is as it was', () => !known(path) && !known(own));
    await api.store.idle();
  });

  const records = () => [...(api.store.roots[0]?.project?.paths ?? [])].length;

  it('is seen when another program writes, changes and deletes a record', async () => {
    const uri = await write(path, record(9301));
    await until('the findings are there', () => rules(uri).includes('missing-section'));
    await write(
      path,
      record(9301).replace(
        'They rust.',
        'They rust.\n\n## Decision\n\nPaint, because rust spreads.',
      ),
    );
    await until('the section is there', () =>
      problems(uri).every(({ message }) => !message.includes('“Decision”')),
    );
    await remove(path);
    await until('the findings are gone', () => problems(uri).length === 0);
  });

  it('is seen when three hundred records come and go at once, as with another branch', async () => {
    const before = records();
    const paths = Array.from(
      { length: 300 },
      (_, at) => `docs/storm/adr/${String(at + 1).padStart(4, '0')}-paint.md`,
    );
    const started = performance.now();
    await Promise.all(paths.map((file, at) => write(file, record(at + 1))));
    await until('all are known', () => records() === before + 300);
    console.log(`300 records were known after ${(performance.now() - started).toFixed(0)} ms`);
    await api.store.idle();
    assert(problems(at(paths[299] ?? '')).length > 0);
    await remove('docs/storm');
    await until('none is left', () => records() === before);
    await until('nor its findings', () => problems(at(paths[299] ?? '')).length === 0);
  });

  it('waits for a save where the setting says so', async () => {
    const settings = workspace.getConfiguration('leadline');
    const files = workspace.getConfiguration('files');
    await settings.update('lint.run', 'onSave');
    // In a browser the editor saves by itself, a second after a change.
    await files.update('autoSave', 'off');
    try {
      const uri = await write(own, record(9302));
      await until('the findings are there', () => rules(uri).includes('missing-section'));
      const editor = await window.showTextDocument(uri);
      assert.equal(editor.document.getText(), record(9302));
      await editor.edit((edit) =>
        edit.insert(
          editor.document.lineAt(0).range.end,
          '\n\n## Decision\n\nPaint, because rust spreads.\n',
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 700));
      await api.store.idle();
      const hasOld = () => problems(uri).some(({ message }) => message.includes('“Decision”'));
      assert(hasOld(), 'Expected the findings to stay until the save.');
      assert(editor.document.isDirty, 'Expected nobody to have saved.');
      assert(await editor.document.save(), 'Expected the text to be saved.');
      await until('the save counts', () => !hasOld());
    } finally {
      await files.update('autoSave', undefined);
      await settings.update('lint.run', undefined);
    }
  });

  it('counts for nothing while Leadline is switched off', async () => {
    const settings = workspace.getConfiguration('leadline');
    const uri = await write(path, record(9301));
    await until('the findings are there', () => problems(uri).length > 0);
    try {
      await settings.update('enable', false);
      await until('the findings are gone', () => problems(uri).length === 0);
      assert.deepEqual(api.store.roots, []);
      assert.deepEqual(api.tree.provider.getChildren(), []);
    } finally {
      await settings.update('enable', undefined);
    }
    await until('they are back', () => problems(uri).length > 0);
  });

  it('is judged by the configuration as it is now', async () => {
    const uri = await write(path, record(9301));
    await until('the findings are there', () => rules(uri).includes('missing-section'));
    await write('leadline.config.yaml', 'rules:\n  missing-section: off\n');
    await until('the rule is off', () => !rules(uri).includes('missing-section'));
    await write('leadline.config.yaml', 'rules:\n  missing-section: info\n');
    await until('the rule is on', () => rules(uri).includes('missing-section'));
    await remove('leadline.config.yaml');
    await until(
      'nothing is left of it',
      () => api.store.roots[0]?.project?.config.rules.size === 0,
    );
  });

  it('is left out as soon as a .gitignore says so, and back as soon as it does not', async () => {
    await write(path, record(9301));
    await until('the record is known', () => known(path));
    await write('.gitignore', '9301-*\n');
    await until('the record is left out', () => !known(path));
    await remove('.gitignore');
    await until('the record is back', () => known(path));
  });

  it('knows a kind of the workspace from when it is there, and its template from when it changes', async () => {
    const kind = () => api.store.roots[0]?.project?.kinds.get('incident');
    await write('.leadline/kinds/incident/record.md.hbs', TEMPLATE);
    await write('.leadline/kinds/incident/kind.yaml', INCIDENT);
    await until('the kind is known', () => kind() !== undefined);
    await write('.leadline/kinds/incident/record.md.hbs', TEMPLATE.replace('The events', 'All'));
    await until('the new template is known', () => kind()?.template.includes('All') === true);
    await remove('.leadline');
    await until('the kind is gone', () => kind() === undefined);
  });
});
