import assert from 'node:assert/strict';
import { unifiedDiff } from '../../../src/cli/text/diff.ts';

const insert = (at: number, newText: string) => ({ range: { start: at, end: at }, newText });

describe('unifiedDiff', () => {
  it('shows changes near each other in one hunk and others apart', () => {
    const text = Array.from({ length: 30 }, (_, at) => `line ${at}\n`).join('');
    const at = (line: number): number => text.indexOf(`line ${line}\n`);
    const diff = unifiedDiff('a.md', text, [
      insert(at(2), 'new\n'),
      { range: { start: at(5), end: at(6) }, newText: '' },
      { range: { start: at(25), end: at(25) + 4 }, newText: 'LINE' },
    ]);
    assert.equal(
      diff,
      [
        '--- a/a.md',
        '+++ b/a.md',
        '@@ -1,10 +1,10 @@',
        ' line 0',
        ' line 1',
        '+new',
        ' line 2',
        ' line 3',
        ' line 4',
        '-line 5',
        ' line 6',
        ' line 7',
        ' line 8',
        ' line 9',
        '@@ -23,7 +23,7 @@',
        ' line 22',
        ' line 23',
        ' line 24',
        '-line 25',
        '+LINE 25',
        ' line 26',
        ' line 27',
        ' line 28',
        '',
      ].join('\n'),
    );
  });

  it('takes a text without a last line end, and Windows line ends', () => {
    assert.equal(
      unifiedDiff('a.md', 'a\r\nb', [insert(4, '!')]),
      '--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n a\n-b\n+b!\n',
    );
    assert.equal(
      unifiedDiff('a.md', 'a\n', [insert(1, '\nb')]),
      '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,2 @@\n a\n+b\n',
    );
  });
});
