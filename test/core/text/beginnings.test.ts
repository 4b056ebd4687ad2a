import assert from 'node:assert/strict';
import { Beginnings } from '../../../src/core/text/beginnings.ts';

describe('Beginnings', () => {
  const beginnings = new Beginnings(['None yet', 'tbd', 'à définir', 'no']);

  it('lets through what begins with one of the words, in any case', () => {
    for (const text of ['none', 'NONE YET', 'nonetheless', 'Tbd.'])
      assert.equal(beginnings.couldBegin(text), true, text);
  });

  it('tells what begins with other letters', () => {
    for (const text of ['Postgres', 'todo', 'zzz', 'AAA'])
      assert.equal(beginnings.couldBegin(text), false, text);
  });

  it('says nothing of what is short or does not begin with three letters of ASCII', () => {
    for (const text of [
      '',
      'n',
      'no',
      'n/a',
      '- x',
      '`tbd`',
      'é',
      'pré',
      '@[`{',
      'pós',
      '\u0161\u0161\u0161',
    ])
      assert.equal(beginnings.couldBegin(text), true, text);
  });

  it('looks from a place on', () => {
    assert.equal(beginnings.couldBegin('Postgres, none', 10), true);
    assert.equal(beginnings.couldBegin('none, Postgres', 6), false);
  });
});
