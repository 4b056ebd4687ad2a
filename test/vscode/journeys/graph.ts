import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Theme } from '../host/settings.ts';
import { themes } from '../host/settings.ts';
import { eventually, type Window } from './window.ts';

/** To be told of in a file of journeys that opens the window. */
export const theGraph = (shared: () => Window): Mocha.Suite =>
  describe('the decision graph in VS Code', () => {
    let window: Window;
    let graph: FrameLocator;

    before(async () => {
      window = shared();
      await window.resize({ width: 1280, height: 800 });
      await window.showContainer('Leadline');
      await window.rows('Records').first().waitFor();
      await window.run('Leadline: Open Decision Graph');
      graph = window.webview();
      await graph.locator('.node').first().waitFor();
      await window.run('View: Close Primary Side Bar');
    });
    after(() => window.clear());

    it('shows the records, what supersedes what, and their status in words', async () => {
      await graph.getByRole('link', { name: /^ADR-0003 .*superseded/ }).waitFor();
      assert.ok((await graph.locator('.edge.supersedes').count()) > 0);
      for (const theme of Object.keys(themes) as Theme[]) {
        await window.wear(theme);
        await window.webviewWears(theme);
        await graph.locator('.node').first().waitFor();
        for (const width of [800, 1280]) {
          await window.page.setViewportSize({ width, height: 800 });
          await window.glance(`graph-${theme.replaceAll(' ', '-')}-${width}`);
          assert.deepEqual(await window.barriers(), [], `${theme}, ${width}`);
        }
      }
    });

    it('finds, filters and arranges by date', async () => {
      await graph.getByRole('searchbox').fill('tide');
      await graph.locator('.node.faded').first().waitFor();
      assert.equal(await graph.locator('.node.faded', { hasText: 'Poll the tide' }).count(), 0);
      await graph.getByRole('searchbox').fill('');
      await graph.getByLabel('Status').selectOption('accepted');
      assert.equal(await graph.getByRole('link', { name: /superseded/ }).count(), 0);
      await graph.getByLabel('Status').selectOption('');
      await graph.getByLabel('Arranged by').selectOption('timeline');
      await graph.locator('.tick').first().waitFor();
      await window.glance('graph-timeline');
      await graph.getByLabel('Arranged by').selectOption('layers');
    });

    it('is kept as a picture', async () => {
      await graph.getByRole('button', { name: 'Save as SVG' }).click();
      await window.input.waitFor();
      await window.page.keyboard.press('Enter');
      const saved = await eventually('the picture on disk', async () =>
        readFile(join(window.workspace, 'decisions.svg'), 'utf8').catch(() => undefined),
      );
      assert.match(saved, /^<svg [\s\S]*ADR-0003[\s\S]*<\/svg>$/);
      assert.doesNotMatch(saved, /var\(--/);
      await graph.getByRole('button', { name: 'Save as PNG' }).click();
      await window.input.waitFor();
      await window.page.keyboard.press('Enter');
      const png = await eventually('the PNG on disk', async () => {
        const bytes = await readFile(join(window.workspace, 'decisions.png')).catch(
          () => undefined,
        );
        return bytes && bytes.length > 0 ? bytes : undefined;
      });
      assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
      assert.ok(png.readUInt32BE(16) > 500);
    });

    it('stays in sight as a whole when the window becomes narrow', async () => {
      await window.page.setViewportSize({ width: 800, height: 800 });
      await eventually('the picture to fit', async () => {
        const [canvas, picture] = await Promise.all([
          graph.locator('.canvas').boundingBox(),
          graph.locator('.picture').boundingBox(),
        ]);
        return canvas && picture && picture.width <= canvas.width ? true : undefined;
      });
      await window.page.setViewportSize({ width: 1280, height: 800 });
    });

    it('is walked and opened by keyboard alone', async () => {
      const newer = graph.getByRole('link', { name: /^ADR-0006/ });
      await newer.focus();
      await window.page.keyboard.press('ArrowLeft');
      const focused = graph.locator('.node:focus');
      assert.match(await focused.locator('title').innerHTML(), /^ADR-0003/);
      await window.page.keyboard.press('Enter');
      await window.tab('0003-poll-the-tide-service.md').waitFor();
    });
  });
