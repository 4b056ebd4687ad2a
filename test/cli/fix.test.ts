import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, workspaces } from '../support/fixtures.ts';
import { lintFiles } from '../support/lint-files.ts';
import { readRulePage } from '../support/rule-page.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

type Files = Readonly<Record<string, string>>;

interface Place {
  readonly line: number;
  readonly character: number;
}
interface Edit {
  readonly path: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
}
interface Finding {
  readonly rule: string;
  readonly fixes: readonly { readonly safe: boolean; readonly edits: readonly Edit[] }[];
}

const BOM = '\ufeff';
const unix = (text: string): string => text.replaceAll('\r\n', '\n');
const forms: Readonly<Record<string, (text: string) => string>> = {
  'as they are': (text) => text,
  'with CRLF and a byte order mark': (text) =>
    BOM + unix(text).replace(BOM, '').replaceAll('\n', '\r\n'),
};

/** The examples of the rules' pages, and the workspaces of test/fixtures. */
function* samples(): Generator<readonly [name: string, files: Files]> {
  const pages = new URL('../../docs/rules/', import.meta.url);
  for (const page of readdirSync(pages)) {
    const { wrong, right } = readRulePage(readFileSync(new URL(page, pages), 'utf8'));
    for (const [at, { files }] of [...wrong, ...right].entries())
      yield [`${page} ${at + 1}`, files];
  }
  for (const workspace of workspaces) yield [workspace, filesOf(workspace)];
}

async function hasRepair(files: Files): Promise<boolean> {
  const findings = [...(await lintFiles(files)).values()].flat();
  return findings.some(({ fixes }) => fixes.some(({ safe }) => safe));
}

/** A folder with the files, a root of its own. */
function folderOf(files: Files): string {
  return folderWith({ '.git/HEAD': '', ...files });
}

function textsIn(root: string, files: Files): Files {
  return Object.fromEntries(
    Object.keys(files).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

async function firstRepair(root: string): Promise<readonly Edit[] | undefined> {
  const { out } = await runCli(root, ['lint', '--format', 'json']);
  return (JSON.parse(out) as Finding[]).flatMap(({ fixes }) => fixes).find(({ safe }) => safe)
    ?.edits;
}

/** Put an edit's text in the place that the report names; all else of the file is copied as it was. */
function splice(root: string, edits: readonly Edit[]): void {
  const fromBehind = edits.toSorted(
    (a, b) =>
      b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  );
  for (const { path, range, newText } of fromBehind) {
    const text = readFileSync(join(root, path), 'utf8');
    const bom = text.startsWith(BOM) ? BOM : '';
    const starts = [
      0,
      ...[...text.slice(bom.length).matchAll(/\n/g)].map(({ index }) => index + 1),
    ];
    const offset = ({ line, character }: Place): number => bom.length + starts[line]! + character;
    const mended = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
    writeFileSync(join(root, path), mended);
  }
}

/** Mend one by one, as somebody does who accepts each quick fix in turn. */
async function mendOneByOne(root: string): Promise<void> {
  for (let left = 50; left > 0; left--) {
    const edits = await firstRepair(root);
    if (!edits) return;
    splice(root, edits);
  }
  assert.fail('Repairs make room for more repairs without end.');
}

describe('lint --fix', () => {
  const mendable: (readonly [name: string, files: Files])[] = [];
  before(async () => {
    for (const sample of samples()) if (await hasRepair(sample[1])) mendable.push(sample);
    assert.ok(mendable.length >= 8, `Only ${mendable.length} samples have something to mend.`);
  });

  for (const [form, change] of Object.entries(forms))
    it(`mends all that is safe, once and for all, and nothing else, in files ${form}`, async function () {
      this.timeout(60_000);
      for (const [name, given] of mendable) {
        const files = Object.fromEntries(
          Object.entries(given).map(([path, text]) => [
            path,
            path.endsWith('.md') ? change(text) : text,
          ]),
        );
        const [root, other] = [folderOf(files), folderOf(files)];
        await runCli(root, ['lint', '--fix']);
        const fixed = textsIn(root, files);
        assert.notDeepEqual(fixed, files, `${name}: nothing was mended.`);
        assert.equal(await firstRepair(root), undefined, `${name}: something is left.`);
        const { err } = await runCli(root, ['lint', '--fix']);
        assert.equal(err, '', `${name}: mended a second time.`);
        assert.deepEqual(textsIn(root, files), fixed, name);
        // The reported ranges alone lead to the same bytes.
        await mendOneByOne(other);
        assert.deepEqual(textsIn(other, files), fixed, `${name}: more or less was changed.`);
        for (const [path, text] of Object.entries(fixed)) {
          assert.equal(text.startsWith(BOM), files[path]!.startsWith(BOM), `${name} ${path}`);
          if (path.endsWith('.md') && form !== 'as they are')
            assert.doesNotMatch(text, /(?:^|[^\r])\n/, `${name} ${path}`);
        }
      }
    });
});
