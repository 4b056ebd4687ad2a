import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, openWindow, type Window } from './window.ts';

describe('VS Code on the web', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ web: true, size: { width: 1280, height: 1300 } });
  });
  after(() => window.close());

  it('shows records, what they lack, and a roadmap as a board', async () => {
    await window.showContainer('Leadline');
    await window.rows('Records').filter({ hasText: 'ADR-0001' }).first().waitFor();
    await window.open('docs/roadmap/2027-H1.md');
    await window.rows('Completeness').filter({ hasText: 'Three bets' }).waitFor();
    await window.run('Leadline: Open Roadmap Board');
    await window.webview().getByRole('heading', { name: 'Berths, first half of 2027' }).waitFor();
    await window.glance('web-board');
  });

  it('makes a record with the next number', async () => {
    await window.run('Leadline: New Record…');
    await window.choose('Delegation ticket');
    await window.answer('Measure the tide feed');
    await eventually('the file on disk', async () =>
      (await readdir(join(window.workspace, 'docs/tickets'))).find(
        (name) => name === '0004-measure-the-tide-feed.md',
      ),
    );
    await window.glance('web-new-record');
  });
});
