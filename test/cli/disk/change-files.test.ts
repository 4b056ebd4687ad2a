import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { changeFiles, type FileChange } from '../../../src/cli/disk/change-files.ts';
import {
  markOf,
  markOfBytes,
  readJournal,
  stepOfMade,
  writeJournal,
} from '../../../src/cli/disk/journal.ts';
import { recover } from '../../../src/cli/disk/take-back.ts';
import { folderWith } from '../support/folder.ts';

const FILES = { 'a.md': 'a\n', 'b.md': '\ufeffb\r\n', 'c/d.md': 'd\n' };

function stateOf(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
}

describe('changeFiles', () => {
  it('writes, renames and does both; marks and permissions stay', () => {
    const root = folderWith(FILES);
    const mode = statSync(join(root, 'b.md')).mode;
    changeFiles(root, [
      { path: 'a.md', text: { before: 'a\n', after: 'A\n' }, to: 'x/y/a2.md' },
      { path: 'b.md', text: { before: 'b\r\n', after: 'B\r\n' } },
      { path: 'c/d.md', to: 'd.md' },
    ]);
    assert.deepEqual(stateOf(root), { 'x/y/a2.md': 'A\n', 'b.md': '\ufeffB\r\n', 'd.md': 'd\n' });
    assert.equal(statSync(join(root, 'b.md')).mode, mode);
    assert.deepEqual(readdirSync(root).sort(), ['b.md', 'd.md', 'x']);
  });

  it('changes nothing when one change cannot be made', () => {
    const outside = folderWith({ 'o.md': 'o\n' });
    const root = folderWith({ ...FILES, 'bad.md': new Uint8Array([0x61, 0xff]) });
    symlinkSync(join(outside, 'o.md'), join(root, 'out.md'));
    const before = stateOf(root);
    const good: FileChange[] = [
      { path: 'a.md', text: { before: 'a\n', after: 'A\n' }, to: 'n/a2.md' },
      { path: 'c/d.md', to: 'n/d.md' },
    ];
    const bad: [FileChange, RegExp][] = [
      [{ path: 'b.md', text: { before: 'old', after: 'B' } }, /has changed meanwhile/],
      [{ path: 'gone.md', text: { before: '', after: 'B' } }, /could not be written/],
      [{ path: 'b.md', to: 'c/d.md' }, /cannot be renamed to c\/d.md/],
      [{ path: 'bad.md', text: { before: 'a\ufffd', after: 'B' } }, /not UTF-8/],
      [{ path: 'out.md', text: { before: 'o\n', after: 'O\n' } }, /leads out of the root/],
    ];
    for (const [change, sentence] of bad) {
      assert.throws(() => changeFiles(root, [...good, change]), sentence);
      assert.deepEqual(stateOf(root), before);
      assert.ok(!readdirSync(root).includes('n'));
    }
  });

  it('writes to the file that a link leads to, and leaves a read-only one alone', () => {
    const root = folderWith({ 'real.md': 'x', 'shut.md': 'y' });
    symlinkSync('real.md', join(root, 'link.md'));
    changeFiles(root, [{ path: 'link.md', text: { before: 'x', after: 'z' } }]);
    assert.equal(readFileSync(join(root, 'real.md'), 'utf8'), 'z');
    assert.deepEqual(readdirSync(root), ['link.md', 'real.md', 'shut.md']);
    chmodSync(join(root, 'shut.md'), 0o444);
    assert.throws(
      () => changeFiles(root, [{ path: 'shut.md', text: { before: 'y', after: 'z' } }]),
      /shut\.md is read-only and was left alone/,
    );
  });

  for (const at of [1, 2, 3])
    it(`takes back what was done when step ${at} fails`, () => {
      const root = folderWith(FILES);
      const before = stateOf(root);
      let step = 0;
      assert.throws(
        () =>
          changeFiles(
            root,
            [
              { path: 'a.md', text: { before: 'a\n', after: 'A\n' } },
              { path: 'b.md', text: { before: 'b\r\n', after: 'B\r\n' }, to: 'n/b2.md' },
              { path: 'c/d.md', to: 'folder/d.md' },
            ],
            {
              rename: (from, to) => {
                if (++step === at) throw new Error('the disk is full');
                renameSync(from, to);
              },
            },
          ),
        /could not be written: the disk is full\. Nothing was changed\.$/,
      );
      assert.deepEqual(stateOf(root), before);
      assert.deepEqual(readdirSync(root).sort(), ['a.md', 'b.md', 'c']);
      assert.equal(readJournal(root), undefined);
    });

  it('writes over nothing that somebody changes between two steps', () => {
    const root = folderWith(FILES);
    assert.throws(
      () =>
        changeFiles(
          root,
          [
            { path: 'a.md', text: { before: 'a\n', after: 'A\n' } },
            { path: 'c/d.md', text: { before: 'd\n', after: 'D\n' } },
          ],
          {
            rename: (from, to) => {
              renameSync(from, to);
              writeFileSync(join(root, 'c/d.md'), 'theirs');
            },
          },
        ),
      /c\/d\.md could not be written: it has changed meanwhile/,
    );
    assert.deepEqual(stateOf(root), { ...FILES, 'c/d.md': 'theirs' });
  });

  it('keeps what somebody writes into a file at the last moment, and leaves the others as they were', () => {
    for (const to of [undefined, 'c/e.md']) {
      const root = folderWith(FILES);
      assert.throws(
        () =>
          changeFiles(
            root,
            [
              { path: 'a.md', text: { before: 'a\n', after: 'A\n' } },
              { path: 'c/d.md', text: { before: 'd\n', after: 'D\n' }, ...(to && { to }) },
            ],
            {
              rename: (from, target) => {
                if (String(target).includes('c/')) writeFileSync(join(root, 'c/d.md'), 'theirs\n');
                renameSync(from, target);
              },
            },
          ),
        /c\/d\.md could not be written: it has changed meanwhile/,
      );
      assert.deepEqual(stateOf(root), { ...FILES, 'c/d.md': 'theirs\n' });
      assert.equal(readJournal(root), undefined);
    }
  });
});

