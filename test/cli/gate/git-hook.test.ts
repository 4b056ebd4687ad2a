import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallAdr } from '../../support/small-adr.ts';
import { folderWith } from '../support/folder.ts';
import { repository } from '../support/repository.ts';
import { runCli } from '../support/run-cli.ts';
import { runScript, standIns, type StandIns } from './stand-ins.ts';

const A = 'docs/adr/0001-keep-orders.md';
const GOOD = smallAdr('Keep orders');
const BAD = `${GOOD}\nSee [that](gone.md) {TODO}.\n`.replace('# Keep orders', '# {title}');
const HOOK = '.git/hooks/pre-commit';

describe('leadline init --hook git', function () {
  this.timeout(60_000);
  let tools: StandIns;

  before(() => {
    tools = standIns();
  });

  /** Try to commit what is there. */
  const commit = (root: string, path = tools.path) =>
    runScript('git add --all && git commit --quiet --message Try', root, {
      PATH: path,
      HOME: '/nonexistent',
      GIT_CONFIG_NOSYSTEM: '1',
      LEADLINE_NOW: '2026-11-20',
      ...{ GIT_AUTHOR_NAME: 'T', GIT_AUTHOR_EMAIL: 't@e.org' },
      ...{ GIT_COMMITTER_NAME: 'T', GIT_COMMITTER_EMAIL: 't@e.org' },
    });

  it('is shown, and written only when told to', async () => {
    const { root } = repository({ [A]: GOOD });
    const shown = await runCli(root, ['init', '--hook']);
    assert.equal(shown.code, 0);
    assert.match(shown.out, /^Proposed \.git\/hooks\/pre-commit\n {2}#!\/bin\/sh\n/m);
    assert.match(shown.err, /\.git\/hooks\/pre-commit was not written\./);
    assert.ok(!existsSync(join(root, HOOK)));
    const written = await runCli(root, ['init', '--hook', 'git', '--yes']);
    assert.match(written.err, /Wrote \.git\/hooks\/pre-commit\.\n/);
    assert.equal(statSync(join(root, HOOK)).mode & 0o111, 0o111);
  });

  it('keeps a commit with an error from being made, and lets a good one pass', async () => {
    const repo = repository({ 'a.txt': '' });
    await runCli(repo.root, ['init', '--hook', '--yes']);
    repo.write({ [A]: BAD });
    const refused = await commit(repo.root);
    assert.equal(refused.code, 1, refused.out);
    assert.match(refused.out, /leftover-placeholder/);
    assert.match(refused.out, /leadline: nothing was committed\./);
    repo.write({ [A]: GOOD });
    const passed = await commit(repo.root);
    assert.equal(passed.code, 0, passed.out);
    assert.equal(repo.git('log', '--format=%s').split('\n').length, 2);
  });

  it('judges nothing when no record is touched', async () => {
    const repo = repository({ 'a.txt': '' });
    await runCli(repo.root, ['init', '--hook', '--yes']);
    repo.git('add', '--all');
    repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '--quiet', '--message', 'Config');
    repo.write({ 'a.txt': 'a' });
    writeFileSync(join(repo.root, '.git/config'), '[leadline]\n\tcommand = /nowhere\n', {
      flag: 'a',
    });
    assert.deepEqual(await commit(repo.root), { code: 0, out: '' });
    repo.write({ [A]: GOOD });
    assert.equal((await commit(repo.root)).code, 1);
  });

  it('calls the program that git’s configuration names, also for the very first commit', async () => {
    const repo = repository();
    await runCli(repo.root, ['init', '--hook', '--yes']);
    repo.git('config', 'leadline.command', tools.leadline);
    repo.write({ [A]: BAD });
    assert.equal((await commit(repo.root, process.env['PATH'])).code, 1);
    repo.write({ [A]: GOOD });
    assert.equal((await commit(repo.root, process.env['PATH'])).code, 0);
  });

  it('goes where git looks for hooks, and judges the root below', async () => {
    const repo = repository({ "it's here/leadline.config.yaml": '' });
    repo.git('config', 'core.hooksPath', 'tools/hooks');
    const root = join(repo.root, "it's here");
    await runCli(root, ['init', '--hook', '--yes']);
    const text = readFileSync(join(repo.root, 'tools/hooks/pre-commit'), 'utf8');
    assert.ok(text.includes(String.raw`lint --root 'it'\''s here' >&2`));
    repo.write({ [`it's here/${A}`]: BAD });
    assert.equal((await commit(repo.root)).code, 1);
    repo.write({ [`it's here/${A}`]: GOOD });
    assert.equal((await commit(repo.root)).code, 0);
  });

  it('leaves a hook that is there as it is, and says what to add', async () => {
    const repo = repository({ [A]: GOOD });
    writeFileSync(join(repo.root, HOOK), '#!/bin/sh\nexit 0\n');
    const { code, out } = await runCli(repo.root, ['init', '--hook', '--yes']);
    assert.equal(code, 0);
    assert.match(out, /A hook is there already and was left as it is\./);
    assert.match(out, /^if ! git diff --cached/m);
    assert.equal(readFileSync(join(repo.root, HOOK), 'utf8'), '#!/bin/sh\nexit 0\n');
  });

  it('writes no hook into a folder that other repositories share', async () => {
    const shared = folderWith();
    const repo = repository({ [A]: GOOD });
    repo.git('config', 'core.hooksPath', shared);
    const { out } = await runCli(repo.root, ['init', '--hook', '--yes']);
    assert.match(out, /that other repositories share/);
    assert.ok(!existsSync(join(shared, 'pre-commit')));
  });

  it('wants a repository', async () => {
    const { code, err } = await runCli(folderWith(), ['init', '--hook', '--yes']);
    assert.equal(code, 2);
    assert.equal(err, 'The folder is in no git repository; “git init” makes one.\n');
  });

  it('is told in JSON, with all else', async () => {
    const { root } = repository({ [A]: GOOD });
    const args = ['init', '--format', 'json', '--hook', '--workflow', '--yes'];
    const { out } = await runCli(root, args);
    const told = JSON.parse(out) as Record<
      string,
      { readonly path: string; readonly written: boolean }
    >;
    assert.deepEqual(
      ['config', 'hook', 'workflow'].map((key) => [told[key]?.path, told[key]?.written]),
      [
        ['leadline.config.yaml', true],
        [HOOK, true],
        ['.github/workflows/leadline.yml', true],
      ],
    );
  });
});
