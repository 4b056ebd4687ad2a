import assert from 'node:assert/strict';
import { matchesOf } from '../../../src/core/text/matches.ts';

describe('matchesOf', () => {
  const pattern = /(\p{L})\d/gu;

  it('finds what matchAll finds, with groups and places', () => {
    const text = 'a1, ü2; 3b4';
    assert.deepEqual(matchesOf(pattern, text), [...text.matchAll(pattern)]);
    assert.deepEqual(
      matchesOf(pattern, text).map(({ index, 1: letter }) => [index, letter]),
      [
        [0, 'a'],
        [4, 'ü'],
        [9, 'b'],
      ],
    );
  });

  it('finds nothing where nothing is', () => {
    assert.deepEqual(matchesOf(pattern, 'none'), []);
  });

  it('begins at the beginning each time', () => {
    pattern.lastIndex = 3;
    assert.equal(matchesOf(pattern, 'a1 b2').length, 2);
    assert.equal(pattern.lastIndex, 0);
    assert.equal(matchesOf(pattern, 'c3').length, 1);
  });
});
