import type { Theme } from './host/settings.ts';
import type { Window } from './journeys/window.ts';

/** One picture: what the window wears and how it is arranged before it is taken. */
export interface Scene {
  /** Name of the file, without ending. */
  readonly name: string;
  readonly theme: Theme;
  readonly arrange: (window: Window) => Promise<void>;
}

/** The pictures of the documentation, on a copy of `examples/`. */
export const scenes: readonly Scene[] = [
  { name: 'overview-light', theme: 'light', arrange: showRecords },
  { name: 'overview-dark', theme: 'dark', arrange: showRecords },
];

async function showRecords(window: Window): Promise<void> {
  await window.open('docs/roadmap/2027-H1.md');
  await window.showContainer('Leadline');
  await window.rows('Records').first().waitFor();
  await window.widenSideBar(100);
  await window.problems();
  const bet = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'has no owner' });
  await bet.first().dblclick();
  await window.page.locator('.monaco-editor .squiggly-warning').first().waitFor();
  await window.rest();
}
