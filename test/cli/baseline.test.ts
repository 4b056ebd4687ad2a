import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const FILE = 'leadline-baseline.json';
const one = 'doc/adr/0001-use-a-cache.md';
const two = 'doc/adr/0002-use-a-queue.md';
const record = (title: string, decision: string): string =>
  `# ${title}\n\nDate: 2026-02-03\n\n## Status\n\nProposed\n\n## Context\n\nSlow.\n\n## Decision\n\nWe do, because it is slow. ${decision}\n\n## Consequences\n\nFaster, and stale.\n`;
const files = () => ({
  '.git/HEAD': '',
  [one]: record('1. Use a cache', 'See [that](gone.md).'),
  [two]: record('2. Use a queue', 'See [that](gone.md).'),
});

interface Found {
  readonly path: string;
  readonly rule: string;
}

async function lint(root: string, ...args: string[]) {
  const { code, out, err } = await runCli(root, ['lint', '--format', 'json', ...args]);
  const found = out === '' ? [] : (JSON.parse(out) as Found[]);
  return { code, err, found: found.map(({ path, rule }) => `${path} ${rule}`) };
}

const read = (root: string, path = FILE) => readFileSync(join(root, path), 'utf8');
const write = (root: string, path: string, text: string) => writeFileSync(join(root, path), text);

describe('the baseline', () => {
  it('takes in what is found, and then only what is new is reported', async () => {
    const root = folderWith(files());
    const updated = await lint(root, '--update-baseline', '--max-warnings', '0');
    assert.deepEqual(updated, {
      code: 0,
      err: 'Wrote leadline-baseline.json: 2 findings in 2 files.\n',
      found: [],
    });
    assert.deepEqual(await lint(root, '--max-warnings', '0'), { code: 0, err: '', found: [] });
    write(root, one, `${read(root, one)}\nAnd [this](lost.md).\n`);
    const { code, found } = await lint(root, '--max-warnings', '0');
    assert.deepEqual([code, found], [1, [`${one} broken-link`]]);
    assert.equal((await lint(root, '--no-baseline')).found.length, 3);
  });

  it('has one line an entry, in order, and the same bytes each time', async () => {
    const root = folderWith(files());
    await lint(root, '--update-baseline');
    const text = read(root);
    assert.match(
      text,
      /^\{\n {2}"version": 1,\n {2}"findings": \[\n {4}\{"path":"doc\/adr\/0001-use-a-cache\.md","rule":"broken-link","severity":"warning","print":"[0-9a-f]{16}","count":1\},\n {4}\{.*\}\n {2}\]\n\}\n$/,
    );
    await lint(root, '--update-baseline');
    assert.equal(read(root), text);
  });

  it('says on standard error what is mended, and lets go of it with --fix', async () => {
    const root = folderWith(files());
    await lint(root, '--update-baseline');
    write(root, one, record('1. Use a cache', ''));
    assert.match(
      (await lint(root)).err,
      /^1 finding of leadline-baseline\.json is mended; “leadline lint --update-baseline” takes it out\.\n$/,
    );
    assert.equal((await lint(root, two)).err, '', 'Expected nothing of what was not named.');
    assert.match((await lint(root, '--fix')).err, /was mended and taken out of it/);
    assert.ok(!read(root).includes(one) && read(root).includes(two));
    write(root, one, files()[one]);
    assert.deepEqual((await lint(root)).found, [`${one} broken-link`]);
  });

  it('keeps what it knows of files that were not named', async () => {
    const root = folderWith(files());
    await lint(root, '--update-baseline');
    write(root, one, record('1. Use a cache', ''));
    write(root, two, record('2. Use a queue', ''));
    await lint(root, '--update-baseline', two);
    assert.ok(read(root).includes(one) && !read(root).includes(two));
  });

  it('follows a renamed file', async () => {
    const root = folderWith(files());
    await lint(root, '--update-baseline');
    const renamed = 'doc/adr/0001-use-caches.md';
    renameSync(join(root, one), join(root, renamed));
    assert.deepEqual(await lint(root), { code: 0, err: '', found: [] });
    await lint(root, '--update-baseline');
    assert.ok(read(root).includes(renamed) && !read(root).includes(one));
  });

  it('may have another place, by the call or by the configuration', async () => {
    const root = folderWith(files());
    await lint(root, '--update-baseline', '--baseline', 'doc/known.json');
    assert.ok(!existsSync(join(root, FILE)));
    assert.equal((await lint(root)).found.length, 2);
    assert.equal((await lint(root, '--baseline', 'doc/known.json')).found.length, 0);
    write(root, 'leadline.config.yaml', 'baseline: doc/known.json\n');
    assert.equal((await lint(root)).found.length, 0);
    write(root, 'leadline.config.yaml', 'baseline: false\n');
    assert.equal((await lint(root)).found.length, 2);
  });

  it('is refused outside of the root, when it is not there, and together with --no-baseline', async () => {
    const root = folderWith(files());
    for (const [args, sentence] of [
      [['--baseline', 'gone.json'], /expected a file that exists/],
      [['--baseline', '../known.json', '--update-baseline'], /inside the root/],
      [['--no-baseline', '--update-baseline'], /either it or --no-baseline/],
    ] as const) {
      const { code, err } = await lint(root, ...args);
      assert.equal(code, 2);
      assert.match(err, sentence);
    }
    const outside = folderWith();
    symlinkSync(outside, join(root, 'link'));
    const { code, err } = await lint(root, '--baseline', 'link/known.json', '--update-baseline');
    assert.equal(code, 2);
    assert.match(err, /inside the root/);
    assert.ok(!existsSync(join(outside, 'known.json')));
  });

  it('with a mistake is a finding at its place, is not used, and can be written anew', async () => {
    const root = folderWith({ ...files(), [FILE]: '{\n<<<<<<< ours\n' });
    const { code, found } = await lint(root);
    assert.equal(code, 1);
    assert.deepEqual(found, [`${one} broken-link`, `${two} broken-link`, `${FILE} config`]);
    assert.deepEqual((await lint(root, '--update-baseline')).found, []);
  });

  it('that the configuration names and that is not there is a finding on the configuration', async () => {
    const root = folderWith({ ...files(), 'leadline.config.yaml': 'baseline: known.json\n' });
    assert.ok((await lint(root)).found.includes('leadline.config.yaml config'));
    assert.deepEqual((await lint(root, '--update-baseline')).found, []);
    assert.ok(existsSync(join(root, 'known.json')));
  });
});

