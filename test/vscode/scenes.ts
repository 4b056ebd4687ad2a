import type { Theme } from './host/settings.ts';
import type { Window } from './journeys/window.ts';

/** One picture: what the window wears and how it is arranged before it is taken. */
export interface Scene {
  /** Name of the file, without ending. */
  readonly name: string;
  readonly theme: Theme;
  /** What is open: a copy of `examples/`, or what has become of docs/story.md. */
  readonly of?: 'examples' | 'story';
  readonly arrange: (window: Window) => Promise<void>;
}

/** The pictures of the documentation, on a copy of `examples/`. */
export const scenes: readonly Scene[] = [
  { name: 'overview-light', theme: 'light', arrange: showRecords },
  { name: 'overview-dark', theme: 'dark', arrange: showRecords },
  { name: 'completeness-light', theme: 'light', arrange: showCompleteness },
  { name: 'board-light', theme: 'light', arrange: showBoard },
  { name: 'graph-light', theme: 'light', arrange: showGraph },
  { name: 'governing-light', theme: 'light', arrange: showGoverning },
  { name: 'story-light', theme: 'light', of: 'story', arrange: showStory },
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

async function showCompleteness(window: Window): Promise<void> {
  await window.open('docs/scope/2026-10-05-change-a-booking-online.md');
  await window.showContainer('Leadline');
  await window.rows('Completeness').first().waitFor();
  await window.widenSideBar(140);
  for (const view of ['Records', 'Governing This File', 'Attention']) await window.collapse(view);
  await window.rest();
}

async function showBoard(window: Window): Promise<void> {
  await window.open('docs/roadmap/2027-H1.md');
  await window.run('View: Close Primary Side Bar');
  await window.run('Leadline: Open Roadmap Board');
  await window.webview().locator('.card').first().waitFor();
  await window.rest();
}

async function showGraph(window: Window): Promise<void> {
  await window.showContainer('Leadline');
  await window.rows('Records').first().waitFor();
  await window.run('Leadline: Open Decision Graph');
  await window.webview().locator('.node').first().waitFor();
  await window.rest();
}

async function showStory(window: Window): Promise<void> {
  await window.open('docs/roadmap/berths-2027-H1.md');
  await window.showContainer('Leadline');
  await window.rows('Records').first().waitFor();
  for (const view of ['Completeness', 'Governing This File', 'Attention'])
    await window.collapse(view);
  await window.expand('From Bet to Ticket');
  await window.rows('From Bet to Ticket').first().waitFor();
  await window.widenSideBar(120);
  await window.run('Leadline: Open Roadmap Board');
  await window.webview().locator('.card').first().waitFor();
  await window.rest();
}

async function showGoverning(window: Window): Promise<void> {
  await window.open('services/berths/src/tide.ts');
  await window.showContainer('Leadline');
  await window.rows('Governing This File').first().waitFor();
  await window.widenSideBar(100);
  for (const view of ['Records', 'Completeness', 'Attention']) await window.collapse(view);
  const cited = window.page.locator('.monaco-editor .squiggly-warning').first();
  await cited.waitFor();
  await window.rest();
}
