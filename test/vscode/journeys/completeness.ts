import assert from 'node:assert/strict';
import type { Theme } from '../host/settings.ts';
import { themes } from '../host/settings.ts';
import { eventually, type Window } from './window.ts';

/** To be told of in a file of journeys that opens the window. */
export const theCompleteness = (shared: () => Window): Mocha.Suite =>
  describe('a reviewer of a roadmap in VS Code', () => {
    let window: Window;

    before(async () => {
      window = shared();
      await window.resize({ width: 1280, height: 1100 });
      await window.showViews('Attention', 'Completeness');
      await window.open('docs/roadmap/2027-H1.md');
    });
    after(() => window.clear());

    /** What a screen reader says of the part that it names. */
    const said = (start: string): Promise<string> =>
      eventually(`the part “${start}”`, async () =>
        (await window.labels(window.rows('Completeness'))).find((label) => label.startsWith(start)),
      );

    it('sees at a glance what is there and what is missing', async () => {
      assert.match(await said('Context'), /^Context, complete, \d+ of 250 words$/);
      assert.match(await said('Owner, missing'), /has no owner/);
      for (const theme of Object.keys(themes) as Theme[]) {
        await window.wear(theme);
        await said('Owner, missing');
        await window.glance(`completeness-${theme.replaceAll(' ', '-')}`);
      }
    });

    it('goes to what is missing with the keyboard, mends it, and sees the list follow', async () => {
      const missing = window.rows('Completeness').filter({ hasText: 'has no owner' });
      await missing.first().click();
      await window.page.keyboard.press('Enter');
      const selected = window.page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ });
      await selected.waitFor();
      await window.page.keyboard.press('Control+1');
      await window.page.keyboard.press('End');
      await window.page.keyboard.press('Enter');
      await window.page.keyboard.press('Enter');
      await window.page.keyboard.type('Owner: @bergit');
      const view = window.page.locator('.part.sidebar .tree-explorer-viewlet-tree-view .message');
      await view.filter({ hasText: /\b(\d+) of \1 parts complete/ }).waitFor();
      await said('Three bets, complete');
    });

    it('sees the list of each record that is opened', async () => {
      await window.open('docs/adr/0005-sign-in-with-the-port-authority.md');
      await said('Considered Options, to be mended');
      await window.open('docs/roadmap/2027-H1.md');
      await said('Three bets');
      await window.page.keyboard.press('Control+W');
      await said('Considered Options, to be mended');
    });

    it('sees what is overdue, and where', async () => {
      const labels = await eventually('what asks for attention', async () => {
        const all = await window.labels(window.rows('Attention'));
        return all.length > 1 ? all : undefined;
      });
      assert.match(labels[0] ?? '', /^Overdue, \d+$/);
      assert.match(labels[1] ?? '', /, \d{4}-\d\d-\d\d, \d+ days ago$/);
      await window.rows('Attention').nth(1).click();
      await window.page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ }).waitFor();
      await window.glance('attention');
    });
  });
