import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/index.ts';
import { codeFrame } from '../../../src/cli/text/frame.ts';

function frame(text: string, marked: string, columns = 80): string {
  const start = text.indexOf(marked);
  const at = { start, end: start + marked.length };
  return codeFrame({ text, lines: new LineIndex(text) }, at, columns).join('\n');
}

describe('codeFrame', () => {
  it('marks a range in its line', () => {
    assert.equal(
      frame('# Title\n\nstatus: acepted\n', 'acepted'),
      '  3 │ status: acepted\n    │         ^^^^^^^',
    );
  });

  it('marks a range of several lines to the end of its first', () => {
    assert.equal(frame('one two\nthree', 'two\nthree'), '  1 │ one two\n    │     ^^^');
  });

  it('marks an empty range by one caret', () => {
    const text = 'ab';
    const lines = codeFrame({ text, lines: new LineIndex(text) }, { start: 2, end: 2 }, 80);
    assert.deepEqual(lines, ['  1 │ ab', '    │   ^']);
  });

  it('stands under wide characters', () => {
    assert.equal(frame('決定 x', 'x'), '  1 │ 決定 x\n    │      ^');
  });

  it('cuts a long line around the range', () => {
    const lines = frame(`${'a'.repeat(500)} here ${'b'.repeat(500)}`, 'here', 60).split('\n');
    for (const line of lines) assert.ok(line.length <= 60, line);
    const [source = '', marks = ''] = lines;
    assert.equal(source.indexOf('here'), marks.indexOf('^^^^'));
    assert.match(source, /│ …a+ here b+…$/);
  });

  it('escapes what a terminal would obey, and still marks the right place', () => {
    assert.equal(frame('\u001b[2J bad', 'bad'), '  1 │ \\u001b[2J bad\n    │           ^^^');
  });
});
