import assert from 'node:assert/strict';
import {
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nygard } from '../support/samples.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const files = {
  '.git/HEAD': '',
  'docs/adr/0001-a.md': nygard('1. A', 'Accepted'),
  'docs/adr/0002-b.md': nygard('2. B', 'Proposed'),
};

/** All files of a folder, by path. */
function tree(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

describe('leadline report --site', () => {
  it('writes a page for each record and what leads to them', async () => {
    const root = folderWith(files);
    const outcome = await runCli(root, ['report', '--site', 'out']);
    assert.deepEqual(outcome, {
      code: 0,
      out: '',
      err: 'Wrote 2 records into out: 7 new, 0 changed, 0 unchanged, 0 removed.\n',
    });
    assert.deepEqual(Object.keys(tree(join(root, 'out'))), [
      '.nojekyll',
      'attention.html',
      'feed.xml',
      'graph.html',
      'index.html',
      'leadline-site.json',
      'records/docs/adr/0001-a.html',
      'records/docs/adr/0002-b.html',
    ]);
    assert.equal((await runCli(root, ['report', '--out', 'other/'])).code, 0);
    assert.deepEqual(tree(join(root, 'other')), tree(join(root, 'out')));
  });

  it('writes only what changed, and removes the pages of records that are gone', async () => {
    const root = folderWith(files);
    const at = (path: string): string => join(root, 'out', path);
    await runCli(root, ['report', '--site', 'out']);
    const long = new Date('2026-01-01');
    for (const path of Object.keys(tree(join(root, 'out')))) utimesSync(at(path), long, long);
    writeFileSync(at('CNAME'), 'ours');
    writeFileSync(at('records/docs/adr/notes.html'), 'ours');
    const same = await runCli(root, ['report', '--site', 'out']);
    assert.match(same.err, /: 0 new, 0 changed, 7 unchanged, 0 removed\.\n$/);
    for (const path of ['index.html', 'leadline-site.json', 'records/docs/adr/0001-a.html'])
      assert.equal(statSync(at(path)).mtimeMs, long.getTime(), path);

    rmSync(join(root, 'docs/adr/0002-b.md'));
    writeFileSync(join(root, 'docs/adr/0003-c.md'), nygard('3. C', 'Proposed'));
    const next = await runCli(root, ['report', '--site', 'out']);
    assert.match(next.err, /: 1 new, \d changed, \d unchanged, 1 removed\.\n$/);
    assert.equal(statSync(at('records/docs/adr/0001-a.html')).mtimeMs, long.getTime());
    assert.ok(!existsSync(at('records/docs/adr/0002-b.html')));
    assert.equal(readFileSync(at('CNAME'), 'utf8'), 'ours');
    assert.equal(readFileSync(at('records/docs/adr/notes.html'), 'utf8'), 'ours');
    await runCli(root, ['report', '--site', 'fresh']);
    const fresh = tree(join(root, 'fresh'));
    for (const [path, text] of Object.entries(fresh))
      assert.equal(readFileSync(at(path), 'utf8'), text);
  });

  it('leaves alone what it did not write', async () => {
    const root = folderWith({ ...files, 'out/index.html': 'ours', file: '' });
    const { code, err } = await runCli(root, ['report', '--site', 'out']);
    assert.equal(code, 2);
    assert.match(err, /^out\/index\.html is no page that Leadline wrote; nothing was written\./);
    assert.deepEqual(tree(join(root, 'out')), { 'index.html': 'ours' });
    assert.equal((await runCli(root, ['report', '--site', 'out', '--force'])).code, 0);
    assert.match((await runCli(root, ['report', '--site', 'file'])).err, /expected a folder/);
  });

  it('does not remove a page that somebody changed, nor anything that a manifest names outside', async () => {
    const root = folderWith({ ...files, 'precious.txt': 'ours' });
    const at = (path: string): string => join(root, 'out', path);
    await runCli(root, ['report', '--site', 'out']);
    writeFileSync(at('records/docs/adr/0002-b.html'), 'mine now');
    rmSync(join(root, 'docs/adr/0002-b.md'));
    const { err } = await runCli(root, ['report', '--site', 'out']);
    assert.match(err, /^records\/docs\/adr\/0002-b\.html is no longer part of the site/);
    assert.ok(existsSync(at('records/docs/adr/0002-b.html')));

    const manifest = JSON.parse(readFileSync(at('leadline-site.json'), 'utf8')) as {
      files: Record<string, string>;
    };
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update('ours').digest('hex');
    manifest.files['../precious.txt'] = hash;
    symlinkSync(root, at('way'));
    manifest.files['way/precious.txt'] = hash;
    writeFileSync(at('leadline-site.json'), JSON.stringify(manifest));
    assert.equal((await runCli(root, ['report', '--site', 'out'])).code, 0);
    assert.equal(readFileSync(join(root, 'precious.txt'), 'utf8'), 'ours');
  });

  it('does not write through a link that leads out of its folder', async () => {
    const outside = folderWith();
    const root = folderWith({ ...files, 'out/x': '' });
    symlinkSync(outside, join(root, 'out/records'));
    assert.equal((await runCli(root, ['report', '--site', 'out'])).code, 2);
    assert.deepEqual(readdirSync(outside), []);
  });

  it('goes on after a run that was interrupted', async () => {
    const root = folderWith(files);
    await runCli(root, ['report', '--site', 'out']);
    const whole = tree(join(root, 'out'));
    // Announced, and not yet written.
    rmSync(join(root, 'out/index.html'));
    writeFileSync(join(root, 'out/graph.html'), 'half');
    assert.match(
      (await runCli(root, ['report', '--site', 'out'])).err,
      /: 1 new, 1 changed, 5 unchanged/,
    );
    assert.deepEqual(tree(join(root, 'out')), whole);
  });

  it('gives its feed the address that the site will have', async () => {
    const root = folderWith(files);
    await runCli(root, ['report', '--site', 'out', '--url', 'https://example.org/decisions']);
    const feed = readFileSync(join(root, 'out/feed.xml'), 'utf8');
    assert.match(feed, /href="https:\/\/example\.org\/decisions\/feed\.xml"/);
    const said = async (...args: string[]) => (await runCli(root, ['report', ...args])).err;
    assert.match(await said('--site', 'out', '--url', 'ftp://x'), /Unexpected address “ftp:\/\/x”/);
    assert.match(await said('--out', 'a.html', '--url', 'https://x.org'), /only a site has/);
    assert.match(await said(), /Expected --out with a file, or --site with a folder\./);
    assert.match(await said('--out', 'a', '--site', 'b'), /expected one of them/);
  });
});
