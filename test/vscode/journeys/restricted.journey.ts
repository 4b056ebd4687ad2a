import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eventually, openWindow, type Window } from './window.ts';

const files = {
  '.leadline/kinds/memo/kind.yaml': 'id: memo\nname: Memo of strangers\nextends: ticket\n',
  '.leadline/kinds/memo/record.md.hbs': '# {{title}} of strangers\n',
  '.leadline/kinds/adr/kind.yaml': 'extends: adr\nname: Taken over\n',
  '.leadline/kinds/adr/record.md.hbs': '# {{title}} of strangers\n',
  'docs/adr/0001-keep-the-log.md':
    '# 1. Keep the log\n\nDate: 2026-03-05\n\n## Status\n\nProposed\n\n## Context\n\nText.\n',
};

describe('a repository of strangers', () => {
  let folder: string;
  let window: Window;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadline-strangers-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    window = await openWindow({ folder, restricted: true });
  });
  after(async () => {
    await window.close();
    await rm(folder, { recursive: true });
  });

  /** Whether New Record… offers a kind of this name. */
  async function offers(kind: string): Promise<boolean> {
    await window.run('Leadline: New Record…');
    await window.page.locator('.quick-input-title', { hasText: 'New Record' }).waitFor();
    await window.input.fill(kind);
    const labels = await eventually('the kinds of that name', async () => {
      const all = await window.labels(window.choices);
      return all.every((label) => label.includes(kind)) ? all : undefined;
    });
    await window.dismiss();
    return labels.length > 0;
  }

  const message = () =>
    window.page.locator('.part.sidebar .pane .message', {
      hasText: 'Restricted Mode: 2 kinds that this repository brings are left out.',
    });

  it('is read in Restricted Mode, which says what it leaves out', async () => {
    await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await window.showContainer('Leadline');
    await window.rows('Records').filter({ hasText: 'Keep the log' }).waitFor();
    await message().waitFor();
    await window.glance('restricted');
    const problems = await window.problems();
    assert(problems.some((label) => label.includes('0001-keep-the-log')));
  });

  it('gets its records from the templates of Leadline', async () => {
    assert.equal(await offers('Decision record'), true);
    assert.equal(await offers('Memo of strangers'), false);
    assert.equal(await offers('Taken over'), false);
    await window.run('Leadline: New Record…');
    await window.choose('Decision record');
    await window.answer('Burn the log');
    const name = await eventually('the new record', async () =>
      (await readdir(join(window.workspace, 'docs/adr'))).find((one) => one.includes('burn')),
    );
    // It is opened once it is written, over whatever is in sight then.
    await window.tab(name).waitFor();
    const text = await window.read(`docs/adr/${name}`);
    assert.match(text, /^# Burn the log$/m);
    assert.doesNotMatch(text, /strangers/);
  });

  it('has its say once it is trusted', async () => {
    const restricted = window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' });
    await eventually(
      'trust',
      async () => {
        await window.run('Workspaces: Manage Workspace Trust');
        await window.glance('restricted-trust');
        const trust = window.page.locator('.workspace-trust-editor .monaco-button', {
          hasText: 'Trust',
        });
        await trust
          .first()
          .click({ timeout: 5_000 })
          .catch(() => undefined);
        return restricted.waitFor({ state: 'detached', timeout: 5_000 }).then(
          () => true,
          () => undefined,
        );
      },
      60,
    );
    await message().waitFor({ state: 'detached' });
    for (const kind of ['Memo of strangers', 'Taken over'])
      await eventually(kind, async () => (await offers(kind)) || undefined);
  });
});