describe('recover', () => {
  const changes: FileChange[] = [
    { path: 'a.md', text: { before: 'a\n', after: 'A\n' } },
    { path: 'b.md', text: { before: 'b\r\n', after: 'B\r\n' }, to: 'n/b2.md' },
    { path: 'c/d.md', to: 'e.md' },
  ];

  /** A folder in which a change of three files was killed before its step number `at`. */
  function killedAt(at: number, root = folderWith(FILES)): string {
    let step = 0;
    const journal: { kept?: ReturnType<typeof readJournal> } = {};
    const copies = new Map<string, string>();
    try {
      changeFiles(root, changes, {
        rename: (from, to) => {
          if (++step === at) {
            journal.kept = readJournal(root);
            for (const [path, text] of Object.entries(stateOf(root))) copies.set(path, text);
            throw new Error('killed');
          }
          renameSync(from, to);
        },
      });
    } catch {
      // As a killed process leaves it.
    }
    for (const path of Object.keys(stateOf(root))) rmSync(join(root, path));
    for (const [path, text] of copies) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    assert.ok(journal.kept);
    writeJournal(root, journal.kept.tag, journal.kept.steps);
    return root;
  }

  for (const at of [1, 2, 3])
    it(`takes back a change that was killed before its step ${at}`, () => {
      const root = killedAt(at);
      assert.match(
        recover(root) ?? '',
        at === 1 ? /nothing is left of it/ : /has been taken back: a\.md/,
      );
      assert.deepEqual(stateOf(root), FILES);
      assert.equal(recover(root), undefined);
    });

  it('leaves what somebody changed since, and takes back the rest where that is whole', () => {
    const root = killedAt(2);
    writeFileSync(join(root, 'c/d.md'), 'theirs');
    assert.match(recover(root) ?? '', /has been taken back: a\.md as before/);
    assert.deepEqual(stateOf(root), { ...FILES, 'c/d.md': 'theirs' });
    const other = killedAt(3);
    writeFileSync(join(other, 'a.md'), 'theirs');
    assert.match(
      recover(other) ?? '',
      /cannot be taken back, since a\.md has changed meanwhile: look at n\/b2\.md/,
    );
    assert.deepEqual(stateOf(other), {
      'a.md': 'theirs',
      'n/b2.md': '\ufeffB\r\n',
      'c/d.md': 'd\n',
    });
  });

  it('takes back a made file that was not given its last text, and what was written before it', () => {
    const root = folderWith({ 'a.md': 'A\n', 'made.md': 'first\n' });
    const old = { source: 'a.md', target: 'a.md', before: markOfBytes('a\n'), mode: 0o644 };
    writeJournal(root, '0123456789ab', [
      { ...old, bytes: Buffer.from('a\n').toString('base64'), after: [markOfBytes('A\n')] },
      stepOfMade('made.md', ['last\n', 'first\n']),
    ]);
    assert.match(recover(root) ?? '', /has been taken back: a\.md and made\.md/);
    assert.deepEqual(stateOf(root), { 'a.md': 'a\n' });
  });

  it('gives back what somebody wrote at the last moment into a file whose change was killed', () => {
    for (const target of ['c/d.md', 'e.md']) {
      const root = folderWith({
        'a.md': 'A\n',
        [target]: 'D\n',
        'c/.d.md.0123456789ab.kept': 'theirs\n',
      });
      const step = (before: string, after: string) => ({
        ...{ before: markOfBytes(before), mode: 0o644, after: [markOfBytes(after)] },
        bytes: Buffer.from(before).toString('base64'),
      });
      writeJournal(root, '0123456789ab', [
        { ...step('a\n', 'A\n'), source: 'a.md', target: 'a.md' },
        { ...step('d\n', 'D\n'), source: 'c/d.md', target },
      ]);
      assert.match(recover(root) ?? '', /has been taken back: a\.md as before/);
      assert.deepEqual(stateOf(root), { 'a.md': 'a\n', 'c/d.md': 'theirs\n' });
    }
  });

  it('sweeps up what an earlier attempt to take back has left', () => {
    const root = folderWith({
      ...FILES,
      '.a.md.0123456789ab.back': 'a',
      '.a.md.0123456789ab.kept': 'a\n',
      '.b.md.0123456789ab': 'b',
    });
    const step = { before: markOfBytes('a\n'), mode: 0o644, after: [markOfBytes('A\n')] };
    writeJournal(root, '0123456789ab', [
      { ...step, source: 'a.md', target: 'a.md' },
      { ...step, source: 'c/d.md', target: 'b.md' },
    ]);
    recover(root);
    assert.deepEqual(stateOf(root), FILES);
  });

  it('writes nothing outside the root, whatever a journal and the root say', () => {
    const outside = folderWith({ 'o.md': 'new' });
    const root = folderWith({ 'a.md': 'new' });
    symlinkSync(outside, join(root, 'link'));
    const bytes = Buffer.from('old').toString('base64');
    const after = [markOf(join(root, 'a.md')) ?? ''];
    const step = { before: 'x', bytes, mode: 0o644, after };
    for (const path of ['link/o.md', `../${basename(outside)}/o.md`, join(outside, 'o.md')])
      for (const [source, target] of [
        [path, path],
        ['fresh.md', path],
        [path, 'a.md'],
      ] as const) {
        writeJournal(root, '0123456789ab', [{ ...step, source, target }]);
        recover(root);
        assert.deepEqual(stateOf(outside), { 'o.md': 'new' });
      }
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'new');
  });

  it('writes down a change of one file too, so that nothing is left beside it', () => {
    const root = folderWith(FILES);
    changeFiles(root, [{ path: 'a.md', text: { before: 'a\n', after: 'A\n' } }], {
      rename: (from, to) => {
        assert.equal(readJournal(root)?.steps.length, 1);
        renameSync(from, to);
      },
    });
    assert.equal(readJournal(root), undefined);
  });
});
