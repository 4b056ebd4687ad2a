import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { EventEmitter } from 'vscode';
import { Drifts, driftSentence } from '../../src/extension/drift.ts';
import type { Root } from '../../src/extension/root.ts';
import type { Store } from '../../src/extension/store.ts';
import { memoryHistory } from '../support/memory-history.ts';
import { decision, openFiles } from '../support/open-files.ts';

const RECORD = 'docs/adr/0001-a.md';

/** A root whose record governs one file, which two commits changed. */
async function scene() {
  const record = decision('A', { governs: '[src/a.ts]' });
  const commits = ['x', 'x1', 'x12'].map((text, at) => ({
    id: `c${at}`,
    parent: at === 0 ? undefined : `c${at - 1}`,
    date: `2026-05-0${at + 2}`,
    subject: text,
    files: { [RECORD]: record, 'src/a.ts': text },
  }));
  const project = await openFiles({ [RECORD]: record, 'src/a.ts': 'x12' });
  const committed = new EventEmitter<void>();
  const memory = memoryHistory({ commits, head: 'c2' });
  const walks: string[] = [];
  const history = {
    ...memory,
    onDidChange: committed.event,
    dispose: () => undefined,
    walk: (...asked: Parameters<typeof memory.walk>) => {
      walks.push(RECORD);
      return memory.walk(...asked);
    },
  };
  const changes = new EventEmitter<{ root: unknown; catalogChanged: boolean }>();
  const roots = new EventEmitter<readonly unknown[]>();
  const root = { project, history } as unknown as Root;
  const store = {
    onDidChange: changes.event,
    onDidChangeRoots: roots.event,
  } as unknown as Store;
  return {
    at: { root, path: RECORD },
    drifts: new Drifts(store),
    walks,
    committed,
    changes,
    history,
  };
}

describe('Drifts', () => {
  it('asks git once, until there is another commit or record', async () => {
    const { at, drifts, walks, committed, changes } = await scene();
    const sentence = 'Governed code changed in 2 commits since 2026-05-02';
    assert.equal(await drifts.sentence(at), sentence);
    assert.equal(await drifts.sentence(at), sentence);
    assert.equal(walks.length, 1);
    committed.fire();
    assert.equal(await drifts.sentence(at), sentence);
    assert.equal(walks.length, 2);
    changes.fire({ root: at.root, catalogChanged: true });
    await drifts.sentence(at);
    assert.equal(walks.length, 3);
  });

  it('says nothing when git cannot tell, and asks again', async () => {
    const { at, drifts, walks, history } = await scene();
    const { walk } = history;
    history.walk = () => Promise.reject(new Error('No.'));
    assert.equal(await drifts.sentence(at), undefined);
    history.walk = walk;
    assert.match((await drifts.sentence(at)) ?? '', /2 commits/);
    assert.equal(walks.length, 1);
  });

  it('keeps nobody waiting, and has it for the next who looks', async () => {
    const { at, drifts, history } = await scene();
    const { walk } = history;
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    history.walk = async (...asked) => {
      await gate;
      return walk(...asked);
    };
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const first = drifts.sentence(at);
      mock.timers.tick(400);
      assert.equal(await first, undefined);
    } finally {
      mock.timers.reset();
    }
    go();
    assert.match((await drifts.sentence(at)) ?? '', /2 commits/);
  });
});

describe('driftSentence', () => {
  it('counts, and is silent about nothing', () => {
    const drift = { since: '2026-05-02', commits: 1, files: 1, lines: 0 };
    assert.equal(driftSentence(drift), 'Governed code changed in 1 commit since 2026-05-02');
    assert.equal(driftSentence({ ...drift, commits: 0 }), undefined);
  });
});
