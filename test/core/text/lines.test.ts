import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/text/lines.ts';

describe('LineIndex', () => {
  it('counts lines as editors do', () => {
    assert.equal(new LineIndex('').count, 1);
    assert.equal(new LineIndex('a').count, 1);
    assert.equal(new LineIndex('a\n').count, 2);
    assert.equal(new LineIndex('a\r\nb\rc\nd').count, 4);
  });

  it('gives a line without its line end', () => {
    const index = new LineIndex('ab\r\nc\r\rd\n');
    const ranges = Array.from({ length: index.count }, (_, line) => index.lineRange(line));
    assert.deepEqual(ranges, [
      { start: 0, end: 2 },
      { start: 4, end: 5 },
      { start: 6, end: 6 },
      { start: 7, end: 8 },
      { start: 9, end: 9 },
    ]);
  });

  it('clamps what lies outside', () => {
    const index = new LineIndex('ab\ncd');
    assert.deepEqual(index.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 0, character: -1 }), 0);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(index.offsetAt({ line: -1, character: 3 }), 0);
  });

  it('finds every offset again', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n'), { maxLength: 12 });
    fc.assert(
      fc.property(text, (parts) => {
        const source = parts.join('');
        const index = new LineIndex(source);
        for (let offset = 0; offset <= source.length; offset++) {
          // Between \r and \n there is no position of its own.
          if (source[offset] === '\n' && source[offset - 1] === '\r') continue;
          assert.equal(index.offsetAt(index.positionAt(offset)), offset);
        }
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});
