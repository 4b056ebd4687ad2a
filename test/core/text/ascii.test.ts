import assert from 'node:assert/strict';
import { isAscii } from '../../../src/core/text/ascii.ts';

describe('isAscii', () => {
  for (const [name, more] of [
    ['short', ''],
    ['long', 'plain words and more of them, '.repeat(3)],
  ] as const) {
    it(`tells the last character of ASCII from the first beyond, in a ${name} text`, () => {
      assert.ok(isAscii(`${more}\u0000\n\u007f`));
      assert.ok(!isAscii(`${more}\u0080`));
      assert.ok(!isAscii(`\uffff${more}`));
      assert.ok(!isAscii(`a${more}💡b`));
    });
  }

  it('says yes to nothing', () => {
    assert.ok(isAscii(''));
  });
});
