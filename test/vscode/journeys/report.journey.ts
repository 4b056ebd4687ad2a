import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { capture } from '../host/run.ts';
import { cache } from '../host/server.ts';
import { launchBrowser } from '../host/workbench.ts';
import { barriersIn } from './barriers.ts';
import { waitEagerly } from './patience.ts';
import { root } from './window.ts';

/** A record that tries to act when it is shown. */
const hostile = `---
status: accepted
date: 2026-11-02
---

# Plans for <script>document.title = 'caught'</script> the "quay"

## Context

![Plan](https://leadline.invalid/plan.png) <img src="https://leadline.invalid/x.png" onerror="document.title = 'caught'">
[press](javascript:document.title='caught') <iframe src="https://leadline.invalid/"></iframe>

<script>document.title = 'caught'</script>

| a${' | b'.repeat(40)} |
|${' --- |'.repeat(41)}
`;

describe('the report in a browser', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  let address: string;
  /** Whatever the page asks for or complains of. */
  const noise: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadline-report-'));
    await cp(join(root, 'examples'), join(folder, 'harbour'), { recursive: true });
    await writeFile(join(folder, 'harbour/docs/adr/0007-plans.md'), hostile);
    const file = join(folder, 'report.html');
    address = pathToFileURL(file).href;
    const { code, output } = await capture(
      process.execPath,
      [join(root, 'dist/cli.cjs'), 'report', '--root', join(folder, 'harbour'), '--out', file],
      { env: { ...process.env, LEADLINE_NOW: '2026-11-20' } },
    );
    assert.equal(code, 0, output);
    browser = await launchBrowser();
    page = await browser.newPage();
    waitEagerly(page);
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== address) noise.push(request.url());
    });
    await page.goto(address);
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens from a file, at each width and in each colour, and keeps nobody out', async () => {
    await mkdir(join(cache, 'screens'), { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 800]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
          0,
          `It is wider than ${width} pixels.`,
        );
        if (process.env['LEADLINE_SCREENS'])
          await page.screenshot({
            path: join(cache, 'screens', `report-${colorScheme}-${width}.png`),
            fullPage: true,
          });
        assert.deepEqual(await barriersIn(page), [], `${colorScheme}, ${width}`);
      }
    }
  });

  it('finds records by their words, kind and status', async () => {
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('tide forecast');
    await page.getByText(/^\d+ of 15 records$/).waitFor();
    assert.equal(await page.locator('article:visible').count(), await rowsInIndex(page));
    assert.equal(
      await page.locator('article:visible', { hasText: 'One queue per pier' }).count(),
      0,
    );
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.locator('article', { hasText: 'One queue per pier' }).first().waitFor();
    await page.getByRole('combobox', { name: 'Status' }).selectOption('superseded');
    assert.equal(await page.locator('article:visible').count(), 1);
    // A link to what is hidden brings everything back.
    await page.locator('article:visible .relations a').click();
    await page.locator('article:target').waitFor();
    assert.equal(await page.locator('article:visible').count(), 15);
  });

  it('leads from the graph to a record, by keyboard too, and shows the records by date', async () => {
    const node = page.locator('.canvas.layers').getByRole('link', { name: /^ADR-0006 / });
    await node.focus();
    await page.keyboard.press('Enter');
    await page.locator('article:target', { hasText: 'ADR-0006' }).waitFor();
    await page.getByRole('radio', { name: 'by date' }).check();
    await page.locator('.canvas.timeline .tick').first().waitFor();
    assert.ok(!(await page.locator('.canvas.layers').isVisible()));
    await page.getByRole('radio', { name: 'by relation' }).check();
  });

  it('shows a hostile record as text', async () => {
    const article = page.locator('article', { hasText: 'Plans for' });
    await article.getByText('Picture: Plan (https://leadline.invalid/plan.png)').waitFor();
    assert.equal(await page.title(), 'harbour: records');
    assert.equal(await page.locator('img, iframe, body > script ~ script').count(), 0);
  });

  it('prints each record on a page of its own, without what paper cannot do', async () => {
    await page.emulateMedia({ media: 'print' });
    assert.ok(!(await page.locator('#search').isVisible()));
    assert.equal(
      await page.evaluate(
        'getComputedStyle(document.querySelector("article ~ article")).breakBefore',
      ),
      'page',
    );
    await page.emulateMedia({ media: 'screen' });
  });

  it('asked for nothing and complained of nothing', () => assert.deepEqual(noise, []));

  it('can be read without its script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(address);
    assert.equal(await plain.locator('article:visible').count(), 15);
    assert.ok(!(await plain.locator('#search').isVisible()));
    await context.close();
  });
});

function rowsInIndex(page: Page): Promise<number> {
  return page.locator('#index tr[data-record]:visible').count();
}
