import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit.ts';
import { EditedText } from '../../../src/core/text/edited.ts';

const replace = (start: number, end: number, newText: string): TextEdit => ({
  range: { start, end },
  newText,
});

describe('EditedText', () => {
  it('tells edits of edits as edits of the original', () => {
    const edited = new EditedText('status: accepted\n')
      .apply([replace(8, 16, 'superseded')])
      .apply([replace(18, 18, ' by ADR-9')]);
    assert.equal(edited.text, 'status: superseded by ADR-9\n');
    assert.deepEqual(edited.edits, [replace(8, 16, 'superseded by ADR-9')]);
  });

  it('says no more than was put in or taken away', () => {
    const edited = new EditedText('a b c').apply([replace(2, 3, 'b x')]);
    assert.deepEqual(edited.edits, [replace(3, 3, ' x')]);
    assert.deepEqual(new EditedText('a b c').apply([replace(0, 1, 'a')]).edits, []);
  });

  it('refuses edits that overlap or lie outside', () => {
    const text = new EditedText('abc');
    assert.throws(() => text.apply([replace(0, 2, ''), replace(1, 3, '')]), RangeError);
    assert.throws(() => text.apply([replace(2, 9, '')]), RangeError);
  });

  it('comes to the same text in one step as in several', () => {
    const step = fc.tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(step, { maxLength: 6 }), (text, steps) => {
        let edited = new EditedText(text);
        for (const [at, length, newText] of steps) {
          const start = Math.min(at, edited.text.length);
          edited = edited.apply([
            replace(start, Math.min(start + length, edited.text.length), newText),
          ]);
        }
        assert.equal(applyEdits(text, edited.edits), edited.text);
      }),
    );
  });
});
