import { gitHistory } from '../../src/cli/disk/git.ts';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHost } from '../../src/cli/disk/node-host.ts';
import { mend } from '../../src/cli/mend.ts';
import { select } from '../../src/cli/selection.ts';
import type { Workspace } from '../../src/cli/workspace.ts';
import { LineIndex, type Finding, type Fix, type Project } from '../../src/core/index.ts';
import { folderWith } from './support/folder.ts';
import { verbatim } from '../../src/core/text/message.ts';

/** What a made-up rule objects to in a text, each with its repair. */
type Objection = (path: string, text: string) => readonly Fix[];

/** Write `new` for every `old`. */
const replace =
  (old: string, newText: string, safe = true): Objection =>
  (path, text) =>
    [...text.matchAll(new RegExp(old, 'g'))].map(({ index }) => ({
      title: verbatim(`Write ${newText}`),
      safe,
      edits: new Map([[path, [{ range: { start: index, end: index + old.length }, newText }]]]),
    }));

/** A workspace over a folder on disk whose only rule is made up, and what was said about mending it. */
async function mendIn(
  root: string,
  paths: readonly string[],
  object: Objection,
  named: readonly string[] = [],
  meanwhile: () => void = () => undefined,
): Promise<string> {
  const host = new NodeHost(root, '2026-11-20');
  const texts = new Map<string, string>();
  const update = async (path: string): Promise<void> => {
    const read = await host.read(path);
    if (read.ok) texts.set(path, read.text);
  };
  for (const path of paths) await update(path);
  meanwhile();
  const finding = (path: string, fix: Fix): Finding => ({
    path,
    rule: 'made-up',
    severity: 'warning',
    message: fix.title.text,
    said: verbatim(fix.title.text),
    range: { start: 0, end: 0 },
    related: [],
    fixes: [fix],
    tag: undefined,
  });
  const project = {
    setupFindings: [],
    unreadable: new Map(),
    catalog: {
      records: paths.map((path) => ({ path })),
      get: (path: string) => ({ text: texts.get(path) ?? '' }),
    },
    judge: (path: string) => ({
      findings: object(path, texts.get(path) ?? '').map((fix) => finding(path, fix)),
      suppressed: [],
      known: [],
    }),
    update,
  } as unknown as Project;
  let said = '';
  const workspace: Workspace = {
    host,
    project,
    selection: select(named, root, root),
    history: gitHistory(root),
    source: (path) => {
      const text = texts.get(path) ?? '';
      return Promise.resolve({ text, lines: new LineIndex(text) });
    },
  };
  await mend(workspace, (text) => (said += text));
  return said;
}

describe('mend', () => {
  it('applies safe repairs, keeping line ends and byte order mark', async () => {
    const root = folderWith({ 'a.md': '\ufeffteh cat\r\nand teh dog', 'b.md': 'teh' });
    const said = await mendIn(root, ['a.md', 'b.md'], replace('teh', 'the'));
    assert.equal(said, 'Mended 3 findings in 2 files.\n');
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), '\ufeffthe cat\r\nand the dog');
    assert.equal(readFileSync(join(root, 'b.md'), 'utf8'), 'the');
  });

  it('leaves repairs alone that are not always right', async () => {
    const root = folderWith({ 'a.md': 'teh' });
    assert.equal(await mendIn(root, ['a.md'], replace('teh', 'the', false)), '');
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'teh');
  });

  it('looks again when one repair makes room for another', async () => {
    const root = folderWith({ 'a.md': 'abba' });
    // Neighbours touch, so the second one waits for the second round.
    await mendIn(root, ['a.md'], replace('b', 'x'));
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'axxa');
  });

  it('gives up on repairs that never end', async () => {
    const root = folderWith({ 'a.md': 'a' });
    await mendIn(root, ['a.md'], replace('a', 'aa'));
    assert.match(readFileSync(join(root, 'a.md'), 'utf8'), /^a+$/);
  });

  it('touches no file that was not named', async () => {
    const root = folderWith({ 'a.md': 'teh', 'b.md': 'teh' });
    await mendIn(root, ['a.md', 'b.md'], replace('teh', 'the'), ['a.md']);
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'the');
    assert.equal(readFileSync(join(root, 'b.md'), 'utf8'), 'teh');

    const both: Objection = (path, text) =>
      path === 'a.md' && text === 'the'
        ? [
            {
              title: verbatim('Both'),
              safe: true,
              edits: new Map([
                ['a.md', [{ range: { start: 0, end: 0 }, newText: 'x' }]],
                ['b.md', [{ range: { start: 0, end: 0 }, newText: 'x' }]],
              ]),
            },
          ]
        : [];
    assert.equal(await mendIn(root, ['a.md', 'b.md'], both, ['a.md']), '');
  });

  it('leaves a file alone that somebody changed meanwhile, and says so', async () => {
    const root = folderWith({ 'a.md': 'teh', 'b.md': 'teh' });
    const said = await mendIn(root, ['a.md', 'b.md'], replace('teh', 'the'), [], () =>
      writeFileSync(join(root, 'a.md'), 'teh, and more'),
    );
    assert.match(
      said,
      /^a\.md has changed meanwhile and was left alone; run again\. Nothing was changed\.\n/,
    );
    assert.match(said, /Mended 1 finding in 1 file\.\n$/);
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'teh, and more');
  });
});
