// Fetches what a real VS Code is made of here, its server and a browser, so that nothing has to wait for it later.
import { findBrowser } from './host/browser.ts';
import { runMain } from './host/problem.ts';
import { cache, ensureCode } from './host/server.ts';

await runMain(async () => {
  await Promise.all([ensureCode(), findBrowser(cache)]);
});
