import assert from 'node:assert/strict';
import { DiagnosticSeverity, workspace, WorkspaceEdit } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { at, leadline, problems, until, write } from '../leadline.ts';

const GRAVE = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning];

describe('a new record', () => {
  const folder = 'docs/adr';
  let api: LeadlineApi;
  let next = 0;
  const made = new Set<string>();
  const nameOf = (number: number, slug: string) =>
    `${folder}/${String(number).padStart(4, '0')}-${slug}.md`;
  const create = async (title: string) => {
    const [root] = api.store.roots;
    assert(root);
    const file = await api.createRecord(root, { kind: 'adr', title, folder });
    made.add(file.path);
    return file;
  };
  const names = async () =>
    (await workspace.fs.readDirectory(at(folder))).map(([name]) => name).sort();

  before(async () => {
    api = await leadline();
    next = 1 + Math.max(...(await names()).map((name) => Number.parseInt(name)));
  });
  afterEach(async () => {
    for (const path of made) {
      // As a user does: of a file that was made a moment ago, watchers may keep quiet altogether.
      const edit = new WorkspaceEdit();
      edit.deleteFile(at(path), { ignoreIfNotExists: true });
      await workspace.applyEdit(edit);
      await until('the record is gone', () => api.store.record(at(path)) === undefined);
    }
    made.clear();
  });

  it('gets the next number and becomes known', async () => {
    const file = await create('Keep sessions in Redis');
    assert.equal(file.path, nameOf(next, 'keep-sessions-in-redis'));
    const text = new TextDecoder().decode(await workspace.fs.readFile(at(file.path)));
    assert.equal(text, file.text);
    assert.equal(api.store.record(at(file.path))?.number?.value, next);
    assert(file.gaps.length > 0, 'Expected gaps to fill in.');
  });

  it('never shares its number with one made at the same time', async () => {
    const files = await Promise.all(['One', 'Two', 'Two', 'Three'].map(create));
    assert.deepEqual(
      new Set(files.map(({ number }) => number)),
      new Set([0, 1, 2, 3].map((more) => next + more)),
    );
  });

  it('never replaces a file', async () => {
    const theirs = nameOf(next, 'mine');
    made.add(theirs);
    await write(theirs, 'mine');
    const file = await create('Mine');
    assert.equal(file.path, nameOf(next + 1, 'mine'));
    const kept = await workspace.fs.readFile(at(theirs));
    assert.equal(new TextDecoder().decode(kept), 'mine');
  });

  it('has nothing wrong with it that is not a gap to fill in', async () => {
    const file = await create('Write decisions down');
    await until('it is judged', () => api.store.record(at(file.path)) !== undefined);
    await api.store.idle();
    assert.deepEqual(
      problems(at(file.path)).filter(({ severity }) => GRAVE.includes(severity)),
      [],
    );
  });
});
