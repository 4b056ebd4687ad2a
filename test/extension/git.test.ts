import assert from 'node:assert/strict';
import { EventEmitter, Uri } from 'vscode';
import type { Known } from '../../src/core/index.ts';
import { editorHistory } from '../../src/extension/git.ts';
import { gitExtension } from '../support/vscode.ts';

const folder = Uri.parse('file:///repo/app');
const at = (path: string): Uri => Uri.joinPath(Uri.parse('file:///repo'), path);
const change = (path: string, status: number, from = path) => ({
  uri: at(from),
  originalUri: at(from),
  renameUri: from === path ? undefined : at(path),
  status,
});

function valueOf<T>(answer: Known<T>): T {
  assert.ok(answer.known, answer.known ? '' : answer.because);
  return answer.value;
}

/** A repository of three commits and one branch, as the API shows it. */
function repository() {
  const calls: string[] = [];
  const events = new EventEmitter<void>();
  const commits = ['c3', 'c2', 'c1'].map((hash, index, all) => ({
    hash,
    message: `Commit ${hash}\n\nBody`,
    parents: all.slice(index + 1, index + 2),
    authorName: 'Ann',
    commitDate: new Date(`2026-10-0${3 - index}T10:00:00Z`),
  }));
  return {
    calls,
    events,
    rootUri: at(''),
    state: {
      HEAD: { name: 'main', commit: 'c3' },
      workingTreeChanges: [change('app/new.md', 7), change('other/x.md', 7)],
      onDidChange: events.event,
    },
    getRefs: () =>
      Promise.resolve([
        { type: 0, name: 'main', commit: 'c3' },
        { type: 0, name: 'topic', commit: 't1' },
        { type: 1, name: 'origin/HEAD', commit: 'c3' },
        { type: 1, name: 'origin/topic', commit: 't1' },
        { type: 2, name: 'v1', commit: 'c1' },
      ]),
    getCommit: (ref: string) =>
      ref === 'topic'
        ? Promise.resolve({ hash: 't1' })
        : Promise.reject(new Error('bad revision.')),
    getMergeBase: () => Promise.resolve('c2'),
    diffBetween(one: string, other: string) {
      calls.push(`${one}...${other}`);
      if (other === 't1')
        return Promise.resolve([
          change('app/docs/adr/0009-a.md', 1),
          change('app/src/x.ts', 1),
          change('docs/adr/0010-out.md', 1),
        ]);
      return Promise.resolve([change('app/docs/adr/0001-b.md', 3, 'app/docs/adr/0001-a.md')]);
    },
    diffWith: () => Promise.resolve([change('app/a.md', 5), change('app/b.md', 6)]),
    show: (ref: string, path: string) =>
      path === '/repo/app/a.md' ? Promise.resolve(`\ufeff${ref}`) : Promise.reject(new Error('no')),
    log: () => Promise.resolve(commits),
  };
}

function withGit(found: ReturnType<typeof repository> | undefined, enabled = true) {
  gitExtension.current = {
    isActive: true,
    exports: {
      enabled,
      getAPI: () => ({
        getRepository: () => found ?? null,
        onDidOpenRepository: new EventEmitter<void>().event,
        onDidChangeState: new EventEmitter<void>().event,
      }),
    },
  };
  return editorHistory(folder);
}

describe('editorHistory', () => {
  afterEach(() => {
    gitExtension.current = undefined;
  });

  it('tells the head and other branches', async () => {
    const history = withGit(repository());
    assert.deepEqual(valueOf(await history.head()), { commit: 'c3', branch: 'main' });
    assert.deepEqual(valueOf(await history.branches()), [
      { name: 'topic', commit: 't1', remote: false },
      { name: 'origin/topic', commit: 't1', remote: true },
    ]);
    assert.equal(valueOf(await history.commitOf('topic')), 't1');
    assert.deepEqual(await history.commitOf('nope'), {
      known: false,
      because: 'git could not tell: bad revision.',
      reason: 'failed',
    });
  });

  it('tells the files that a branch has added below the folder, and asks once', async () => {
    const git = repository();
    const history = withGit(git);
    for (let round = 0; round < 2; round++) {
      const files = valueOf(await history.filesAt(['t1', 'c3'], ['docs/adr']));
      assert.deepEqual(
        [...files],
        [
          ['t1', ['docs/adr/0009-a.md']],
          ['c3', []],
        ],
      );
    }
    assert.deepEqual(git.calls, ['c3...t1']);
  });

  it('reads texts, changes and commits', async () => {
    const history = withGit(repository());
    const texts = await history.texts(['a.md', 'b.md'].map((path) => ({ commit: 'c1', path })));
    assert.deepEqual(valueOf(texts), ['c1', undefined]);
    assert.deepEqual(valueOf(await history.changesSince('c1')), [
      { path: 'a.md', status: 'modified' },
      { path: 'b.md', status: 'deleted' },
      { path: 'new.md', status: 'added' },
    ]);
    const seen: string[] = [];
    const end = await history.walk({ line: 'first-parent', paths: ['docs/adr'] }, (commit) => {
      seen.push(
        `${commit.id} ${commit.date} ${commit.author} ${commit.subject} ${commit.files[0]?.from ?? ''}`,
      );
      return undefined;
    });
    // What the very first commit holds the API cannot tell.
    assert.equal(valueOf(end), 'cut');
    assert.deepEqual(seen, [
      'c3 2026-10-03 Ann Commit c3 docs/adr/0001-a.md',
      'c2 2026-10-02 Ann Commit c2 docs/adr/0001-a.md',
    ]);
  });

  it('reports changes, and says openly where there is no git', async () => {
    const git = repository();
    const history = withGit(git);
    let changes = 0;
    history.onDidChange(() => changes++);
    await history.head();
    await history.head();
    git.events.fire();
    assert.equal(changes, 1);
    history.dispose();
    git.events.fire();
    assert.equal(changes, 1);
    for (const none of [withGit(undefined), withGit(git, false), editorHistory(folder)]) {
      const answer = await none.branches();
      assert.ok(!answer.known && answer.reason === 'absent');
      gitExtension.current = undefined;
    }
  });
});
