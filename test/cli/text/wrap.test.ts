import assert from 'node:assert/strict';
import { wrap } from '../../../src/cli/text/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces, and leaves a long word whole', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('a incomprehensible b', 5), ['a', 'incomprehensible', 'b']);
  });

  it('breaks nothing where there is room without end, and begins with a word as ever', () => {
    assert.deepEqual(wrap('one  two three ', Infinity), ['one  two three ']);
    assert.deepEqual(wrap('  one two', Infinity), wrap('  one two', 1000));
    assert.deepEqual(wrap('', Infinity), wrap('', 10));
  });
});
