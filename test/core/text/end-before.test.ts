import assert from 'node:assert/strict';
import { endBefore, withoutEnd } from '../../../src/core/text/end-before.ts';

describe('endBefore', () => {
  it('leaves away what fits at the end, and nothing else', () => {
    assert.equal(endBefore('a-b--', /-/), 3);
    assert.equal(endBefore('--', /-/), 0);
    assert.equal(endBefore('a', /-/), 1);
    assert.equal(endBefore('', /-/), 0);
  });

  it('tells what is left of a text', () => {
    assert.equal(withoutEnd('a-b-.', /[-.]/), 'a-b');
    assert.equal(withoutEnd('--', /-/), '');
  });
});
