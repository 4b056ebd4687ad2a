import assert from 'node:assert/strict';
import { clip, pad, widthOf } from '../../../src/cli/text/width.ts';

describe('width', () => {
  it('counts columns, not characters', () => {
    assert.equal(widthOf('abc'), 3);
    assert.equal(widthOf('決定'), 4);
    assert.equal(widthOf('e\u0301'), 1);
    assert.equal(widthOf('🚢'), 2);
    assert.equal(widthOf('“Größe” – l’été…'), 16);
    assert.equal(widthOf('soft\u00adhyphen'), 10);
    assert.equal(widthOf('\u200b\u2060\ufeff'), 0);
  });

  it('pads and clips to columns', () => {
    assert.equal(pad('決', 4), '決  ');
    assert.equal(clip('abcdef', 4), 'abc…');
    assert.equal(clip('決定決定', 4), '決…');
    assert.equal(clip('abc', 3), 'abc');
  });
});
