import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, type Window } from './window.ts';

/** To be told of in a file of journeys that opens the window. */
export const theExport = (shared: () => Window): Mocha.Suite =>
  describe('a lead who sends the records to somebody without an editor', () => {
    let window: Window;

    before(async () => {
      window = shared();
      await window.resize({ width: 1280, height: 800 });
      await window.showContainer('Leadline');
      await window.rows('Records').first().waitFor();
    });
    after(() => window.clear());

    it('exports the report, and is shown where it is', async () => {
      await window.run('Leadline: Export Report…');
      await window.acceptPlace();
      const path = join(window.workspace, 'records.html');
      const page = await eventually('the report on disk', async () => {
        const text = await readFile(path, 'utf8').catch(() => '');
        return text.endsWith('</html>\n') ? text : undefined;
      });
      assert.match(page, /<title>examples: records<\/title>/);
      assert.match(page, /Poll the tide service every ten minutes/);
      // A message that nobody has to act upon may stay in the background.
      await window.run('Notifications: Show Notifications');
      const said = window.page.locator('.notifications-center .notification-list-item-message');
      await said.filter({ hasText: 'Records written into records.html: 14.' }).first().waitFor();
      await window.glance('report-exported');
      await window.press('Reveal in Explorer');
      const row = window.page.locator('.explorer-folders-view .monaco-list-row.focused');
      await row.filter({ hasText: 'records.html' }).waitFor();
    });

    it('writes nothing when no place is given', async () => {
      const path = join(window.workspace, 'records.html');
      const before = (await stat(path)).mtimeMs;
      await window.run('Leadline: Export Report…');
      await window.input.waitFor();
      await window.leaveDialog();
      assert.equal((await stat(path)).mtimeMs, before);
    });
  });
