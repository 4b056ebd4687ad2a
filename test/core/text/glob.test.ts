import assert from 'node:assert/strict';
import { pathTest, readGlob } from '../../../src/core/text/glob.ts';

const means = (glob: string, path: string): boolean => pathTest([glob])(path);
/** So many wildcards that the library is not asked. */
const crowd = (glob: string): string => `{${glob},never/**/a/**/b/**/c/*d*e*f}`;

describe('pathTest', () => {
  it('reads wildcards, classes, alternatives and escapes', () => {
    for (const around of [(glob: string) => glob, crowd])
      for (const [glob, yes, no] of [
        ['src/*.ts', 'src/a.ts', 'src/a/b.ts'],
        ['src/**', 'src/a/b.ts', 'lib/a.ts'],
        ['**/test/*', 'a/b/test/c', 'test'],
        ['a?c', 'abc', 'a/c'],
        ['[a-c]x', 'bx', 'dx'],
        ['[^a-c]x', 'dx', 'bx'],
        ['{a,b/{c,d}}.md', 'b/d.md', 'b/a.md'],
        ['a\\*b', 'a*b', 'axb'],
        ['**', '.a/b', ''],
      ] as const) {
        assert.ok(means(around(glob), yes), `${glob} ${yes}`);
        if (no !== '') assert.ok(!means(around(glob), no), `${glob} ${no}`);
      }
  });

  it('refuses what nobody means', () => {
    for (const glob of ['', 'a'.repeat(1001), '{a,b}'.repeat(20), '+(*a*|*b*)+(*c*)', '[a*b*c*d*e'])
      assert.equal(readGlob(glob), undefined, glob.slice(0, 40));
    assert.equal(pathTest([])('a'), false);
    assert.ok(pathTest(['!*a*b*c*d*'])('x') && !pathTest(['!*a*b*c*d*'])('abcd'));
  });

  it('takes time that grows with the length of the path, however many wildcards there are', () => {
    const deep = 'a/'.repeat(2000) + 'c';
    const long = 'a'.repeat(4000);
    const from = performance.now();
    assert.ok(!means(`${'**/a/'.repeat(12)}b`, deep));
    assert.ok(!means(`${'*a'.repeat(20)}b`, long));
    assert.ok(!means(`${'{a,aa}'.repeat(7)}b`, long));
    assert.ok(performance.now() - from < 2000);
  });
});
