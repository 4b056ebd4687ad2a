import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { capture } from '../host/run.ts';
import { launchBrowser } from '../host/workbench.ts';
import { barriersIn } from './barriers.ts';
import { waitEagerly } from './patience.ts';
import { root } from './window.ts';

/** A record that tries to act when it is shown, and when it is searched. */
const hostile = `---
status: accepted
date: 2026-11-02
---

# Plans </script><script>document.title = 'caught'</script>

## Context

<img src="https://leadline.invalid/x.png" onerror="document.title = 'caught'">
`;

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.xml': 'application/xml' };

describe('the site in a browser', () => {
  let folder: string;
  let site: string;
  let server: Server;
  let hosted: string;
  let browser: Browser;
  let page: Page;
  /** Whatever the pages ask for besides themselves, or complain of. */
  const noise: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadline-site-'));
    await cp(join(root, 'examples'), join(folder, 'harbour'), { recursive: true });
    await writeFile(join(folder, 'harbour/docs/adr/0007-plans.md'), hostile);
    site = join(folder, 'site');
    const { code, output } = await capture(
      process.execPath,
      [join(root, 'dist/cli.cjs'), 'report', '--root', join(folder, 'harbour'), '--site', site],
      { env: { ...process.env, LEADLINE_NOW: '2026-11-20' } },
    );
    assert.equal(code, 0, output);
    server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(request.url ?? '')).replace(/^\/deep\/below/, '');
      response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
      createReadStream(join(site, path))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    hosted = `http://127.0.0.1:${(server.address() as AddressInfo).port}/deep/below/`;
    browser = await launchBrowser();
    page = await browser.newPage();
    waitEagerly(page);
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith('file:') && !url.startsWith(hosted)) noise.push(url);
      else if (!url.split('#')[0]?.endsWith('.html') && !url.endsWith('favicon.ico'))
        noise.push(url);
    });
  });
  after(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const place of ['disk', 'a host'] as const)
    it(`keeps nobody out and leads everywhere, from ${place}`, async () => {
      const base = place === 'disk' ? `${pathToFileURL(site).href}/` : hosted;
      for (const path of [
        'index.html',
        'records/docs/adr/0006-subscribe-to-tide-changes.html',
        'graph.html',
      ]) {
        await page.goto(`${base}${path}`);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await barriersIn(page), [], `${path}, ${colorScheme}`);
        }
      }
      const node = page.locator('.canvas.layers').getByRole('link', { name: /^ADR-0006 / });
      await node.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /^ADR-0006 / }).waitFor();
      await page.locator('.relations a').first().click();
      await page.getByRole('heading', { level: 1, name: /^ADR-0003 / }).waitFor();
      await page.getByRole('link', { name: 'Index' }).click();
      await page.locator('nav a[aria-current=page]', { hasText: 'Index' }).waitFor();
    });

  it('finds records by words that stand only in them', async () => {
    await page.goto(`${pathToFileURL(site).href}/index.html`);
    await page.getByRole('searchbox', { name: 'Search' }).fill('tide forecast');
    await page.getByText(/^\d+ of \d+ records$/).waitFor();
    const rows = page.locator('table.index tr[data-record]:visible');
    assert.ok((await rows.count()) > 0);
    assert.equal(await rows.filter({ hasText: 'One queue per pier' }).count(), 0);
    await page.getByRole('combobox', { name: 'Status' }).selectOption('superseded');
    await page.getByText(/^1 of \d+ records$/).waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await rows.filter({ hasText: 'One queue per pier' }).first().waitFor();
  });

  it('shows a hostile record as text, and asked for nothing and complained of nothing', async () => {
    await page.goto(`${hosted}records/docs/adr/0007-plans.html`);
    await page.getByRole('heading', { level: 1, name: /^ADR-0007 Plans/ }).waitFor();
    assert.ok(!(await page.title()).startsWith('caught'));
    assert.deepEqual(noise, []);
  });
});
