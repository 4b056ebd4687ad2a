import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, extensions } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { at, leadline, problems } from '../leadline.ts';
import { turnsDuring } from '../turns.ts';

const TOO_LONG = 200;
const PATIENCE = 240_000;
const MADE = 12;

describe('five thousand records', () => {
  let api: LeadlineApi;
  before(async function () {
    this.timeout(PATIENCE);
    api = await leadline();
  });

  const paths = () => [...(api.store.roots[0]?.project?.paths ?? [])].sort();
  /** All that is known of each record, and all that is said of it. */
  const answer = () =>
    paths().map((path) => {
      const record = api.store.record(at(path));
      const said = problems(at(path)).map(({ message, range, severity }) =>
        JSON.stringify([message, range, severity]),
      );
      return [path, record?.title?.value, record?.status?.value.id, record?.text, said.sort()];
    });

  it('rewritten at once, as by another branch, are known as after a fresh start', async function () {
    this.timeout(PATIENCE);
    const all = paths();
    assert.equal(all.length, 5000);
    const gone = all.filter((_, index) => index % 50 === 0);
    const silent = all.filter((path) => path.startsWith('packages/team-20/'));
    assert(silent.length > 0, 'Expected records in the folder that the watcher leaves out.');
    const left = new Set(all);
    for (const path of gone) left.delete(path);
    const unknown = () => {
      const known = paths();
      return [
        ...known.filter((path) => !left.has(path)),
        ...[...left].filter(
          (path) => !api.store.record(at(path))?.text.endsWith('Another branch.\n'),
        ),
      ];
    };
    const isKnown = () => unknown().length === 0;
    const turns = await turnsDuring(async () => {
      for (const [index, path] of all.entries()) {
        const file = at(path).fsPath;
        if (index % 50 === 0) rmSync(file);
        else writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\nAnother branch.\n`);
        // Git is another process: it does not keep the extension from its turn.
        await new Promise((resolve) => setImmediate(resolve));
      }
      const started = Date.now();
      while (!isKnown() && Date.now() - started < PATIENCE / 2)
        await new Promise((resolve) => setTimeout(resolve, 200));
      await api.store.idle();
    });
    assert.deepEqual(unknown(), []);
    console.log(`5,000 rewritten: turns of at most ${(turns[0] ?? 0).toFixed(0)} ms`);
    const after = answer();
    await commands.executeCommand('leadline.refresh');
    await api.store.idle();
    assert.deepEqual(after, answer());
    assert((turns[0] ?? 0) < TOO_LONG, `A turn took ${(turns[0] ?? 0).toFixed(0)} ms.`);
  });

  it('get new ones from the editor and the terminal at once, each with a number of its own', async function () {
    this.timeout(PATIENCE);
    const [root] = api.store.roots;
    assert(root);
    const [, folder = ''] = /^(.*)\//.exec(paths().at(-1) ?? '') ?? [];
    const cli = join(
      extensions.getExtension('leadline.leadline')?.extensionPath ?? '',
      'dist/cli.cjs',
    );
    const terminal = (title: string) =>
      new Promise<number | null>((resolve, reject) => {
        const child = spawn(process.execPath, [cli, 'new', 'adr', title, '--folder', folder], {
          cwd: at('').fsPath,
          env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
          stdio: 'ignore',
        });
        child.once('close', resolve);
        child.once('error', reject);
      });
    const before = readdirSync(at(folder).fsPath).length;
    const editor = async () => {
      for (let made = 0; made < MADE; made++)
        await api.createRecord(root, { kind: 'adr', title: `Editor ${made}`, folder });
    };
    const shell = async () => {
      for (let made = 0; made < MADE / 3; made++)
        assert.equal(await terminal(`Terminal ${made}`), 0);
    };
    await Promise.all([editor(), shell()]);
    const names = readdirSync(at(folder).fsPath);
    assert.equal(names.length, before + MADE + MADE / 3);
    const numbers = names.flatMap((name) => /^(\d{4})-/.exec(name)?.[1] ?? []);
    assert.equal(new Set(numbers).size, numbers.length, numbers.sort().join(' '));
  });
});