describe('leadline init --baseline', () => {
  const ask = (...answers: string[]) => ({
    ask: () => Promise.resolve(answers.shift() ?? assert.fail('Unexpected question.')),
  });

  it('asks, and writes only when told to', async () => {
    const root = folderWith(files());
    assert.match(
      (await runCli(root, ['init', '--baseline'], ask('n', 'n'))).err,
      /leadline-baseline\.json was not written\..* with 2 findings\.\n$/,
    );
    assert.ok(!existsSync(join(root, FILE)));
    await runCli(root, ['init', '--baseline', '--dry-run', '--yes']);
    assert.ok(!existsSync(join(root, FILE)));
    const { err } = await runCli(root, ['init', '--baseline'], ask('n', 'y'));
    assert.match(err, /Wrote leadline-baseline\.json: 2 findings\.\n$/);
    assert.deepEqual((await lint(root)).found, []);
  });

  it('heeds --yes, and leaves one that is there', async () => {
    const root = folderWith(files());
    await runCli(root, ['init', '--baseline', '--yes']);
    const text = read(root);
    write(root, one, `${read(root, one)}\n[x](y.md)\n`);
    const { out } = await runCli(root, ['init', '--baseline', '--yes', '--format', 'json']);
    assert.deepEqual((JSON.parse(out) as { baseline: unknown }).baseline, {
      path: FILE,
      exists: true,
      written: false,
      findings: 2,
    });
    assert.equal(read(root), text);
  });
});
