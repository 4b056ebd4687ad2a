import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJournal, stepOfMade, writeJournal } from '../../src/cli/disk/journal.ts';
import { makeFiles } from '../../src/cli/disk/make-files.ts';
import { makeFile } from '../../src/cli/disk/record-io.ts';
import { newTag } from '../../src/cli/disk/temporary-name.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const scope = `---
kind: scope
status: agreed
date: 2026-11-02
owner: "@ines"
reviewers: "@tomasz"
---

# Change a booking (online)

## The brief

> Let people change a booking.

## Push-back

- None, because the request was clear.

## In scope

- Change the day of a booking.
- Change the boat: its \`length\` and draught
- Tell the office of each change, by mail
  and in the list

## Out of scope

- Paying the difference
- The phone app
`;

const files = {
  '.git/HEAD': '',
  'docs/scope/2026-11-02-change.md': scope,
  'docs/tickets/0007-older.md': '---\nkind: ticket\nstatus: open\n---\n\n# Older\n',
};
const folder = (root: string): string[] => readdirSync(join(root, 'docs/tickets')).sort();

describe('leadline tickets', () => {
  it('makes a ticket of each item, prefilled and with numbers in a row', async () => {
    const root = folderWith(files);
    const outcome = await runCli(root, ['tickets', 'docs/scope/2026-11-02-change.md']);
    const paths = [
      'docs/tickets/0008-change-the-day-of-a-booking.md',
      'docs/tickets/0009-change-the-boat.md',
      'docs/tickets/0010-tell-the-office-of-each-change-by-mail-and-in-the-list.md',
    ];
    assert.deepEqual(outcome, { code: 0, out: `${paths.join('\n')}\n`, err: '' });
    const text = readFileSync(join(root, paths[0] ?? ''), 'utf8');
    assert.match(text, /^---\nkind: ticket\nstatus: open\ndate: 2026-11-20\n/);
    assert.match(text, /\nfrom: "@ines"\n/);
    assert.match(text, /\nscope: "?\.\.\/scope\/2026-11-02-change\.md"?/);
    assert.match(text, /\n# Change the day of a booking\n/);
    assert.match(
      text,
      /\n\[Change a booking \(online\)\]\(\.\.\/scope\/2026-11-02-change\.md#in-scope\) promises: Change the day of a booking\.\n/,
    );
    assert.match(
      text,
      /\n- Not part of this: Paying the difference\n- Not part of this: The phone app\n- \{What must stay as it is\}\n/,
    );
    const { code, out } = await runCli(root, ['lint', '--format', 'json']);
    assert.equal(code, 0);
    const rules = new Set((JSON.parse(out) as { rule: string }[]).map(({ rule }) => rule));
    assert.ok(rules.has('leftover-placeholder'), 'gaps are left to fill in');
    assert.ok(!rules.has('broken-link') && !rules.has('broken-reference'), [...rules].join());
    const { out: trace } = await runCli(root, ['trace', '--format', 'json']);
    const node = (JSON.parse(trace) as { path: string; down: string[] }[]).find(
      ({ path }) => path === 'docs/scope/2026-11-02-change.md',
    );
    assert.deepEqual(node?.down, paths);
  });

  it('skips items that have a ticket, whatever it is called by now, and tells so', async () => {
    const root = folderWith(files);
    await runCli(root, ['tickets', 'docs/scope/2026-11-02-change.md', '--item', '2']);
    assert.equal(folder(root).length, 2);
    const made = join(root, 'docs/tickets/0008-change-the-boat.md');
    writeFileSync(made, readFileSync(made, 'utf8').replace(/^# .*$/m, '# Boats'));
    const again = await runCli(root, ['tickets', 'docs/scope/2026-11-02-change.md']);
    assert.equal(again.code, 0);
    assert.match(
      again.err,
      /^Item 2, “Change the boat”, has a ticket already: docs\/tickets\/0008-/,
    );
    assert.equal(again.out.split('\n').length, 3);
    const last = await runCli(root, ['tickets', 'docs/scope/2026-11-02-change.md']);
    assert.equal(last.out, '');
    assert.match(last.err, /\nNo ticket was made\.\n$/);
    assert.equal(folder(root).length, 4);
  });

  it('takes a ticket that the item links to for its own', async () => {
    const linked = scope.replace(
      'Change the day of a booking.',
      'Change the day of a booking ([ticket](../tickets/0007-older.md))',
    );
    const root = folderWith({ ...files, 'docs/scope/2026-11-02-change.md': linked });
    const { err } = await runCli(root, [
      'tickets',
      'docs/scope/2026-11-02-change.md',
      '--item',
      '1',
    ]);
    assert.match(err, /has a ticket already: docs\/tickets\/0007-older\.md/);
  });

  it('carries no relative link to where it would lead elsewhere', async () => {
    const linked = scope.replace(
      'Paying the difference',
      'Paying the difference ([why](../adr/0001-a.md), [law](https://example.org/law))',
    );
    const root = folderWith({ ...files, 'docs/scope/2026-11-02-change.md': linked });
    const { out } = await runCli(root, [
      ...[
        'tickets',
        'docs/scope/2026-11-02-change.md',
        '--item',
        '1',
        '--folder',
        'team/a/tickets',
      ],
    ]);
    const text = readFileSync(join(root, out.trim()), 'utf8');
    assert.match(
      text,
      /\]\(\.\.\/\.\.\/\.\.\/docs\/scope\/2026-11-02-change\.md#in-scope\) promises/,
    );
    assert.ok(
      text.includes(
        '- Not part of this: Paying the difference (why, [law](https://example.org/law))\n',
      ),
      text,
    );
  });

  it('fills in what --set says, and shows with --dry-run what it would make', async () => {
    const root = folderWith(files);
    const args = [
      'tickets',
      'docs/scope/2026-11-02-change.md',
      '--item',
      '1',
      '--set',
      'assignee=@jo',
    ];
    const { code, out } = await runCli(root, [...args, '--dry-run']);
    assert.equal(code, 0);
    assert.match(
      out,
      /^diff --git a\/docs\/tickets\/0008-\S+ b\/\S+\nnew file mode 100644\n--- \/dev\/null\n/,
    );
    assert.match(out, /\n\+assignee: "@jo"\n/);
    assert.deepEqual(folder(root), ['0007-older.md']);
  });

  it('makes all of them or none', () => {
    const root = folderWith({ ...files, 'docs/tickets/keep.txt': '' });
    assert.throws(
      () =>
        makeFiles(root, [
          { path: 'docs/tickets/0008-a.md', text: 'a' },
          { path: 'docs/tickets/keep.txt', text: 'b' },
          { path: 'docs/tickets/0009-c.md', text: 'c' },
        ]),
      /keep\.txt is there already; nothing was made\. Run again\./,
    );
    assert.deepEqual(folder(root), ['0007-older.md', 'keep.txt']);
    assert.equal(readJournal(root), undefined);
  });

  it('has what a killed call has made taken back by the next one that writes', async () => {
    const root = folderWith(files);
    const made = [
      { path: 'docs/tickets/0008-a.md', text: 'a' },
      { path: 'docs/tickets/0009-b.md', text: 'b' },
    ];
    const tag = newTag();
    writeJournal(
      root,
      tag,
      made.map(({ path, text }) => stepOfMade(path, [text])),
    );
    assert.equal(makeFile(root, 'docs/tickets/0008-a.md', 'a', tag), 'created');
    const { err } = await runCli(root, ['new', 'adr', 'Next']);
    assert.match(err, /has been taken back: docs\/tickets\/0008-a\.md/);
    assert.deepEqual(folder(root), ['0007-older.md']);
  });

  it('says what is wrong', async () => {
    const root = folderWith({
      ...files,
      'docs/scope/2026-11-03-b.md': '---\nkind: scope\nstatus: draft\n---\n\n# B\n',
    });
    const said = async (...args: string[]): Promise<string> => {
      const { code, out, err } = await runCli(root, ['tickets', ...args]);
      assert.equal(code, 2);
      assert.equal(out, '');
      return err;
    };
    assert.match(await said('docs/tickets/0007-older.md'), /Unexpected kind “ticket”/);
    assert.match(await said('docs/scope/2026-11-03-b.md'), /has nothing in scope yet/);
    assert.match(
      await said('docs/scope/2026-11-02-change.md', '--item', '4'),
      /expected a number from 1 to 3/,
    );
    assert.match(
      await said('docs/scope/2026-11-02-change.md', '--set', 'asignee=x'),
      /Unexpected “asignee”, expected “assignee”/,
    );
    assert.deepEqual(folder(root), ['0007-older.md']);
  });
});
