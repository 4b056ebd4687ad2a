import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { recover } from '../../src/cli/disk/take-back.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const KILLS = 30;
const writer = fileURLToPath(new URL('support/slow-writer.mjs', import.meta.url));
const source = fileURLToPath(new URL('../../src/cli/disk/change-files.ts', import.meta.url));

const textOf = (word: string, name: string): string => word + ` ${name}\n`.repeat(500);

/** Every file below a root that is no folder, by path. */
function filesOf(root: string): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
}

/** All twenty files with one of their two texts and names. */
function stateWith(word: string): Map<string, string> {
  const names = Array.from({ length: 20 }, (_, at) => String(at).padStart(2, '0'));
  return new Map(
    names
      .map((name, at): [string, string] => [
        at < 15 ? `${name}.md` : `${word}/${name}.md`,
        // The last two keep their text.
        textOf(at < 18 ? word : 'kept', name),
      ])
      .concat([['leadline.config.yaml', '']])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Let a process write, and kill it at a moment that nobody chose. */
async function killSomewhere(module: string, root: string, after: number): Promise<void> {
  const child = spawn(process.execPath, [writer, module, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), gone]);
  await pause(after);
  child.kill('SIGKILL');
  assert.equal(await gone, 'SIGKILL', 'It ended by itself.');
}

describe('a process that is killed while it writes', () => {
  it('leaves every file whole, and the next command makes it all or none', async function () {
    this.timeout(120_000);
    const out = folderWith();
    const module = join(out, 'change-files.cjs');
    buildSync({
      entryPoints: [source],
      outfile: module,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    const root = folderWith(Object.fromEntries(stateWith('one')));
    let taken = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      await killSomewhere(module, root, Math.random() * 60);
      for (const [path, text] of filesOf(root)) {
        const name = /(\d\d)\.md$/.exec(path)?.[1];
        // What waits to take its place lies under a name of its own, which no one reads.
        if (name === undefined) continue;
        assert.ok(
          ['one', 'two', 'kept'].some((word) => text === textOf(word, name)),
          `${path} is not whole.`,
        );
      }
      const { code, err } = await runCli(root, ['lint', '--fix']);
      assert.equal(code, 0, err);
      if (/taken back/.test(err)) taken++;
      const now = filesOf(root);
      const word = now.get('00.md')?.startsWith('one') ? 'one' : 'two';
      assert.deepEqual(now, stateWith(word), err);
      assert.equal(recover(root), undefined);
    }
    assert.ok(taken > 0, 'Not one of the processes was killed between two files.');
  });
});
