import assert from 'node:assert/strict';
import { Uri, type LogOutputChannel } from 'vscode';
import { countFindings, type Counts } from '../../src/core/index.ts';
import { EditorHost } from '../../src/extension/editor-host.ts';
import { editorHistory } from '../../src/extension/git.ts';
import { Root, type RootChange } from '../../src/extension/root.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { world } from '../support/vscode.ts';

const folder = Uri.parse('vscode-vfs://github/acme/app');
const path = (number: number) => `docs/adr/${String(number).padStart(4, '0')}-use-redis.md`;
const uriOf = (file: string) => Uri.joinPath(folder, file).toString();
const put = (file: string, text: string) =>
  world.files.set(uriOf(file), new TextEncoder().encode(text));
const record = (number: number, status = 'Accepted') =>
  `# ${number}. Use Redis\n\nDate: 2026-11-02\n\n## Status\n\n${status}\n\n## Context\n\nSlow.\n\n## Decision\n\nRedis, because it is fast.\n\n## Consequences\n\nFast, and one more thing to run.\n`;

const quiet = {
  info: () => undefined,
  debug: () => undefined,
  error: (error: unknown) => assert.fail(String(error)),
};

function rootWith(changes: RootChange[] = []): Root {
  const root = new Root({
    uri: folder,
    name: 'app',
    host: new EditorHost(folder),
    history: editorHistory(folder),
    builtIn: () => Promise.resolve(builtInKinds()),
    log: quiet as unknown as LogOutputChannel,
  });
  root.onDidChange((change) => changes.push(change));
  return root;
}

