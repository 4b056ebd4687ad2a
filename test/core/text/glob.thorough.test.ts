import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch/posix.js';
import { pathTest } from '../../../src/core/text/glob.ts';

describe('pathTest', () => {
  /** So many wildcards that the library is not asked. */
  const crowd = (glob: string): string => `{${glob},never/**/a/**/b/**/c/*d*e*f}`;

  it('says the same as the library, where that is quick', () => {
    const name = fc.array(fc.constantFrom('a', 'b', '.', '-'), { minLength: 1, maxLength: 4 });
    const named = name
      .map((signs) => signs.join(''))
      .filter((text) => text !== '.' && !text.includes('..'));
    const path = fc.array(named, { minLength: 1, maxLength: 5 }).map((steps) => steps.join('/'));
    const sign = fc.constantFrom('a', 'b', '.', '-', '*', '?', '[ab]', '[^a]', '{a,bb}');
    const step = fc
      .array(sign, { minLength: 1, maxLength: 4 })
      .map((signs) => signs.join('').replace(/\*+/g, '*'))
      .filter((text) => text !== '.' && !text.includes('..'));
    const glob = fc
      .array(fc.oneof(step, fc.constant('**')), { minLength: 1, maxLength: 5 })
      .map((steps) => steps.join('/'))
      // Whether the folder itself is meant the library decides by what its name looks like.
      .filter((text) => !text.endsWith('/**'));
    fc.assert(
      fc.property(glob, path, (one, tried) => {
        assert.equal(pathTest([crowd(one)])(tried), picomatch(one, { dot: true })(tried));
      }),
      { numRuns: 3000 },
    );
  });
});
