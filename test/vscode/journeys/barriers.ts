import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What in a page keeps people out, by the rules of WCAG that matter: serious and critical. */
export async function barriersIn(page: Page | Frame): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe.source);
  // Once what has just changed is drawn. The nodes without violations need not be described.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  const found = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
