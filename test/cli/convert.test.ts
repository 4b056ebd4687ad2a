import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const adr = (title: string): string =>
  `# ${title}\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nThis.\n\n## Consequences\n\nThat.\n`;
const [A, B] = ['doc/adr/0001-a.md', 'doc/adr/0002-b.md'];
const two = (): string => folderWith({ [A]: adr('1. A'), [B]: adr('2. B') });
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('leadline convert', () => {
  it('shows what a folder would become, writes it, and changes nothing again', async () => {
    const root = two();
    const dry = await runCli(root, ['convert', 'doc/adr', '--to', 'madr-3', '--dry-run']);
    assert.equal(dry.code, 0, dry.err);
    assert.match(dry.out, /^\+status: Accepted$/m);
    assert.match(dry.err, /Would convert 2 records to madr-3\.\n$/);
    assert.equal(read(root, A), adr('1. A'));
    const { out, code } = await runCli(root, ['convert', 'doc/adr', '--to', 'madr-3']);
    assert.equal(code, 0);
    assert.equal(out, `${A}\n${B}\n`);
    assert.match(read(root, B), /^---\nstatus: Accepted\ndate: 2026-01-02\n[^]*\n# B\n/);
    const again = await runCli(root, ['convert', '1', '--to', 'madr-3']);
    assert.equal(again.err, 'Nothing to change: 1 record in madr-3 already.\n');
  });

  it('converts all or none', async () => {
    const root = two();
    chmodSync(join(root, B), 0o444);
    const { code, err } = await runCli(root, ['convert', 'doc/adr', '--to', 'madr-3']);
    assert.equal(code, 2);
    assert.match(err, /0002-b\.md is read-only .*Nothing was changed/);
    assert.equal(read(root, A), adr('1. A'));
  });

  it('says which dialects there are', async () => {
    const { code, err } = await runCli(two(), ['convert', '1', '--to', 'latin']);
    assert.equal(code, 2);
    assert.match(err, /Unexpected dialect “latin”, expected one of leadline, madr-4, madr-3/);
  });
});
