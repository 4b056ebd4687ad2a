// What Leadline does with records and code while somebody writes: one window for all of it, one folder that changes.
import assert from 'node:assert/strict';
import { theCompleteness } from './completeness.ts';
import { livingDecisions } from './living-decisions.ts';
import { theRecords } from './records.ts';
import { eventually, openWindow, type Window } from './window.ts';

describe('texts in VS Code', () => {
  let window: Window;

  before(async () => {
    window = await openWindow();
  });
  after(() => window.close());

  it('are those of a copy of the folder, edited and saved', async () => {
    const before = await window.read('README.md');
    await window.open('README.md');
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('More.');
    await window.save();
    await eventually('the text on disk', async () =>
      (await window.read('README.md')) === `${before}More.` ? true : undefined,
    );
    assert.deepEqual(await window.notifications(), []);
  });

  theRecords(() => window);
  theCompleteness(() => window);
  livingDecisions(() => window);
});
