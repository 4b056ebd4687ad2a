// `npm run pictures [-- NAME …]`: photograph VS Code with Leadline on examples/ into docs/pictures.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { capture } from './host/run.ts';
import { Problem, runMain } from './host/problem.ts';
import { openWindow } from './journeys/window.ts';
import { scenes } from './scenes.ts';

const root = resolve(import.meta.dirname, '../..');

await runMain(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !scenes.some((scene) => scene.name === name));
  if (unknown !== undefined) {
    const known = scenes.map(({ name }) => name).join(', ');
    throw new Problem(`Unexpected picture "${unknown}", expected one of ${known}.`);
  }
  const { code, output } = await capture(process.execPath, [join(root, 'build.mjs')], {
    cwd: root,
  });
  if (code !== 0) throw new Problem(`The build failed:\n${output.trim()}`);
  for (const { name, theme, arrange, of = 'examples' } of scenes) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const scratch = await mkdtemp(join(tmpdir(), 'leadline-picture-'));
    const window = await openWindow({
      folder: of === 'story' ? await storyIn(join(scratch, 'harbour')) : join(root, of),
      theme,
      installed: true,
      settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
    });
    try {
      await arrange(window);
      console.log(await window.photograph(join(root, 'docs', 'pictures', `${name}.png`)));
    } finally {
      await window.close();
      await rm(scratch, { recursive: true, force: true });
    }
  }
});

/** Live through docs/story.md and keep what has become of it in a folder. */
async function storyIn(folder: string): Promise<string> {
  const test = ['test/mocha.mjs', 'commands', 'test/cli/story.test.ts'];
  const { code, output } = await capture(process.execPath, test, {
    cwd: root,
    env: { ...process.env, LEADLINE_KEEP_STORY: folder },
  });
  if (code !== 0) throw new Problem(`The story went wrong:\n${output.trim()}`);
  return folder;
}
