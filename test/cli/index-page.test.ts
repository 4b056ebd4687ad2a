import assert from 'node:assert/strict';
import { readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nygard } from '../support/samples.ts';
import { folderWith } from './support/folder.ts';
import { runCli, type Outcome } from './support/run-cli.ts';

const files = {
  '.git/HEAD': '',
  'docs/adr/0001-a.md': nygard('1. A', 'Accepted'),
};
const marks = '<!-- leadline-index -->\n<!-- /leadline-index -->';
const write = (root: string, out: string, ...args: string[]): Promise<Outcome> =>
  runCli(root, ['index', '--out', out, ...args]);

describe('leadline index', () => {
  it('prints an index with links from the root', async () => {
    const outcome = await runCli(join(folderWith(files), 'docs'), ['index']);
    assert.deepEqual(outcome, {
      code: 0,
      out: [
        '| ID       | Title                   | Status   | Date       |',
        '| -------- | ----------------------- | -------- | ---------- |',
        '| ADR-0001 | [A](docs/adr/0001-a.md) | accepted | 2026-02-03 |',
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('makes a page, which is no record, and keeps it current', async () => {
    const root = folderWith(files);
    const made = await write(join(root, 'docs'), 'adr/our-decisions.md', '--kind', 'adr');
    assert.deepEqual(made, {
      code: 0,
      out: '',
      err: 'Wrote the index into docs/adr/our-decisions.md.\n',
    });
    const page = readFileSync(join(root, 'docs/adr/our-decisions.md'), 'utf8');
    assert.match(page, /^# Decision records\n\n<!-- leadline-index -->\n\n\| ID/);
    assert.match(page, /\[A\]\(0001-a\.md\)/);
    const { mtimeMs } = statSync(join(root, 'docs/adr/our-decisions.md'));
    const again = await write(root, 'docs/adr/our-decisions.md', '--kind', 'adr');
    assert.match(again.err, /^Nothing to change/);
    assert.equal(statSync(join(root, 'docs/adr/our-decisions.md')).mtimeMs, mtimeMs);
    assert.ok(!(await runCli(root, ['list'])).out.includes('our-decisions'));
  });

  it('changes nothing but what is between the marks', async () => {
    const before = `\ufeff# Ours  \r\n\r\n${marks.replace('\n', '\r\n')}\r\n\r\nend`;
    const root = folderWith({ ...files, 'docs/adr/README.md': before });
    assert.equal((await write(root, 'docs/adr/README.md')).code, 0);
    const after = readFileSync(join(root, 'docs/adr/README.md'), 'utf8');
    const [above = '', below = ''] = before.split('\r\n<!-- /');
    assert.ok(after.startsWith(`${above}\r\n\r\n| ID `));
    assert.ok(after.endsWith(` |\r\n\r\n<!-- /${below}`));
    assert.ok(!/(?<!\r)\n/.test(after));
  });

  it('refuses a file that does not say where the index goes', async () => {
    const root = folderWith({
      ...files,
      'README.md': '# Ours\n',
      'picture.png': Uint8Array.of(137, 0, 1),
    });
    const refused = async (out: string, says: RegExp): Promise<void> => {
      const { code, err } = await write(root, out);
      assert.equal(code, 2, out);
      assert.match(err, says);
    };
    await refused('README.md', /README\.md does not say where the index goes: put <!-- lead/);
    assert.equal(readFileSync(join(root, 'README.md'), 'utf8'), '# Ours\n');
    await refused('docs', /Unexpected folder at docs/);
    await refused('picture.png', /Unexpected content at picture\.png/);
    await refused('../elsewhere.md', /Unexpected file “\.\.\/elsewhere\.md”/);
  });

  it('writes nothing outside the root', async () => {
    const outside = folderWith({ 'page.md': `${marks}\n` });
    const root = folderWith(files);
    symlinkSync(join(outside, 'page.md'), join(root, 'page.md'));
    symlinkSync(outside, join(root, 'out'));
    for (const out of ['page.md', 'out/page.md', 'out/new.md']) {
      const { code, err } = await write(root, out);
      assert.equal(code, 2, out);
      assert.match(err, /leads out of the root; nothing was written\.\n$/);
    }
    assert.equal(readFileSync(join(outside, 'page.md'), 'utf8'), `${marks}\n`);
  });

  it('wants a kind that there is', async () => {
    const { code, err } = await runCli(folderWith(files), ['index', '--kind', 'memo']);
    assert.equal(code, 2);
    assert.match(err, /Unexpected kind “memo”, expected adr, /);
  });
});
