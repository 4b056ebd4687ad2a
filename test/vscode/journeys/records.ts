import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Theme } from '../host/settings.ts';
import { themes } from '../host/settings.ts';
import { eventually, type Window } from './window.ts';

/** To be told of in a file of journeys that opens the window. */
export const theRecords = (shared: () => Window): Mocha.Suite =>
  describe('records in VS Code', () => {
    let window: Window;

    before(async () => {
      window = shared();
      await window.resize({ width: 1280, height: 1300 });
    });
    after(() => window.clear());

    it('are in the view by kind, with their status', async () => {
      await window.showViews('Records');
      const labels = await eventually('the records', async () => {
        const all = await window.labels(window.rows('Records'));
        return all.length > 4 ? all : undefined;
      });
      const said = labels.join('\n');
      assert.match(said, /^Decision records, \d+ records/m);
      assert.match(said, /^ADR-\d+ .*, (proposed|accepted|superseded)/m);
    });

    it('begin with New Record…: a kind, a title, a folder, and the cursor in the first gap', async () => {
      await window.run('Leadline: New Record…');
      await window.choose('Delegation ticket');
      await window.answer('');
      await window.page.locator('.quick-input-message', { hasText: 'needs a title' }).waitFor();
      await window.glance('new-record-title');
      await window.answer('Measure the tide feed');
      const file = await eventually('the file on disk', async () =>
        (await readdir(join(window.workspace, 'docs/tickets'))).find((name) =>
          name.endsWith('measure-the-tide-feed.md'),
        ),
      );
      assert.equal(file, '0004-measure-the-tide-feed.md');
      await window.tab(file).waitFor();
      const selected = window.page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ });
      await selected.waitFor();
      await window.glance('new-record-first-gap');
      await window.page.keyboard.type('@ana');
      await window.page.keyboard.press('Tab');
      await selected.waitFor();
      await window.save();
      await eventually('the answer on disk', async () =>
        (await window.read(`docs/tickets/${file}`)).includes('@ana') ? true : undefined,
      );
      await eventually('the record in the view', async () =>
        (await window.labels(window.rows('Records'))).find((label) =>
          label.includes('Measure the tide feed'),
        ),
      );
    });

    it('show their findings in Problems, in every theme', async () => {
      const problems = await window.problems();
      assert(
        problems.some((label) => label.includes('.md')),
        `Got: ${problems.join('\n')}`,
      );
      for (const theme of Object.keys(themes) as Theme[]) {
        await window.wear(theme);
        await window.rows('Records').nth(2).hover();
        await window.page.locator('.workbench-hover', { hasText: 'Status' }).waitFor();
        await window.glance(`records-${theme.replaceAll(' ', '-')}`);
        await window.page.mouse.move(700, 500);
      }
    });
  });
