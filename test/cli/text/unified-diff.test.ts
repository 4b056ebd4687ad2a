import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownDiff, unifiedDiff } from '../../../src/cli/text/unified-diff.ts';
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

  it('shows changes near each other in one hunk and others apart', () => {
    const text = lines(1, 30);
    const diff = unifiedDiff({ from: 'a.md', to: 'a.md' }, text, [
      ...replace(text, ['line 3\n', 'new\nline 3\n'], ['line 6\n', ''], ['line 26', 'LINE 26']),
    ]);
    const changed = diff.split('\n').filter((line) => /^(?:@@|[+-](?![+-]))/.test(line));
    assert.deepEqual(changed, [
      '@@ -1,9 +1,9 @@',
      '+new',
      '-line 6',
      '@@ -23,7 +23,7 @@',
      '-line 26',
      '+LINE 26',
    ]);
  });

  it('shows a terminal nothing that it would obey', () => {
    const diff = unifiedDiff({ from: 'a\u001b.md', to: 'a\u001b.md' }, 'a\n', [
      { range: { start: 0, end: 1 }, newText: '\u001b[2J' },
    ]);
    const terminal = { stdout: true, stderr: false };
    assert.ok(!shownDiff(diff, { terminal }).includes('\u001b'));
    assert.match(shownDiff(diff, { terminal }), /^\+\\u001b\[2J$/m);
    assert.equal(shownDiff(diff, { terminal: { ...terminal, stdout: false } }), diff);
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
