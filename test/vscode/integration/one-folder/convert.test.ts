import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { at, leadline, remove, until, write } from '../leadline.ts';

const PATH = 'docs/adr/0811-converted.md';
const CITING = 'docs/adr/0812-citing.md';
const TEXT =
  '# 811. Converted\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nThis.\n\n## Consequences\n\nThat.\n';
const CITES = `# 812. Citing\n\nDate: 2026-01-03\n\n## Status\n\nAccepted\n\n## Context\n\nSee [why](0811-converted.md#context).\n\n## Decision\n\nThis.\n\n## Consequences\n\nThat.\n`;

/** The text as the user sees it, saved or not. */
async function textOf(path: string): Promise<string> {
  return (await workspace.openTextDocument(at(path))).getText();
}

describe('converting', () => {
  let api: LeadlineApi;

  before(async () => {
    api = await leadline();
    await write(PATH, TEXT);
    await write(CITING, CITES);
    await until('the records are known', () =>
      [PATH, CITING].every((path) => api.store.record(at(path)) !== undefined),
    );
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of [PATH, CITING]) await remove(path);
    await until('the records are gone', () => api.store.record(at(PATH)) === undefined);
  });

  it('writes a record in another dialect, with the links that lead to it, and undoes it in one step', async () => {
    await commands.executeCommand('leadline.convert', at(PATH), 'madr-3');
    await until('the record is converted', () => api.store.record(at(PATH))?.dialect === 'madr-3');
    assert.match(
      await textOf(PATH),
      /^---\nstatus: Accepted\ndate: 2026-01-02\n[^]*\n# Converted\n/,
    );
    assert.match(await textOf(CITING), /0811-converted\.md#context-and-problem-statement\)/);
    await window.showTextDocument(at(PATH));
    await commands.executeCommand('undo');
    await until('the record is as it was', () => api.store.record(at(PATH))?.text === TEXT);
    assert.equal(await textOf(PATH), TEXT);
    assert.equal(await textOf(CITING), CITES);
  });
});
