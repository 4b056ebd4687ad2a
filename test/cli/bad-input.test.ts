import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const good =
  '# 1. Use a cache\n\nDate: 2026-02-03\n\n## Status\n\nProposed\n\n## Context\n\nSlow.\n\n## Decision\n\nWe will cache, because it is slow.\n\n## Consequences\n\nFaster, and stale.';

interface Found {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** The findings of a repository with one good record and whatever is added to it; the good one must stay so. */
async function lintBeside(
  files: Readonly<Record<string, string | Uint8Array>>,
  prepare: (root: string) => void = () => undefined,
): Promise<Found[]> {
  const root = folderWith({ '.git/HEAD': '', 'docs/adr/0001-use-a-cache.md': good, ...files });
  prepare(root);
  const listed = await runCli(root, ['list', '--format', 'json']);
  const linted = await runCli(root, ['lint', '--format', 'json']);
  assert.ok(linted.code < 2, linted.err);
  assert.match(listed.out, /"title": "Use a cache"/);
  const found = JSON.parse(linted.out) as Found[];
  assert.ok(!found.some(({ path }) => path.endsWith('0001-use-a-cache.md')));
  return found;
}

const two = 'docs/adr/0002-other.md';
const unreadable = (found: readonly Found[], path: string): string =>
  found.find((finding) => finding.path === path && finding.rule === 'unreadable-file')?.message ??
  '';

describe('bad input', () => {
  it('a file of 20 MB', async () => {
    const found = await lintBeside({ [two]: '# 2. Other\n' }, (root) =>
      truncateSync(join(root, two), 20_000_000),
    );
    assert.match(unreadable(found, two), /5 MiB/);
  });

  it('binary bytes, and UTF-16', async () => {
    const three = 'docs/adr/0003-utf16.md';
    const found = await lintBeside({
      [two]: Buffer.from([0x23, 0x20, 0x00, 0xff, 0xfe]),
      [three]: Buffer.from('\ufeff# 3. Title\n', 'utf16le'),
    });
    assert.match(unreadable(found, two), /not text/);
    assert.match(unreadable(found, three), /not text/);
  });

  it('broken YAML in the front matter', async () => {
    const found = await lintBeside({
      [two]: `---\nstatus: proposed\ntags: [a, "b\n---\n\n${good.replace('1. Use a cache', '2. Other')}\n`,
    });
    const finding = found.find(({ path, rule }) => path === two && rule === 'front-matter-syntax');
    assert.ok(finding, JSON.stringify(found));
    assert.ok(finding.range.start.line >= 1 && finding.range.start.line <= 3);
  });

  it('CRLF, a byte order mark, no line end at the end', async () => {
    const crlf = `\ufeff${good.replace('1. Use a cache', '2. Other')}`.replaceAll('\n', '\r\n');
    assert.deepEqual(await lintBeside({ [two]: crlf }), []);
  });

  it('a folder named like a record', async () => {
    const found = await lintBeside({}, (root) => mkdirSync(join(root, 'docs/adr/0002-x.md')));
    assert.deepEqual(found, []);
  });

  it('links that lead in circles', async () => {
    const loop = 'docs/adr/0003-loop.md';
    const found = await lintBeside({}, (root) => {
      symlinkSync('0003-loop.md', join(root, loop));
      symlinkSync('..', join(root, 'docs/adr/up'));
    });
    assert.match(unreadable(found, loop), /leads back to itself/);
    assert.equal(found.length, 1);
  });

  it('a file that may not be read', async function () {
    // The administrator may read everything.
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    const found = await lintBeside({ [two]: '# 2. Other\n' }, (root) =>
      chmodSync(join(root, two), 0),
    );
    assert.match(unreadable(found, two), /may not be read/);
  });

  it('a configuration that is no YAML', async () => {
    const found = await lintBeside({ 'leadline.config.yaml': 'rules:\n  - [\n' });
    assert.ok(found.some(({ path }) => path === 'leadline.config.yaml'));
  });

  it('a kind of our own that is broken, and a template that throws', async () => {
    const own = '.leadline/kinds/memo';
    const broken = await lintBeside({ [`${own}/kind.yaml`]: 'id: memo\nnmae: Memo\n' });
    assert.ok(broken.some(({ path }) => path === `${own}/kind.yaml`));

    const root = folderWith({
      '.git/HEAD': '',
      [`${own}/kind.yaml`]: 'extends: ticket\nid: memo\nname: Memo\n',
      [`${own}/record.md.hbs`]: '# {{title}}\n\n{{#each}}{{/if}}\n',
    });
    const { code, out } = await runCli(root, ['lint', '--format', 'json']);
    assert.ok(code < 2);
    assert.match(out, /\.leadline\/kinds\/memo\/(?:kind\.yaml|record\.md\.hbs)/);
    const created = await runCli(root, ['new', 'memo', 'Title']);
    assert.equal(created.code, 2);
    assert.match(created.err, /memo/);
    assert.equal((await runCli(root, ['new', 'ticket', 'Still works'])).code, 0);
  });
});
