// What Leadline shows on pages of its own, and lets somebody keep: one window for all of them.
import { theBoard } from './board.ts';
import { theExport } from './export-report.ts';
import { theGraph } from './graph.ts';
import { openWindow, type Window } from './window.ts';

describe('pages in VS Code', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ settings: { 'files.simpleDialog.enable': true } });
  });
  after(() => window.close());

  theGraph(() => window);
  theBoard(() => window);
  theExport(() => window);
});
