import type { Locator } from 'playwright-core';
import type { Window } from './window.ts';

/** The steps of the walkthrough. */
export const steps = (window: Window): Locator =>
  window.page.locator('.gettingStartedContainer .getting-started-step');

/** Open a walkthrough by its title. */
export async function openWalkthrough(window: Window, title: string): Promise<void> {
  await window.run('Welcome: Open Walkthrough...');
  await window.choose(title);
  await steps(window).first().waitFor();
}
