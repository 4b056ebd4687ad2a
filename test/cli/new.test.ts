import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { recordIo } from '../../src/cli/disk/record-io.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

describe('leadline new', () => {
  it('writes a record and prints its path from the root', async () => {
    const root = folderWith({ '.git/HEAD': '', 'src/deep/x.ts': '' });
    const outcome = await runCli(join(root, 'src/deep'), ['new', 'adr', 'Use one queue']);
    assert.deepEqual(outcome, { code: 0, out: 'docs/adr/0001-use-one-queue.md\n', err: '' });
    const text = readFileSync(join(root, 'docs/adr/0001-use-one-queue.md'), 'utf8');
    assert.match(text, /^---\nstatus: draft\ndate: 2026-11-20\n/);
    assert.match(text, /\n# Use one queue\n/);
  });

  it('fills in what --set says, and --folder says where', async () => {
    const root = folderWith({ '.git/HEAD': '', 'packages/a/x': '' });
    const outcome = await runCli(join(root, 'packages'), [
      ...['new', 'ticket', 'Rotate keys', '--folder', 'a/tickets'],
      ...['--set', 'assignee=@priya', '--set', 'reviewer=@ines'],
    ]);
    assert.equal(outcome.out, 'packages/a/tickets/0001-rotate-keys.md\n');
    const text = readFileSync(join(root, 'packages/a/tickets/0001-rotate-keys.md'), 'utf8');
    assert.match(text, /\nassignee: "?@priya"?\n/);
    assert.match(text, /\nreviewer: "?@ines"?\n/);
  });

  it('never gives two the same number, however many run at once', async () => {
    const root = folderWith({ '.git/HEAD': '', 'docs/adr/0007-first.md': '# 7. First\n' });
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, at) => runCli(root, ['new', 'adr', `Title ${at}`])),
    );
    assert.ok(
      outcomes.every(({ code }) => code === 0),
      outcomes.map(({ err }) => err).join(''),
    );
    const numbers = readdirSync(join(root, 'docs/adr')).map((name) => Number(name.slice(0, 4)));
    assert.deepEqual(
      numbers,
      Array.from({ length: 13 }, (_, at) => at + 7),
    );
  });

  it('writes nothing through a link that leads out of the root', async () => {
    const outside = folderWith();
    const root = folderWith({ '.git/HEAD': '' });
    symlinkSync(outside, join(root, 'docs'));
    const { code, err } = await runCli(root, ['new', 'adr', 'Escape']);
    assert.equal(code, 2);
    assert.match(err, /leads out of the root; nothing was written/);
    assert.deepEqual(readdirSync(outside), []);
  });

  it('says what is wrong', async () => {
    const root = folderWith({ '.git/HEAD': '', 'docs/adr': 'a file\n' });
    const said = async (...args: string[]): Promise<string> => {
      const { code, out, err } = await runCli(root, ['new', ...args]);
      assert.equal(code, 2);
      assert.equal(out, '');
      return err;
    };
    assert.match(await said('adrs', 'Title'), /Unexpected kind “adrs”, expected “adr”/);
    assert.match(await said('adr', '  '), /title/i);
    assert.match(await said('adr', 'Title', '--set', 'x'), /Expected key=value/);
    assert.match(await said('adr', 'Title', '--set', 'ownr=x'), /ownr/);
    assert.match(await said('adr', 'Title', '--supersedes', '12'), /Unexpected reference “12”/);
    assert.match(await said('adr', 'Title', '--folder', '..'), /Unexpected folder “\.\.”/);
    assert.match(await said('adr', 'Title'), /docs\/adr.* could not be written/);
  });

  it('leaves no half of a supersession when it is killed before the other half is written', async () => {
    const root = folderWith({
      'docs/adr/0001-a.md': '# 1. A\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n',
    });
    await recordIo(root, true).createExclusive('docs/adr/0002-b.md', '# 2. B\n');
    const { err } = await runCli(root, ['new', 'adr', 'C']);
    assert.match(err, /has been taken back: docs\/adr\/0002-b\.md/);
    assert.deepEqual(readdirSync(join(root, 'docs/adr')), ['0001-a.md', '0002-c.md']);
  });
});
