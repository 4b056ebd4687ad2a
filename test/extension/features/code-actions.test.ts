import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../../src/core/index.ts';
import { safeFixes } from '../../../src/extension/features/code-actions.ts';
import { verbatim } from '../../../src/core/text/message.ts';

const fix = (title: string, start: number, end: number, safe = true): Fix => ({
  title: verbatim(title),
  safe,
  edits: new Map([['a.md', [{ range: { start, end }, newText: '' }]]]),
});
const finding = (...fixes: Fix[]): Finding => ({
  path: 'a.md',
  rule: 'r',
  severity: 'warning',
  message: '',
  said: verbatim(''),
  range: { start: 0, end: 0 },
  related: [],
  fixes,
  tag: undefined,
});
const titles = (...findings: Finding[]) => safeFixes(findings).map(({ title }) => title.text);

describe('safeFixes', () => {
  it('takes the first safe repair of each finding', () => {
    assert.deepEqual(
      titles(finding(fix('unsafe', 0, 1, false), fix('one', 0, 1), fix('two', 0, 1)), finding()),
      ['one'],
    );
  });

  it('leaves a repair that touches what another changes for the next time', () => {
    assert.deepEqual(
      titles(finding(fix('a', 0, 4)), finding(fix('b', 3, 6)), finding(fix('c', 8, 9))),
      ['a', 'c'],
    );
    assert.deepEqual(titles(finding(fix('a', 5, 5)), finding(fix('b', 5, 5))), ['a']);
  });
});
