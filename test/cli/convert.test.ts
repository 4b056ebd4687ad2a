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

describe('leadline convert', function () {
  this.timeout(20_000);

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

  const BROKEN =
    '---\nstatus: [accepted\n---\n\n# C\n\n## Context\n\nWhy.\n\n## Decision\n\nThis.\n';
  const C = 'doc/adr/0003-c.md';

  it('leaves one alone that it cannot write, with the reason, and writes the others', async () => {
    const root = folderWith({ [A]: adr('1. A'), [B]: adr('2. B'), [C]: BROKEN });
    const strict = await runCli(root, ['convert', 'doc/adr', '--to', 'madr-3', '--strict']);
    assert.equal(strict.code, 2);
    assert.match(strict.err, /front matter of doc\/adr\/0003-c\.md .*\nNothing was changed/);
    assert.equal(read(root, A), adr('1. A'));
    const { code, out, err } = await runCli(root, ['convert', 'doc/adr', '--to', 'madr-3']);
    assert.equal(code, 1);
    assert.equal(out, `${A}\n${B}\n`);
    assert.match(err, /Left alone: The front matter of doc\/adr\/0003-c\.md cannot be read/);
    assert.match(err, /Converted 2 records to madr-3\. 1 record cannot be converted\.\n$/);
    assert.equal(read(root, C), BROKEN);
  });

  it('tells what became of each part, for people and for machines', async () => {
    const root = two();
    const { err } = await runCli(root, ['convert', 'doc/adr', '--to', 'madr-4', '--dry-run']);
    assert.match(
      err,
      /0001-a\.md, doc\/adr\/0002-b\.md: The heading “Context” is “Context and Problem/,
    );
    const json = await runCli(root, [
      'convert',
      '1',
      '--to',
      'madr-4',
      '--dry-run',
      '--format',
      'json',
    ]);
    const report = JSON.parse(json.out) as {
      to: string;
      written: boolean;
      records: { path: string; outcome: string; from: string; changes: { kind: string }[] }[];
    };
    assert.equal(report.to, 'madr-4');
    assert.equal(report.written, false);
    assert.deepEqual(
      report.records.map(({ path, outcome, from }) => [path, outcome, from]),
      [[A, 'converted', 'nygard']],
    );
    assert.ok(report.records[0]?.changes.some(({ kind }) => kind === 'renamed'));
    const page = await runCli(root, ['convert', '1', '--to', 'madr-4', '--format', 'markdown']);
    assert.match(
      page.out,
      /^# Conversion to madr-4\n[^]*\| converted \| 1 \|\n[^]*## Renamed\n\n- /,
    );
    assert.match(read(root, A), /^---\nstatus: Accepted\n/);
  });

  it('lets links to headings follow, in records that it converts and in others', async () => {
    const [other, self] = ['doc/adr/0004-d.md', 'doc/adr/0005-e.md'];
    const linking = (title: string): string =>
      adr(title).replace(
        'Why.',
        'See [why](0001-a.md#context), [x](0001-a.md#status) and [that](#decision).',
      );
    const root = folderWith({
      [A]: adr('1. A'),
      [other]: linking('4. D'),
      [self]: linking('5. E'),
    });
    await runCli(root, ['convert', '1', '--to', 'madr-3']);
    assert.match(
      read(root, other),
      /See \[why\]\(0001-a\.md#context-and-problem-statement\), \[x\]\(0001-a\.md#a\) and \[that\]\(#decision\)/,
    );
    await runCli(root, ['convert', '5', '--to', 'madr-3']);
    assert.match(read(root, self), /\[that\]\(#decision-outcome\)/);
  });
});
