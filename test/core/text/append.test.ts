import assert from 'node:assert/strict';
import { append } from '../../../src/core/text/append.ts';

describe('append', () => {
  it('adds more items than fit on the stack', () => {
    const list = [0];
    append(
      list,
      Array.from({ length: 500_000 }, (_, index) => index),
    );
    assert.equal(list.length, 500_001);
    assert.equal(list.at(-1), 499_999);
  });
});
