import assert from 'node:assert/strict';
import { Needles } from '../../../src/core/text/needles.ts';

describe('Needles', () => {
  const words = ['upers', 'eplac', 'öst', '取代', 'a.c*'];
  const needles = new Needles(words);
  const isIn = (text: string, start = 0, end = text.length): boolean =>
    needles.areIn(text, start, end);

  it('finds each needle at every place of a text', () => {
    for (const word of words)
      for (let before = 0; before < 12; before++)
        for (let after = 0; after < 6; after++) {
          const text = 'x'.repeat(before) + word + 'y'.repeat(after);
          assert.equal(isIn(text), true, text);
        }
  });

  it('does not find what only resembles them', () => {
    for (const text of [
      '',
      'u',
      'UPERS',
      'uperx',
      'eplca',
      'ost',
      '取',
      'abc*',
      'upe\nrs',
      '5PERS',
    ])
      assert.equal(isIn(text), false, text);
  });

  it('looks between two places only', () => {
    const text = 'upers - eplac - 取代';
    assert.equal(isIn(text, 0, 4), false);
    assert.equal(isIn(text, 1, 12), false);
    assert.equal(isIn(text, 8, 13), true);
    assert.equal(isIn(text, 9, 17), false);
    assert.equal(isIn(text, 9, 18), true);
  });

  it('agrees with a regular expression on texts of few letters', () => {
    const short = new Needles(['aba', 'abbab', 'cab', 'bb']);
    let seed = 7;
    const next = (): number => (seed = (seed * 48271) % 0x7fffffff);
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: next() % 9 }, () => 'abcd'[next() % 4]).join('');
      assert.equal(short.areIn(text, 0, text.length), /aba|abbab|cab|bb/.test(text), text);
    }
  });

  it('finds nothing without needles', () => {
    assert.equal(new Needles([]).areIn('upers', 0, 5), false);
  });
});
