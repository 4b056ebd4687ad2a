import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nygard } from '../support/samples.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const CONFIG = 'leadline.config.yaml';

const files = {
  '.git/HEAD': '',
  'doc/adr/README.md': '# Decisions\n',
  'doc/adr/template.md': '# {short title}\n\n## Status\n\n{proposed | accepted}\n',
  'doc/adr/0001-a.md': nygard('1. A', 'Accepted'),
  'doc/adr/0002-b.md': nygard('2. B', 'Approved'),
  'doc/adr/0003-c.md': nygard('3. C', 'Approved'),
  'doc/adr/0005-d.md': '---\nstatus: proposed\n---\n\n# 5. D\n\n## Decision\n\nA cache.\n',
};

const ask = (answer: string) => ({ ask: () => Promise.resolve(answer) });

describe('leadline init', () => {
  it('explains in sentences what it found', async () => {
    const { code, out } = await runCli(folderWith(files), ['init']);
    assert.equal(code, 0);
    const said = out.slice(0, out.indexOf('\n\nIn all'));
    assert.equal(
      said.replace(/Findings: .*/, 'Findings: …'),
      [
        'doc/adr: 4 decision records',
        '  Its name is one for decision records.',
        '  Written as Nygard (3) and Front matter (1).',
        '  Status: in a section of its own (3), in the front matter in 0005-d.md.',
        '  Date: on a line of its own (3), none in 0005-d.md.',
        '  Numbers from 0001 to 0005, with 1 hole (4).',
        '  Statuses: 3 accepted and 1 proposed.',
        '  House words for a status: “approved” for accepted (2).',
        '  2 files are no records: README.md (its name is that of an index); template.md (it is a template:',
        '  its title and fields are still placeholders).',
        '  Findings: …',
      ].join('\n'),
    );
  });

  it('shows the configuration, and writes it only when told to', async () => {
    const root = folderWith(files);
    for (const [args, io] of [
      [['init'], {}],
      [['init', '--dry-run', '--yes'], ask('y')],
      [['init'], ask('')],
      [['init'], ask('no')],
    ] as const) {
      const { code, out, err } = await runCli(root, args, io);
      assert.equal(code, 0);
      assert.match(out, /Proposed leadline\.config\.yaml\n(?: {2}#.*\n)+/);
      assert.equal(
        err,
        'Nothing was written. “leadline init --yes” writes leadline.config.yaml.\n',
      );
      assert.ok(!existsSync(join(root, CONFIG)));
    }
    const { out, err } = await runCli(root, ['init'], ask(' Y '));
    assert.equal(err, 'Wrote leadline.config.yaml.\n');
    const written = readFileSync(join(root, CONFIG), 'utf8');
    assert.ok(out.includes(written.trimEnd().split('\n').join('\n  ').replaceAll(/^ +$/gm, '')));
    const other = folderWith(files);
    await runCli(other, ['init', '--yes']);
    assert.equal(readFileSync(join(other, CONFIG), 'utf8'), written);
  });

  it('changes nothing in what is listed', async () => {
    const root = folderWith(files);
    const before = await runCli(root, ['list', '--format', 'json']);
    await runCli(root, ['init', '--yes']);
    assert.deepEqual(await runCli(root, ['list', '--format', 'json']), before);
  });

  it('leaves a configuration that is there as it is, and says what differs', async () => {
    const root = folderWith({
      ...files,
      [CONFIG]: 'folders:\n  - { path: notes, kind: ticket }\n  - doc/plans\nignore: [old/**]\n',
      'notes/adr/0001-x.md': nygard('1. X', 'Accepted'),
    });
    const before = readFileSync(join(root, CONFIG), 'utf8');
    const { code, out, err } = await runCli(root, ['init', '--yes'], ask('y'));
    assert.deepEqual([code, err], [0, '']);
    assert.equal(readFileSync(join(root, CONFIG), 'utf8'), before);
    assert.equal(
      out.slice(out.indexOf(CONFIG)),
      [
        'leadline.config.yaml is there already and stays as it is.',
        '  It does not name doc/adr, which seems to hold decision records: its name is one for decision',
        '  records.',
        '  By itself Leadline would not take notes or doc/plans for a place of records.',
        '  It leaves out “old/**”.',
        '',
      ].join('\n'),
    );
  });

  it('says when a configuration names what would be found, for another kind, or nothing', async () => {
    const root = folderWith(files);
    const said = async (config: string): Promise<string> => {
      writeFileSync(join(root, CONFIG), config);
      const { out } = await runCli(root, ['init']);
      return out.slice(out.indexOf('as it is.\n') + 10);
    };
    assert.equal(
      await said('folders: [doc/adr, doc/adr/0001-a.md, { path: docs/scope, kind: scope }]\n'),
      '  It names every folder that Leadline would find by itself.\n',
    );
    assert.match(
      await said('folders: [{ path: doc/adr, kind: scope }]\n'),
      /^ {2}It names doc\/adr for scope docs, which Leadline would take for decision records\.\n$/,
    );
    assert.match(await said('# nothing\n'), /^ {2}It names no folders/);
    assert.match(
      await said('folder: [doc/adr]\n'),
      /It has 1 mistake; “leadline lint” shows where/,
    );
  });

  it('says that there is nothing, and proposes the usual places', async () => {
    const root = folderWith({
      '.git/HEAD': '',
      'decisions/0001-a.rst': '',
      'decisions/0002-b.rst': '',
    });
    const { out } = await runCli(root, ['init', '--yes']);
    assert.match(
      out,
      /^decisions: not read\n {2}2 files are named like records, but end in \.rst;/,
    );
    assert.match(out, /There are no records here yet\./);
    const made = await runCli(root, ['new', 'scope', 'Change a booking']);
    const listed = await runCli(root, ['list']);
    assert.ok(listed.out.includes(made.out.trim()), listed.out);
  });

  it('gives the survey as data', async () => {
    const root = folderWith(files);
    const { out, err } = await runCli(root, ['init', '--format', 'json'], ask('y'));
    const data = JSON.parse(out) as {
      folders: { path: string; records: number; series: { holes: unknown }[] }[];
      config: Record<string, unknown>;
    };
    assert.equal(err, '');
    assert.deepEqual([data.folders[0]?.path, data.folders[0]?.records], ['doc/adr', 4]);
    assert.deepEqual(data.folders[0]?.series[0]?.holes, [[4, 4]]);
    assert.equal(data.config['written'], false);
    assert.ok(!existsSync(join(root, CONFIG)));
    const written = await runCli(root, ['init', '--format', 'json', '--yes']);
    assert.equal(written.err, '');
    assert.ok(existsSync(join(root, CONFIG)));
    const again = await runCli(root, ['init', '--format', 'json', '--yes']);
    const { config } = JSON.parse(again.out) as { config: Record<string, unknown> };
    assert.deepEqual([config['exists'], config['written'], config['text']], [true, false, null]);
  });

  it('prints nothing that a terminal would obey', async () => {
    const root = folderWith({
      '.git/HEAD': '',
      'doc/adr/0001-\u001b[31m.md': nygard('1. A', '\u001b[31mPending\u202e review'),
      'doc/adr/\u202e.md': '# x\n',
    });
    const { out } = await runCli(root, ['init']);
    assert.ok(!out.includes('\u001b') && !out.includes('\u202e'));
  });
});
