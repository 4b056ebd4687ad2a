import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitHistory } from '../../../src/cli/disk/git.ts';
import type { Commit, Known } from '../../../src/core/index.ts';
import { folderWith } from '../support/folder.ts';
import { repository, shallowClone } from '../support/repository.ts';

function valueOf<T>(answer: Known<T>): T {
  assert.ok(answer.known, answer.known ? '' : answer.because);
  return answer.value;
}

function whyNot(answer: Known<unknown>): string {
  assert.ok(!answer.known);
  return `${answer.reason}: ${answer.because}`;
}

const HOSTILE = ['feature/a$(touch${IFS}owned)', "it's;rm", '`id`', '-oops', 'ünïcode/×', 'a"b'];

describe('gitHistory', function () {
  this.timeout(30_000);

  it('tells the head, other branches and the files on them', async () => {
    const repo = repository({
      'docs/adr/0001-a.md': 'a\n',
      'docs/adr/img/x.png': 'x',
      'b.txt': 'b',
    });
    repo.git('switch', '--quiet', '--create', 'other');
    const other = repo.commit({ 'docs/adr/0002-b.md': 'b\n' });
    repo.git('switch', '--quiet', 'main');
    repo.git('update-ref', 'refs/remotes/origin/topic', other);
    repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/topic');
    const history = gitHistory(repo.root);
    const head = valueOf(await history.head());
    assert.equal(head.branch, 'main');
    const branches = valueOf(await history.branches());
    assert.deepEqual(
      [...branches].sort((a, b) => (a.name < b.name ? -1 : 1)),
      [
        { name: 'origin/topic', commit: other, remote: true },
        { name: 'other', commit: other, remote: false },
      ],
    );
    const files = valueOf(await history.filesAt([other, head.commit], ['docs/adr', '', 'nope']));
    assert.deepEqual([...(files.get(other) ?? [])].sort(), [
      'b.txt',
      'docs/adr/0001-a.md',
      'docs/adr/0002-b.md',
      'docs/adr/img/x.png',
    ]);
    assert.equal(files.get(head.commit)?.includes('docs/adr/0002-b.md'), false);
    assert.equal(valueOf(await history.mergeBase(head.commit, other)), head.commit);
    assert.equal(valueOf(await history.commitOf('other')), other);
  });

  it('takes hostile names of branches for names', async () => {
    const repo = repository({ 'docs/adr/0001-a.md': 'a\n' });
    const id = repo.git('rev-parse', 'HEAD');
    for (const name of HOSTILE) repo.git('update-ref', `refs/heads/${name}`, id);
    const history = gitHistory(repo.root);
    const names = valueOf(await history.branches()).map(({ name }) => name);
    assert.deepEqual(names.sort(), [...HOSTILE].sort());
    for (const name of ['--output=owned', '-n', '$(touch owned)', 'x y', 'a\nb', '--', ''])
      assert.match(whyNot(await history.commitOf(name)), /^failed: There is no commit/);
    assert.equal(valueOf(await history.commitOf('`id`')), id);
    assert.equal(existsSync(join(repo.root, 'owned')), false);
  });

  it('reads texts, and tells what is none', async () => {
    const repo = repository({
      'a ‘b’.md': '\ufeffwith a mark\r\n',
      'binary.md': 'a\0b',
      'dir/x.md': 'x',
      'empty.md': '',
    });
    const commit = repo.git('rev-parse', 'HEAD');
    const at = (path: string) => ({ commit, path });
    const texts = valueOf(
      await gitHistory(repo.root).texts(
        ['a ‘b’.md', 'binary.md', 'dir', 'nope.md', 'a\nb.md', 'empty.md', '../x'].map(at),
      ),
    );
    assert.deepEqual(texts, ['with a mark\r\n', ...Array<undefined>(4), '', undefined]);
  });

  it('speaks of paths below its root', async () => {
    const repo = repository({ 'a.md': 'a', 'sub/docs/adr/0001-a.md': 'a\n' });
    const first = repo.git('rev-parse', 'HEAD');
    repo.commit({ 'a.md': 'b', 'sub/docs/adr/0001-a.md': 'b\n' });
    const history = gitHistory(join(repo.root, 'sub'));
    const files = valueOf(await history.filesAt([first], ['docs/adr']));
    assert.deepEqual(files.get(first), ['docs/adr/0001-a.md']);
    const [text] = valueOf(await history.texts([{ commit: first, path: 'docs/adr/0001-a.md' }]));
    assert.equal(text, 'a\n');
    const changes = valueOf(await history.changesSince(first));
    assert.deepEqual(changes, [{ path: 'docs/adr/0001-a.md', status: 'modified' }]);
    const walked: string[] = [];
    await history.walk({ line: 'no-merges' }, ({ files: changed }) => {
      walked.push(...changed.map(({ path }) => path));
      return undefined;
    });
    assert.deepEqual(walked, ['docs/adr/0001-a.md', 'docs/adr/0001-a.md']);
  });

  it('tells what changed since a commit, committed or not', async () => {
    const repo = repository({
      'stays.md': 's',
      'changes.md': 'c',
      'goes.md': 'g',
      'old.md': 'a text that is long enough\nto be known again\n',
      '.gitignore': 'ignored.md\n',
    });
    const first = repo.git('rev-parse', 'HEAD');
    repo.git('mv', 'old.md', 'new.md');
    repo.commit({ 'changes.md': 'd' });
    repo.write({ 'goes.md': undefined, 'came — näw.md': 'n', 'ignored.md': 'i' });
    const changes = valueOf(await gitHistory(repo.root).changesSince(first));
    assert.deepEqual(
      [...changes].sort((a, b) => (a.path < b.path ? -1 : 1)),
      [
        { path: 'came — näw.md', status: 'added' },
        { path: 'changes.md', status: 'modified' },
        { path: 'goes.md', status: 'deleted' },
        { path: 'new.md', from: 'old.md', status: 'renamed' },
      ],
    );
  });

  it('walks the history with lines and renames, from the newest, and stops when told', async () => {
    const repo = repository({ 'a.md': 'one\ntwo\nthree\nfour\n' });
    repo.git('mv', 'a.md', ':b.md');
    repo.commit({}, 'Rename\n\n\u0001not a commit');
    repo.commit({ ':b.md': 'one\ntwo\nthree\nfour\nfive\n' }, '\u0001:100644 tricky');
    repo.commit({}, 'Empty');
    const history = gitHistory(repo.root);
    const commits: Commit[] = [];
    const end = await history.walk({ line: 'first-parent' }, (commit) => {
      commits.push(commit);
      return undefined;
    });
    assert.equal(valueOf(end), 'end');
    assert.deepEqual(
      commits.map(({ subject, date, author, files }) => ({ subject, date, author, files })),
      [
        {
          subject: '\u0001:100644 tricky',
          date: '2026-10-05',
          author: 'Tester',
          files: [{ path: ':b.md', status: 'modified', from: undefined, added: 1, removed: 0 }],
        },
        {
          subject: 'Rename',
          date: '2026-10-05',
          author: 'Tester',
          files: [{ path: ':b.md', status: 'renamed', from: 'a.md', added: 0, removed: 0 }],
        },
        {
          subject: 'Begin',
          date: '2026-10-05',
          author: 'Tester',
          files: [{ path: 'a.md', status: 'added', from: undefined, added: 4, removed: 0 }],
        },
      ],
    );
    let seen = 0;
    assert.equal(
      valueOf(await history.walk({ line: 'no-merges' }, () => (++seen, 'stop'))),
      'stopped',
    );
    assert.equal(seen, 1);
    const after = commits[1]!.id;
    const rest: string[] = [];
    await history.walk({ line: 'no-merges', after }, ({ id }) => (rest.push(id), undefined));
    assert.deepEqual(rest, [commits[0]!.id]);
    const only: string[] = [];
    await history.walk(
      { line: 'no-merges', paths: [':b.md'] },
      ({ id }) => (only.push(id), undefined),
    );
    assert.equal(only.length, 2);
  });

  it('counts a merge as one change of the first line', async () => {
    const repo = repository({ 'a.md': 'a' });
    repo.git('switch', '--quiet', '--create', 'side');
    repo.commit({ 'b.md': 'b' }, 'side one');
    repo.commit({ 'b.md': 'c' }, 'side two');
    repo.git('switch', '--quiet', 'main');
    repo.git('merge', '--quiet', '--no-ff', '--message', 'Merge side', 'side');
    const subjects = async (line: 'first-parent' | 'no-merges'): Promise<string[]> => {
      const found: string[] = [];
      await gitHistory(repo.root).walk({ line, paths: ['b.md'] }, ({ subject, files }) => {
        found.push(`${subject}: ${files.map(({ status }) => status).join()}`);
        return undefined;
      });
      return found;
    };
    assert.deepEqual(await subjects('first-parent'), ['Merge side: added']);
    assert.deepEqual(await subjects('no-merges'), ['side two: modified', 'side one: added']);
  });

  it('says openly what cannot be known', async () => {
    const outside = gitHistory(folderWith({ 'a.md': 'a' }));
    assert.match(whyNot(await outside.branches()), /^absent: .*no git repository/);
    const broken = gitHistory(folderWith({ '.git/HEAD': '' }));
    assert.match(whyNot(await broken.head()), /^absent: /);
    const empty = repository();
    assert.match(whyNot(await gitHistory(empty.root).head()), /^absent: There is no commit yet/);
    assert.deepEqual(valueOf(await gitHistory(empty.root).branches()), []);
    const walk = await gitHistory(empty.root).walk({ line: 'no-merges' }, () => undefined);
    assert.equal(valueOf(walk), 'end');
    const bare = folderWith();
    repository({ 'a.md': 'a' }).git('clone', '--quiet', '--bare', '.', bare);
    assert.match(whyNot(await gitHistory(bare).head()), /^absent: /);
  });

  it('knows a detached head and a shallow clone', async () => {
    const repo = repository({ 'docs/adr/0001-a.md': 'a\n' });
    const first = repo.git('rev-parse', 'HEAD');
    repo.git('switch', '--quiet', '--create', 'topic');
    const topic = repo.commit({ 'b.md': 'b' });
    repo.git('switch', '--quiet', 'main');
    repo.commit({ 'c.md': 'c' });
    const last = repo.commit({ 'c.md': 'd' });
    const clone = shallowClone(repo, 1);
    const history = gitHistory(clone.root);
    assert.equal(valueOf(await history.walk({ line: 'first-parent' }, () => undefined)), 'cut');
    assert.match(whyNot(await history.mergeBase(last, topic)), /^failed: .*clone is shallow/);
    assert.match(whyNot(await history.commitOf(first.slice(0, 12))), /^failed: There is no commit/);
    repo.git('switch', '--quiet', '--detach', first);
    const head = valueOf(await gitHistory(repo.root).head());
    assert.deepEqual(head, { commit: first, branch: undefined });
  });

  it('runs nothing that a repository asks for', async () => {
    const repo = repository({ 'a.md': 'a\n' });
    const owned = join(folderWith(), 'owned');
    const script = join(folderWith({ run: `#!/bin/sh\ntouch "${owned}"\ncat\n` }), 'run');
    chmodSync(script, 0o755);
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'gpg.program',
      'core.sshCommand',
    ])
      repo.git('config', key, script);
    repo.git('config', 'log.showSignature', 'true');
    repo.git('config', 'diff.x.textconv', script);
    repo.write({ '.gitattributes': '* diff=x\n', 'a.md': 'b\n' });
    mkdirSync(join(repo.root, '.git/hooks'), { recursive: true });
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
      writeFileSync(join(repo.root, '.git/hooks', hook), `#!/bin/sh\ntouch "${owned}"\n`, {
        mode: 0o755,
      });
    const history = gitHistory(repo.root);
    const { commit } = valueOf(await history.head());
    await history.branches();
    valueOf(await history.changesSince(commit));
    valueOf(await history.walk({ line: 'first-parent' }, () => undefined));
    valueOf(await history.texts([{ commit, path: 'a.md' }]));
    assert.equal(existsSync(owned), false);
  });
});
