import assert from 'node:assert/strict';
import { closest } from '../../../src/core/text/closest.ts';

describe('closest', () => {
  it('finds the word that was meant', () => {
    assert.equal(closest('statusses', ['statuses', 'sections']), 'statuses');
    assert.equal(closest('typ', ['type', 'next']), 'type');
    assert.equal(closest('ownre', ['owner', 'other']), 'owner');
    assert.equal(closest('WordsPerpage', ['wordsPerPage']), 'wordsPerPage');
  });

  it('finds none when no word is near, or two are', () => {
    assert.equal(closest('colour', ['type', 'next']), undefined);
    assert.equal(closest('ac', ['ab', 'ad']), undefined);
    assert.equal(closest('bard', ['card', 'hard']), undefined);
  });
});