describe('Root', () => {
  beforeEach(() => {
    world.reset();
    for (const number of [1, 2, 3]) put(path(number), record(number));
  });

  it('reads and judges what is there, and reports it', async () => {
    put(path(2), record(2, ''));
    const changes: RootChange[] = [];
    const root = rootWith(changes);
    root.reload();
    await root.idle();
    assert.deepEqual([...(root.project?.paths ?? [])].sort(), [path(1), path(2), path(3)]);
    assert(root.findingsOf(path(2)).some(({ rule }) => rule === 'missing-status'));
    const [first, ...more] = changes;
    assert.equal(first?.catalogChanged, true);
    assert(more.every(({ catalogChanged }) => !catalogChanged));
  });

  it('reads one file again, and judges it alone, when only its prose changed', async () => {
    const changes: RootChange[] = [];
    const root = rootWith(changes);
    root.reload();
    await root.idle();
    world.read = [];
    put(path(2), record(2).replace('Slow.', 'TODO'));
    root.touch([[path(2), 'written']]);
    await root.idle();
    assert.deepEqual(world.read, [uriOf(path(2))]);
    assert.deepEqual([...(changes.at(-1)?.paths ?? [])], [path(2)]);
    assert.equal(changes.at(-1)?.catalogChanged, false);
  });

  it('keeps count of its findings, whatever comes and goes', async () => {
    const root = rootWith();
    root.reload();
    await root.idle();
    const counted = (): Counts => countFindings([...root.findings.values()].flat());
    const seen = [root.counts.error + root.counts.warning];
    for (const text of [record(2, ''), record(2), record(2).replace('Slow.', 'TODO')]) {
      put(path(2), text);
      root.touch([[path(2), 'written']]);
      await root.idle();
      assert.deepEqual(root.counts, counted());
      seen.push(root.counts.error + root.counts.warning);
    }
    assert(new Set(seen).size > 1, seen.join());
    world.files.delete(uriOf(path(2)));
    root.touch([[path(2), 'deleted']]);
    await root.idle();
    root.reload();
    await root.idle();
    assert.deepEqual(root.counts, counted());
    assert.equal(root.project?.size, 2);
  });

  it('judges the others too when a fact changed', async () => {
    const root = rootWith();
    root.reload();
    await root.idle();
    const copy = path(2).replace('use-redis', 'use-valkey');
    put(copy, record(2));
    root.touch([[copy, 'created']]);
    await root.idle();
    for (const file of [copy, path(2)]) {
      assert(
        root.findingsOf(file).some(({ rule }) => rule === 'duplicate-number'),
        file,
      );
    }
    world.files.delete(uriOf(copy));
    root.touch([[copy, 'deleted']]);
    await root.idle();
    assert.deepEqual(root.findingsOf(copy), []);
    assert.equal(root.record(copy), undefined);
    assert(!root.findingsOf(path(2)).some(({ rule }) => rule === 'duplicate-number'));
  });

  it('reports what was changed before it judges the others', async () => {
    const changes: RootChange[] = [];
    const root = rootWith(changes);
    root.reload();
    await root.idle();
    changes.length = 0;
    const copy = path(2).replace('use-redis', 'use-valkey');
    put(copy, record(2));
    root.touch([[copy, 'created']]);
    await root.idle();
    assert.deepEqual(
      changes.map(({ paths }) => [...paths]),
      [[copy], [path(2)]],
    );
  });

  it('finds what was made in a folder that was deleted in the same breath', async () => {
    const root = rootWith();
    root.reload();
    await root.idle();
    root.touch([
      [path(1), 'created'],
      ['docs', 'deleted'],
    ]);
    await root.idle();
    assert(root.record(path(1)));
    root.dispose();
  });

  it('does not believe late news of a deletion', async () => {
    const root = rootWith();
    root.reload();
    await root.idle();
    for (const gone of ['docs/adr', path(1)]) {
      root.touch([[gone, 'deleted']]);
      await root.idle();
      assert(root.record(path(1)), gone);
    }
    root.dispose();
  });

  it('forgets what lay in a deleted folder', async () => {
    const root = rootWith();
    root.reload();
    await root.idle();
    world.files.clear();
    root.touch([['docs/adr', 'deleted']]);
    await root.idle();
    assert.deepEqual([...(root.project?.paths ?? [])], []);
    assert.equal(root.findings.size, 0);
  });

  it('reads a folder that appeared with all that is in it', async () => {
    const root = rootWith();
    root.reload();
    await root.idle();
    put('services/a/doc/adr/0001-one.md', record(1));
    root.touch([['services/a', 'created']]);
    await root.idle();
    root.dispose();
    assert(root.record('services/a/doc/adr/0001-one.md'));
  });

  it('takes several wishes to read anew for one', async () => {
    const root = rootWith();
    root.reload();
    root.reload();
    root.touch([[path(1), 'written']]);
    await root.idle();
    assert.equal(world.read.filter((uri) => uri === uriOf(path(1))).length, 1);
  });

  it('heeds a wish that a listener makes', async () => {
    const root = rootWith();
    const seen: number[] = [];
    root.onDidChange(() => {
      seen.push(root.findings.size);
      if (seen.length > 1) return;
      put(path(3), record(3, ''));
      root.touch([[path(3), 'written']]);
    });
    root.reload();
    await root.idle();
    assert.deepEqual(
      root.findingsOf(path(3)).map(({ rule }) => rule),
      ['missing-status'],
    );
  });

  describe('looking for changes that nobody told of', () => {
    let root: Root;
    let changes: RootChange[];
    beforeEach(async () => {
      changes = [];
      root = rootWith(changes);
      root.reload();
      await root.idle();
      world.read = [];
      changes.length = 0;
    });
    afterEach(() => root.dispose());
    const compare = async (): Promise<void> => {
      root.compare();
      await root.idle();
    };

    it('reads and reports nothing where there are none', async () => {
      await compare();
      assert.deepEqual([world.read, changes], [[], []]);
    });

    it('finds what was written, made and deleted, and reads nothing else', async () => {
      put(path(1), record(1, 'Superseded'));
      put(path(4), record(4));
      world.files.delete(uriOf(path(3)));
      await compare();
      assert.equal(root.record(path(1))?.status?.value.id, 'superseded');
      assert.deepEqual([...(root.project?.paths ?? [])].sort(), [path(1), path(2), path(4)]);
      assert.deepEqual(world.read.sort(), [path(1), path(4)].map(uriOf));
    });

    it('finds a text that is as long as the old one', async () => {
      put(path(1), record(1).replace('Slow.', 'Fast.'));
      world.times.set(uriOf(path(1)), 1);
      await compare();
      assert.match(root.record(path(1))?.text ?? '', /Fast\./);
    });

    it('finds a configuration, and judges by it', async () => {
      put(path(1), record(1, ''));
      put('leadline.config.yaml', 'rules: { missing-status: off }\n');
      await compare();
      assert.deepEqual(root.findingsOf(path(1)), []);
      assert.equal(root.project?.config.rules.size, 1);
    });

    it('tells a change once, even of a file that nobody reads again', async () => {
      put('src/main.ts', 'one');
      await root.read('src/main.ts');
      put('src/main.ts', 'other');
      const told: string[] = [];
      root.onDidTouch(({ touches }) => told.push(...touches.keys()));
      await compare();
      await compare();
      assert.deepEqual(told, ['src/main.ts']);
    });
  });

  it('says why a file could not be read, and reads the rest', async () => {
    put(path(4), '# 4.\0');
    const root = rootWith();
    root.reload();
    await root.idle();
    assert.deepEqual(
      root.findingsOf(path(4)).map(({ rule }) => rule),
      ['unreadable-file'],
    );
    assert(root.record(path(1)));
  });
});
