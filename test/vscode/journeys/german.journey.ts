import { openWalkthrough } from './walkthrough.ts';
import { openWindow, type Window } from './window.ts';

describe('the first minutes in German', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ size: { width: 1280, height: 900 }, language: 'de' });
  });
  after(() => window.close());

  it('speak German', async () => {
    await window.showContainer('Leadline');
    await window.rows('Einträge').first().waitFor();
    await window.open('docs/roadmap/2027-H1.md');
    const view = window.page.locator('.part.sidebar .tree-explorer-viewlet-tree-view .message');
    await view.filter({ hasText: /\d+ von \d+ Teilen vollständig/ }).waitFor();
    await window.glance('first-run-german');
    await openWalkthrough(window, 'Erste Schritte mit Leadline');
    await window.page.keyboard.press('Control+B');
    await window.webview().locator('svg').first().waitFor();
    await window.glance('first-run-german-walkthrough');
    await window.run('Leadline: Dieses Repository übernehmen…');
    await window.choices.filter({ hasText: 'Grundlinie' }).waitFor();
    await window.webview().getByRole('heading', { name: 'Was Leadline in' }).waitFor();
    await window.glance('first-run-german-adopt');
  });

  it('tell findings in German', async () => {
    await window.dismiss();
    await window.problems();
    await window.page
      .locator('.markers-panel .monaco-list-row', { hasText: 'eine Person nennen' })
      .first()
      .waitFor();
  });
});
