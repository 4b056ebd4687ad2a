import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPage } from '../support/page.ts';
import { nygard } from '../support/samples.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const files = { '.git/HEAD': '', 'docs/adr/0001-a.md': nygard('1. A', 'Accepted') };
const page = (root: string, name = 'report.html'): string => readFileSync(join(root, name), 'utf8');

describe('leadline report', () => {
  it('writes a page that allows its own style and script, and nothing else', async () => {
    const root = folderWith(files);
    const outcome = await runCli(root, ['report', '--out', 'out/report.html']);
    assert.deepEqual(outcome, { code: 0, out: '', err: 'Wrote 1 record into out/report.html.\n' });
    const text = page(root, 'out/report.html');
    checkPage(text);
    assert.match(text, /ADR-0001 A/);
    for (const name of ['style', 'script']) {
      const held = new RegExp(`<${name}>([^]*?)</${name}>`).exec(text)?.[1] ?? '';
      const hash = createHash('sha256').update(held).digest('base64');
      assert.ok(held.length > 100 && text.includes(`${name}-src 'sha256-${hash}'`), name);
    }
    assert.ok(!text.includes(root));
    assert.deepEqual(readdirSync(join(root, 'out')), ['report.html']);
  });

  it('replaces an older report, with the same bytes while nothing changes', async () => {
    const root = folderWith(files);
    await runCli(root, ['report', '--out', 'report.html']);
    const first = page(root);
    chmodSync(join(root, 'report.html'), 0o600);
    assert.equal((await runCli(join(root, 'docs'), ['report', '--out', '../report.html'])).code, 0);
    assert.equal(page(root), first);
    writeFileSync(join(root, 'docs/adr/0002-b.md'), nygard('2. B', 'Proposed'));
    await runCli(root, ['report', '--out', 'report.html']);
    assert.match(page(root), /ADR-0002 B/);
  });

  it('leaves alone what is no report, unless forced', async () => {
    const root = folderWith({ ...files, 'report.html': '<!DOCTYPE html><title>Ours</title>' });
    const { code, err } = await runCli(root, ['report', '--out', 'report.html']);
    assert.equal(code, 2);
    assert.match(
      err,
      /report\.html is no report of Leadline and was left alone; --force replaces it\.\n$/,
    );
    assert.equal(page(root), '<!DOCTYPE html><title>Ours</title>');
    assert.equal((await runCli(root, ['report', '--out', 'docs/adr/0001-a.md'])).code, 2);
    assert.match(
      (await runCli(root, ['report', '--out', 'docs'])).err,
      /Unexpected folder at docs/,
    );
    assert.equal((await runCli(root, ['report', '--out', 'report.html', '--force'])).code, 0);
    assert.match(page(root), /ADR-0001 A/);
  });

  it('writes wherever it is told to, through a link too', async () => {
    const root = folderWith(files);
    const outside = folderWith();
    assert.equal((await runCli(root, ['report', '--out', join(outside, 'report.html')])).code, 0);
    const first = page(outside);
    symlinkSync(join(outside, 'report.html'), join(root, 'link.html'));
    writeFileSync(join(root, 'docs/adr/0002-b.md'), nygard('2. B', 'Proposed'));
    assert.equal((await runCli(root, ['report', '--out', 'link.html'])).code, 0);
    assert.notEqual(page(outside), first);
  });

  it('says what is wrong with a call', async () => {
    const root = folderWith(files);
    assert.match((await runCli(root, ['report'])).err, /--out/);
    const { code, err } = await runCli(root, ['report', '--out', '.git/HEAD/x.html']);
    assert.equal(code, 2);
    assert.match(err, /could not be (?:read|written): /);
    assert.match(
      (await runCli(root, ['report', '--out', 'r.html'], { pages: root })).err,
      /report\.css that ships with Leadline is missing/,
    );
  });
});
