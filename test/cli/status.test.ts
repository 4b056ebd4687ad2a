import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const OLD = 'doc/adr/0001-use-two-stores.md';
const NEW = 'doc/adr/0002-use-one-store.md';

const adr = (heading: string, status: string): string =>
  `# ${heading}\n\nDate: 2026-01-02\n\n## Status\n\n${status}\n\n## Context\n\nX\n\n## Decision\n\nY\n`;
const two = (): string =>
  folderWith({
    '.git/HEAD': '',
    [OLD]: adr('1. Use two stores', 'Accepted'),
    [NEW]: adr('2. Use one store', 'Proposed'),
  });
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('leadline status', () => {
  it('changes the status and the day, and says what it did', async () => {
    const root = two();
    const { code, out } = await runCli(root, ['status', '2', 'accept', '--date', '2026-11-19']);
    assert.equal(code, 0);
    assert.equal(out, `${NEW}: proposed → accepted\n${NEW}: date 2026-11-19\n`);
    assert.equal(
      read(root, NEW),
      adr('2. Use one store', 'Accepted').replace('2026-01-02', '2026-11-19'),
    );
  });

  it('shows a diff and writes nothing with --dry-run', async () => {
    const root = two();
    const { code, out } = await runCli(join(root, 'doc/adr'), [
      ...['status', '0001-use-two-stores.md', 'superseded', '--by', '2', '--dry-run'],
    ]);
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        `diff --git a/${OLD} b/${OLD}`,
        `--- a/${OLD}`,
        `+++ b/${OLD}`,
        '@@ -4,7 +4,7 @@',
        ' ',
        ' ## Status',
        ' ',
        '-Accepted',
        '+Superseded by [2. Use one store](0002-use-one-store.md)',
        ' ',
        ' ## Context',
        ' ',
        `diff --git a/${NEW} b/${NEW}`,
        `--- a/${NEW}`,
        `+++ b/${NEW}`,
        '@@ -5,6 +5,8 @@',
        ' ## Status',
        ' ',
        ' Proposed',
        '+',
        '+Supersedes [1. Use two stores](0001-use-two-stores.md)',
        ' ',
        ' ## Context',
        ' ',
        '',
      ].join('\n'),
    );
    assert.equal(read(root, OLD), adr('1. Use two stores', 'Accepted'));
  });

  it('writes other fields and tells what is still missing', async () => {
    const root = folderWith({
      'leadline.config.yaml': '',
      'docs/adr/0001-a.md':
        '---\nstatus: proposed\ndate: 2026-11-20\ngoverns: src/**\n---\n\n# A\n',
    });
    const first = await runCli(root, ['status', '1', 'accepted', '--dry-run']);
    assert.match(first.err, /Still missing: decision-makers; --set writes a field\./);
    const { err } = await runCli(root, ['status', '1', 'accepted', '--set', 'deciders=@ann']);
    assert.equal(err, '');
    assert.match(read(root, 'docs/adr/0001-a.md'), /\ndecision-makers: "@ann"\n/);
  });

  it('says what is wrong, and writes nothing', async () => {
    const root = two();
    const said = async (...args: string[]): Promise<string> => {
      const { code, out, err } = await runCli(root, args);
      assert.equal(code, 2);
      assert.equal(out, '');
      return err;
    };
    assert.match(await said('status', '7', 'accept'), /Unexpected reference “7”/);
    assert.match(await said('status', '1', 'acceptable'), /Unexpected status “acceptable”/);
    assert.match(await said('status', '1', 'draft'), /cannot become “draft”/);
    assert.match(await said('status', '1', 'superseded'), /without a successor/);
    assert.match(await said('status', '2', 'accept', '--date', 'May'), /Unexpected --date “May”/);
    assert.match(await said('status', '2', 'accept', '--set', 'x=y'), /Unexpected field “x”/);
    assert.match(await said('supersede', '1', '1'), /cannot supersede itself/);
    assert.match(await said('supersede', '1', '9'), /Unexpected reference “9”/);
    assert.match(await said('supersede', '1', '2', '--section', 'Z'), /no section “Z”/);
    assert.equal(read(root, OLD), adr('1. Use two stores', 'Accepted'));
  });
});

describe('leadline supersede and amend', () => {
  it('write both records', async () => {
    const root = two();
    const { code, out, err } = await runCli(root, ['supersede', '1', '2']);
    assert.equal(code, 0);
    assert.equal(
      out,
      `${OLD}: accepted → superseded\n${OLD}: superseded by ADR-0002\n${NEW}: supersedes ADR-0001\n`,
    );
    assert.match(err, /still proposed/);
    assert.match(read(root, OLD), /\nSuperseded by \[2\. Use one store\]/);
    assert.match(read(root, NEW), /\nSupersedes \[1\. Use two stores\]/);
    assert.deepEqual(readdirSync(join(root, 'doc/adr')).length, 2);
  });

  it('write none of the files when one is read-only', async () => {
    const root = two();
    chmodSync(join(root, NEW), 0o444);
    const { code, err } = await runCli(root, ['supersede', '1', '2']);
    assert.equal(code, 2);
    assert.match(err, /0002-use-one-store\.md/);
    assert.equal(read(root, OLD), adr('1. Use two stores', 'Accepted'));
    assert.deepEqual(readdirSync(join(root, 'doc/adr')).length, 2);
  });

  it('take a section', async () => {
    const root = two();
    await runCli(root, ['amend', '1', '2', '--section', 'Decision']);
    assert.match(read(root, OLD), /\nAmended by \[2\. Use one store\]\(.*\) \(Decision\)\n/);
    assert.match(read(root, NEW), /\nAmends \[1\. Use two stores\]\(.*#decision\)\n/);
  });
});

describe('leadline new --supersedes', () => {
  it('writes both halves', async () => {
    const root = two();
    const { code, out } = await runCli(root, ['new', 'adr', 'Use no store', '--supersedes', '1']);
    assert.equal(code, 0);
    assert.equal(out, 'doc/adr/0003-use-no-store.md\n');
    assert.match(
      read(root, OLD),
      /\nSuperseded by \[3\. Use no store\]\(0003-use-no-store\.md\)\n/,
    );
    assert.match(
      read(root, 'doc/adr/0003-use-no-store.md'),
      /## Status\n\nProposed\n\nSupersedes \[1\. Use two stores\]\(0001-use-two-stores\.md\)\n\n## Context/,
    );
  });

  it('makes no record when the other cannot be written', async () => {
    const root = two();
    chmodSync(join(root, OLD), 0o444);
    const { code } = await runCli(root, ['new', 'adr', 'Use no store', '--supersedes', '1']);
    assert.equal(code, 2);
    assert.deepEqual(readdirSync(join(root, 'doc/adr')).length, 2);
  });
});
