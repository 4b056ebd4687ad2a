import assert from 'node:assert/strict';
import { applyEdits, eolOf } from '../../../src/core/text/edit.ts';
import { range } from '../../../src/core/text/range.ts';

describe('applyEdits', () => {
  it('replaces, inserts and deletes, in whatever order the edits come', () => {
    const edits = [
      { range: range(7, 12), newText: 'reader' },
      { range: range(0, 0), newText: '> ' },
      { range: range(5, 6), newText: '' },
    ];
    assert.equal(applyEdits('Hello, world', edits), '> Hello reader');
  });

  it('keeps the order of insertions at one place', () => {
    const edits = ['one ', 'two ', 'three '].map((newText) => ({ range: range(1, 1), newText }));
    assert.equal(applyEdits('()', edits), '(one two three )');
  });

  it('refuses edits that overlap or lie outside', () => {
    const overlap = [
      { range: range(0, 3), newText: '' },
      { range: range(2, 4), newText: '' },
    ];
    assert.throws(() => applyEdits('abcdef', overlap), RangeError);
    assert.throws(() => applyEdits('abc', [{ range: range(2, 4), newText: '' }]), RangeError);
    assert.throws(() => applyEdits('abc', [{ range: range(2, 1), newText: '' }]), RangeError);
  });
});

describe('eolOf', () => {
  it('tells the line end by the first line', () => {
    assert.equal(eolOf('a\r\nb\n'), '\r\n');
    assert.equal(eolOf('a\nb\r\n'), '\n');
    assert.equal(eolOf('\n'), '\n');
    assert.equal(eolOf('one line'), '\n');
  });
});
