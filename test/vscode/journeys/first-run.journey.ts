import assert from 'node:assert/strict';
import type { Theme } from '../host/settings.ts';
import { themes } from '../host/settings.ts';
import { openWalkthrough, steps } from './walkthrough.ts';
import { eventually, openWindow, type Window } from './window.ts';

/** Pictures are taken in each theme. */
const THEMES = Object.keys(themes) as Theme[];

describe('the first minutes in VS Code', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ size: { width: 1280, height: 900 } });
  });
  after(() => window.close());

  it('a newcomer is led through the first steps, and their buttons work', async () => {
    await openWalkthrough(window, 'Get Started with Leadline');
    assert.equal(await steps(window).count(), 6);
    await window.page.getByRole('button', { name: 'New Record…' }).click();
    await window.choices.filter({ hasText: 'Roadmap' }).waitFor();
    await window.dismiss();
    const done = steps(window).first().locator('.codicon-getting-started-step-checked');
    await done.first().waitFor();
  });

  it('a newcomer sees a picture of each step, in the colours of the theme', async () => {
    // In a narrow editor VS Code leaves pictures out.
    await window.page.keyboard.press('Control+B');
    for (let at = 0; at < 6; at++) {
      await steps(window).nth(at).click();
      await steps(window).and(window.page.locator('.expanded')).nth(0).waitFor();
      await window.webview().locator('svg').first().waitFor();
      await window.glance(`first-run-step-${at + 1}`);
    }
    for (const theme of THEMES) {
      await window.wear(theme);
      await steps(window).nth(4).waitFor();
      await window.webview().locator('svg').first().waitFor();
      await window.glance(`first-run-walkthrough-${theme.replaceAll(' ', '-')}`);
    }
    await window.wear('light');
    await window.page.keyboard.press('Control+B');
  });

  it('a lead adopts a repository that has records: reads what was found, and has it written', async () => {
    await window.run('View: Close All Editors');
    await window.showContainer('Leadline');
    const offer = window.page
      .locator('.part.sidebar .welcome-view-content .monaco-button')
      .filter({ hasText: 'Adopt This Repository…' });
    await offer.waitFor();
    await window.glance('first-run-offer');
    await offer.click();
    await window.choices.filter({ hasText: 'and a baseline' }).waitFor();
    const page = window.webview();
    await page.getByRole('heading', { name: 'What Leadline found in “examples”' }).waitFor();
    await page.getByRole('heading', { name: /^docs\/adr: 6 / }).waitFor();
    for (const theme of THEMES) {
      await window.wear(theme);
      await window.glance(`first-run-adopt-${theme.replaceAll(' ', '-')}`);
    }
    await window.wear('light');
  });

  it('finds the configuration and the baseline on the disk, and Problems without them', async () => {
    // The theme may have been changed by loading the window anew, which closes the box.
    if (!(await window.choices.filter({ hasText: 'and a baseline' }).isVisible())) {
      await window.run('Leadline: Adopt This Repository…');
    }
    await window.choose('and a baseline');
    await window.tab('leadline.config.yaml').waitFor();
    assert.match(await window.read('leadline.config.yaml'), /^ {2}- docs\/adr$/m);
    await eventually('a baseline of 14 findings', async () => {
      const text = await window.read('leadline-baseline.json').catch(() => '');
      return text.includes('"findings"') ? text : undefined;
    });
    const none = window.page.locator('.statusbar-item[aria-label^="No Problems"]');
    await none.waitFor();
    await window.glance('first-run-adopted');
  });

  it('never writes over a configuration', async () => {
    const before = await window.read('leadline.config.yaml');
    await window.run('Leadline: Adopt This Repository…');
    await window.run('Notifications: Show Notifications');
    const said = window.page.locator('.notifications-center .notification-list-item-message');
    await said.filter({ hasText: 'leadline.config.yaml is there already' }).first().waitFor();
    await window.page.keyboard.press('Escape');
    assert.equal(await window.read('leadline.config.yaml'), before);
  });

  it('shows in the status bar how far the active record is, and goes to its checklist', async () => {
    await window.open('docs/adr/0005-sign-in-with-the-port-authority.md');
    const item = window.page.locator('.statusbar-item[id="leadline.leadline.leadline.record"]');
    await item.filter({ hasText: /Decision record · proposed · \d+\/\d+/ }).waitFor();
    await window.glance('first-run-status-bar');
    await item.click();
    await window.page.locator('.pane-header.focused, .pane:focus-within').first().waitFor();
    await window.open('README.md');
    await item.waitFor({ state: 'hidden' });
  });

  it('writes a sample repository into a new folder and opens it', async () => {
    await window.run('Leadline: Open Sample Repository…');
    await window.input.fill(`${window.workspace}/`);
    const opened = window.page.context().waitForEvent('page');
    await window.press('Put It Here');
    const other = await opened;
    await other.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    assert.match(await other.title(), /leadline-sample/);
    assert.match(await window.read('leadline-sample/docs/roadmap/2027-H1.md'), /^kind: roadmap$/m);
    await other.close();
  });
});
