import assert from 'node:assert/strict';
import { contains, range, sliceOf, trimRange } from '../../../src/core/text/range.ts';

describe('trimRange', () => {
  it('leaves out the white space that people leave around a value', () => {
    const text = '\ufeff \t\u00a0\u3000value one\r\n ';
    assert.equal(sliceOf(text, trimRange(text, range(0, text.length))), 'value one');
  });

  it('ends empty inside an all-blank range', () => {
    const { start, end } = trimRange('a   b', range(1, 4));
    assert.equal(start, end);
    assert.ok(start >= 1 && end <= 4);
  });
});

describe('contains', () => {
  it('counts both ends in', () => {
    assert.equal(contains(range(2, 5), range(2, 5)), true);
    assert.equal(contains(range(2, 5), range(5, 5)), true);
    assert.equal(contains(range(2, 5), range(1, 3)), false);
    assert.equal(contains(range(2, 5), range(4, 6)), false);
  });
});
