import assert from 'node:assert/strict';
import { readConfig } from '../../src/core/config/read.ts';
import { IgnoreFiles } from '../../src/core/ignore-files.ts';
import { pathTest } from '../../src/core/text/glob.ts';
import { lintFiles } from '../support/lint-files.ts';

const deep = `${'a/'.repeat(1500)}c.ts`;
const long = `src/${'a'.repeat(3000)}.ts`;
const globs = [
  `${'**/a/'.repeat(8)}b`,
  `${'*a'.repeat(20)}b`,
  `src/${'*a*'.repeat(10)}b`,
  `${'{a,aa}'.repeat(8)}b`,
  `${'**/'.repeat(30)}b`,
  `${'**/a/'.repeat(190)}[!c]*`,
  '+(a|aa|aaa)b',
  '+(+(+(a)))b',
  `${'[a-z]*'.repeat(12)}!`,
  '{1..100000000}',
  `${'{'.repeat(200)}a${'}'.repeat(200)}`,
];

async function soon(work: () => unknown): Promise<void> {
  const from = performance.now();
  await work();
  assert.ok(performance.now() - from < 4000);
}

describe('a hostile glob', function () {
  this.timeout(20_000);

  it('keeps no matcher busy', () =>
    soon(() => {
      for (const glob of globs) for (const path of [deep, long]) pathTest([glob, `!${glob}`])(path);
    }));

  it('in governs, settings and .gitignore keeps no reading busy', () =>
    soon(async () => {
      await lintFiles({
        'docs/adr/0001-a.md': `---\nstatus: accepted\ngoverns: ${JSON.stringify(globs)}\n---\n\n# A\n`,
        [deep]: '',
        [long]: '',
        'leadline.config.yaml': `ignore: ${JSON.stringify(globs.slice(0, 2))}\noverrides: [{ paths: ${JSON.stringify(globs.slice(0, 2))}, rules: {} }]\n`,
      });
      readConfig('c.yaml', `ignore: ${JSON.stringify(globs)}\n`);
      const ignore = new IgnoreFiles();
      ignore.add('', globs.join('\n'));
      ignore.ignoresHere(deep);
      ignore.ignoresHere(long);
    }));
});
