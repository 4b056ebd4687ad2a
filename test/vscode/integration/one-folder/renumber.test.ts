import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { at, leadline, remove, until, write } from '../leadline.ts';

const OLD = 'docs/adr/0801-renumbered.md';
const NEW = 'docs/adr/0802-renumbered.md';
const CODE = 'src/renumbered.ts';

/** The text as the user sees it, saved or not. */
async function textOf(path: string): Promise<string> {
  return (await workspace.openTextDocument(at(path))).getText();
}

describe('renumbering', () => {
  let api: LeadlineApi;

  before(async () => {
    api = await leadline();
    await write(OLD, '# 801. Renumbered\n\n## Status\n\nAccepted\n');
    await write(CODE, '// As ADR-0801 says.\n');
    await until('the record is known', () => api.store.record(at(OLD)) !== undefined);
    const [root] = api.store.roots;
    await until('the code is known', () => root?.project?.has(CODE) === true);
  });
  after(async () => {
    for (const path of [OLD, NEW, CODE]) await remove(path).then(undefined, () => undefined);
    await until('the record is gone', () => api.store.record(at(NEW)) === undefined);
  });

  it('renames the file and rewrites its title and its citations', async () => {
    await commands.executeCommand('leadline.renumber', at(OLD), 802);
    await until('the record has its new name', () => api.store.record(at(NEW)) !== undefined);
    await until('the old name is gone', () => api.store.record(at(OLD)) === undefined);
    assert.match(await textOf(NEW), /^# 802\. Renumbered\n/);
    assert.equal(await textOf(CODE), '// As ADR-0802 says.\n');
  });
});
