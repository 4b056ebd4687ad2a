import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Theme } from '../host/settings.ts';
import { themes } from '../host/settings.ts';
import { eventually, type Window } from './window.ts';

/** To be told of in a file of journeys that opens the window. */
export const theBoard = (shared: () => Window): Mocha.Suite =>
  describe('the roadmap board in VS Code', () => {
    let window: Window;
    let board: FrameLocator;

    before(async () => {
      window = shared();
      await window.resize({ width: 1280, height: 900 });
      await window.open('docs/roadmap/2027-H1.md');
      await window.run('View: Close Primary Side Bar');
      board = window.webview();
    });
    after(() => window.clear());

    it('opens beside the text: bets with owner, cost and signal, and what is missing', async () => {
      await window.page
        .locator('.editor-actions .action-label[aria-label^="Open Roadmap Board"]')
        .click();
      await board.getByRole('heading', { name: 'Berths, first half of 2027' }).waitFor();
      assert.equal(await board.locator('.card').count(), 3);
      await board.getByText('⚠ No owner').waitFor();
      await board.getByRole('img', { name: /^Capacity: \d+–\d+ of 40 weeks$/ }).waitFor();
      await board.getByText('Scope doc: in review').first().waitFor();
      for (const theme of Object.keys(themes) as Theme[]) {
        await window.wear(theme);
        await window.webviewWears(theme);
        await board.locator('.card').first().waitFor();
        for (const width of [800, 1280]) {
          await window.page.setViewportSize({ width, height: 900 });
          await window.glance(`board-${theme.replaceAll(' ', '-')}-${width}`);
          assert.deepEqual(await window.barriers(), [], `${theme}, ${width}`);
        }
      }
    });

    it('is kept as a picture, as SVG and as PNG', async () => {
      const kept = async (format: string): Promise<Buffer> => {
        await board.getByRole('button', { name: `Save as ${format.toUpperCase()}` }).click();
        await window.acceptPlace();
        return eventually(`the ${format} on disk`, async () => {
          const path = join(window.workspace, `docs/roadmap/2027-H1-board.${format}`);
          const bytes = await readFile(path).catch(() => undefined);
          return bytes && bytes.length > 0 ? bytes : undefined;
        });
      };
      const svg = (await kept('svg')).toString('utf8');
      assert.match(svg, /^<svg [\s\S]*<\/svg>$/);
      // A text that takes several lines stands in several elements.
      const text = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      for (const said of ['Know who is in which berth', 'No owner', '@tomasz', 'Capacity:'])
        assert.ok(text.includes(said), said);
      assert.doesNotMatch(svg, /var\(--|foreignObject|NaN|Save as/);
      const png = await kept('png');
      assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
      assert.ok(png.readUInt32BE(16) > 500 && png.readUInt32BE(20) > 500);
    });

    it('follows what one types', async () => {
      await board.getByRole('button', { name: 'Open the new basin with measured depths' }).click();
      await window.page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ }).waitFor();
      await window.page.keyboard.press('End');
      await window.page.keyboard.press('Enter');
      await window.page.keyboard.press('Enter');
      await window.page.keyboard.type('Owner: @bergit');
      await board.getByRole('button', { name: '@bergit' }).waitFor();
      assert.equal(await board.getByText('⚠ No owner').count(), 0);
    });

    it('goes to the text by keyboard alone', async () => {
      const owner = board.getByRole('button', { name: '@tomasz' }).first();
      await owner.focus();
      await window.page.keyboard.press('Enter');
      await eventually('the owner in the text', async () =>
        (await window.page.locator('.statusbar-item', { hasText: '(7 selected)' }).count()) > 0
          ? true
          : undefined,
      );
    });
  });
