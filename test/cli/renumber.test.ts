import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallAdr } from '../support/small-adr.ts';
import { folderWith } from './support/folder.ts';
import { repository } from './support/repository.ts';
import { runCli } from './support/run-cli.ts';

const OLD = 'docs/adr/0012-keep-orders.md';
const NEW = 'docs/adr/0031-keep-orders.md';

/** A workspace that cites its record 12 in every way. */
const FILES = {
  'leadline.config.yaml': 'folders: [docs/adr]\n',
  '.gitignore': 'dist/\n',
  [OLD]: smallAdr('12. Keep orders', {
    more: '\nSee [above](#12-keep-orders), ADR-0012 and ADR-0007.\n',
  }),
  'docs/adr/0007-events.md': smallAdr('7. Events', {
    more: '\n## More Information\n\nRelates to [12. Keep orders](0012-keep-orders.md#12-keep-orders) and ADR 12.\r\nNot ADR-0120, 0012 or 12.\r\n',
  }).replace('decision-makers', 'superseded-by: 12\ndecision-makers'),
  'docs/adr/README.md':
    '# Decisions\n\n| # | Decision |\n| --- | --- |\n| 7 | [Events](0007-events.md) |\n| 12 | [Keep orders](./0012-keep-orders.md) |\n',
  'src/a.ts':
    '// @adr 12: see ADR-0012 and ../docs/adr/0012-keep-orders.md\nconst x = "ADR-0012";\n',
  'src/b.py': '# ADR-0012\n',
  'dist/c.js': '// ADR-0012\n',
};

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('leadline renumber', function () {
  this.timeout(30_000);

  it('renames the file and rewrites its title and every citation, and nothing else', async () => {
    const root = folderWith(FILES);
    const outcome = await runCli(root, ['renumber', '12', '31']);
    assert.deepEqual(outcome, {
      code: 0,
      out: `${NEW}\n`,
      err: 'Renumbered 12 as 31: 1 file renamed, citations in 4 other files rewritten.\n',
    });
    assert.equal(existsSync(join(root, OLD)), false);
    const expected: Record<string, string> = {
      [NEW]: FILES[OLD].replaceAll('0012', '0031').replaceAll('12', '31'),
      'docs/adr/0007-events.md': FILES['docs/adr/0007-events.md']
        .replace('superseded-by: 12', 'superseded-by: 31')
        .replace('[12. Keep', '[31. Keep')
        .replace('0012-keep-orders.md#12-keep', '0031-keep-orders.md#31-keep')
        .replace('ADR 12.', 'ADR 31.'),
      'docs/adr/README.md': FILES['docs/adr/README.md']
        .replace('| 12 |', '| 31 |')
        .replace('0012-', '0031-'),
      'src/a.ts': FILES['src/a.ts']
        .replace('@adr 12', '@adr 31')
        .replace('see ADR-0012', 'see ADR-0031')
        .replace('0012-keep', '0031-keep'),
      'src/b.py': '# ADR-0031\n',
      'dist/c.js': '// ADR-0012\n',
    };
    for (const [path, text] of Object.entries(expected)) assert.equal(read(root, path), text, path);
    const { out } = await runCli(root, ['lint', '--format', 'json']);
    const broken = (JSON.parse(out) as { rule: string; message: string }[])
      .filter(({ rule }) => rule.startsWith('broken-'))
      .map(({ message }) => message);
    // There never was an ADR-0120.
    assert.deepEqual(
      broken.filter((message) => !message.includes('0120')),
      [],
    );
  });

  it('shows the same as a diff that git applies, and writes nothing', async () => {
    const preview = folderWith(FILES);
    const { out, err, code } = await runCli(preview, ['renumber', OLD, '31', '--dry-run']);
    assert.equal(code, 0);
    assert.match(err, /^Would renumber 12 as 31: /);
    assert.ok(existsSync(join(preview, OLD)));
    execFileSync('git', ['apply', '-'], { cwd: preview, input: out });
    const root = folderWith(FILES);
    await runCli(root, ['renumber', 'ADR-0012', '31']);
    for (const path of [NEW, ...Object.keys(FILES).filter((one) => one !== OLD)])
      assert.equal(read(preview, path), read(root, path), path);
  });

  it('takes the next number that no branch has, and none that is taken', async () => {
    const repo = repository(FILES);
    repo.git('switch', '--quiet', '--create', 'other');
    repo.commit({ 'docs/adr/0040-x.md': smallAdr('X') });
    repo.git('switch', '--quiet', 'main');
    const taken = async (number: string): Promise<string> =>
      (await runCli(repo.root, ['renumber', '12', number])).err;
    assert.match(await taken('7'), /The number 7 is that of “docs\/adr\/0007-events.md”/);
    assert.match(await taken('40'), /“docs\/adr\/0040-x.md” on another branch/);
    assert.match(await taken('12'), /carries the number 12 already/);
    assert.equal(repo.git('status', '--porcelain'), '');
    const { out } = await runCli(repo.root, ['renumber', '12']);
    assert.equal(out, 'docs/adr/0041-keep-orders.md\n');
  });

  it('leaves alone, and tells, what could mean another record with the number', async () => {
    const root = folderWith({
      ...FILES,
      'docs/adr/0012-other.md': smallAdr('12. Other'),
    });
    const ambiguous = await runCli(root, ['renumber', '12']);
    assert.match(ambiguous.err, /which could mean .*; name the path/);
    const { err } = await runCli(root, ['renumber', OLD, '31']);
    assert.match(err, /Left alone: “ADR-0012” in src\/b.py:1 could mean another record/);
    assert.equal(read(root, 'src/b.py'), FILES['src/b.py']);
    assert.match(read(root, 'src/a.ts'), /ADR-0012 and ..\/docs\/adr\/0031-keep-orders.md/);
    assert.match(read(root, NEW), /# 31. Keep orders/);
    assert.equal(read(root, 'docs/adr/0012-other.md'), smallAdr('12. Other'));
  });

  it('renames the folder of a record that has one of its own', async () => {
    const root = folderWith({
      'docs/adr/0003-a/README.md': smallAdr('A'),
      'docs/adr/0003-a/img/x.svg': '<svg/>',
      'docs/adr/0004-b/README.md': smallAdr('B', { more: '\nSee [A](../0003-a/README.md).\n' }),
    });
    const { out, err } = await runCli(root, ['renumber', '3', '9']);
    assert.equal(out, 'docs/adr/0009-a/README.md\n', err);
    assert.deepEqual(readdirSync(join(root, 'docs/adr')), ['0004-b', '0009-a']);
    assert.equal(read(root, 'docs/adr/0009-a/img/x.svg'), '<svg/>');
    assert.match(read(root, 'docs/adr/0004-b/README.md'), /\(..\/0009-a\/README.md\)/);
  });

  it('changes nothing at all when one file cannot be written', async function () {
    if (process.getuid?.() === 0) this.skip();
    const root = folderWith(FILES);
    chmodSync(join(root, 'src/b.py'), 0o444);
    const { code, err } = await runCli(root, ['renumber', '12', '31']);
    assert.equal(code, 2);
    assert.match(err, /src\/b.py could not be written: .*Nothing was changed/);
    for (const [path, text] of Object.entries(FILES)) assert.equal(read(root, path), text, path);
  });

  it('says what is wrong with a call', async () => {
    const root = folderWith({
      ...FILES,
      'docs/scope/2026-10-05-x.md': '---\nkind: scope\n---\n\n# X\n',
    });
    const said = async (...args: string[]): Promise<string> => {
      const { code, err } = await runCli(root, ['renumber', ...args]);
      assert.equal(code, 2);
      return err;
    };
    assert.match(await said('99'), /Unexpected reference “99”/);
    assert.match(await said('12', 'x'), /whole number/);
    assert.match(await said('12', '99999999'), /expected a whole one from 0 to 9999999/);
  });
});
