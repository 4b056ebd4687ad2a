import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unifiedDiff } from '../../../src/cli/text/unified-diff.ts';
import { applyEdits, type TextEdit } from '../../../src/core/index.ts';
import { folderWith } from '../support/folder.ts';

const lines = (from: number, to: number, end = '\n'): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}${end}`).join('');

function replace(text: string, ...pairs: [string, string][]): TextEdit[] {
  return pairs.map(([old, newText]) => {
    const start = text.indexOf(old);
    return { range: { start, end: start + old.length }, newText };
  });
}

describe('unifiedDiff', () => {
  it('shows changed lines with three lines around them', () => {
    const text = lines(1, 9);
    assert.equal(
      unifiedDiff({ from: 'a.md', to: 'a.md' }, text, replace(text, ['line 5', 'LINE 5'])),
      [
        'diff --git a/a.md b/a.md',
        '--- a/a.md',
        '+++ b/a.md',
        '@@ -2,7 +2,7 @@',
        ' line 2',
        ' line 3',
        ' line 4',
        '-line 5',
        '+LINE 5',
        ' line 6',
        ' line 7',
        ' line 8',
        '',
      ].join('\n'),
    );
  });

  it('gives what git applies, whatever the edits', () => {
    const cases: [string, TextEdit[]][] = [
      [
        lines(1, 30),
        replace(lines(1, 30), ['line 1\n', ''], ['line 12', 'a\nb'], ['line 30', 'z']),
      ],
      [lines(1, 4, '\r\n'), replace(lines(1, 4, '\r\n'), ['line 2\r\nline', 'x\r\ny'])],
      ['no end', replace('no end', ['no', 'an'])],
      ['a\nno end', replace('a\nno end', ['a\nno', 'b'])],
      ['a\n', [{ range: { start: 2, end: 2 }, newText: 'b\n' }]],
      ['a b c\n', replace('a b c\n', ['a', '1'], ['c', '3'])],
    ];
    for (const [text, edits] of cases) {
      const root = folderWith({ 'old.md': text });
      const diff = unifiedDiff({ from: 'old.md', to: 'new.md' }, text, edits);
      execFileSync('git', ['apply', '-'], {
        cwd: root,
        input: diff,
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      assert.equal(readFileSync(join(root, 'new.md'), 'utf8'), applyEdits(text, edits), diff);
    }
  });
});
