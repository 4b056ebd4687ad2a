import assert from 'node:assert/strict';
import { oneLine } from '../../../src/core/text/one-line.ts';

describe('oneLine', () => {
  it('makes every stretch of white space one space, those at the ends too', () => {
    assert.equal(oneLine(' a \n b\tc\u00a0d\u3000 e  '), ' a b c d e ');
  });

  it('leaves a text of single spaces as it is', () => {
    assert.equal(oneLine('a b c'), 'a b c');
  });
});
