import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { themes } from '../host/settings.ts';
import type { Theme } from '../host/settings.ts';
import { eventually, openWindow, type Window } from './window.ts';

describe('a window of VS Code', () => {
  let folder = '';
  let window: Window;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadline-folder-'));
    await mkdir(join(folder, 'docs'));
    await writeFile(join(folder, 'docs', 'note.md'), '# A note\n');
    window = await openWindow({ folder });
  });
  after(async () => {
    await window.close();
    await rm(folder, { recursive: true });
  });

  it('opens a copy of the folder, edits and saves it', async () => {
    await window.open('docs/note.md');
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('More.');
    await window.save();
    await eventually('the text on disk', async () =>
      (await window.read('docs/note.md')) === '# A note\nMore.' ? true : undefined,
    );
    assert.deepEqual(await window.notifications(), []);
  });

  it('comes in light, dark and high contrast', async () => {
    for (const theme of Object.keys(themes) as Theme[]) {
      await window.wear(theme);
      await window.glance(`workbench-${theme.replaceAll(' ', '-')}`);
    }
  });
});
