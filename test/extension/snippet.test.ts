import assert from 'node:assert/strict';
import { toSnippet, withGap } from '../../src/extension/snippet.ts';

const gap = (text: string, what: string) => {
  const start = text.indexOf(what);
  return { start, end: start + what.length };
};

describe('toSnippet', () => {
  it('makes each gap a tab stop that holds its text', () => {
    const text = '# Title\n\n<who>, <when>\n';
    assert.equal(
      toSnippet({ text, gaps: [gap(text, '<who>'), gap(text, '<when>')] }),
      '# Title\n\n${1:<who>}, ${2:<when>}\n$0',
    );
  });

  it('escapes what a snippet would read as syntax, inside gaps and outside', () => {
    const text = 'costs $5 in C:\\x {a} <${TM_FILENAME}>';
    assert.equal(
      toSnippet({ text, gaps: [gap(text, '<${TM_FILENAME}>')] }),
      'costs \\$5 in C:\\\\x {a\\} ${1:<\\${TM_FILENAME\\}>}$0',
    );
  });

  it('leaves out a gap inside another, and takes them in the order of the text', () => {
    const text = 'abcdef';
    const gaps = [
      { start: 4, end: 5 },
      { start: 1, end: 3 },
      { start: 2, end: 3 },
    ];
    assert.equal(toSnippet({ text, gaps }), 'a${1:bc}d${2:e}f$0');
  });
});

describe('withGap', () => {
  it('makes the one gap the tab stop, and escapes all else', () => {
    assert.equal(withGap('<!-- $x: {why} -->', '{why}'), '<!-- \\$x: ${1:{why\\}} -->');
    assert.equal(withGap('no gap }', '{why}'), 'no gap \\}');
  });
});
