import assert from 'node:assert/strict';
import { fingerprintsOf } from '../../../src/core/baseline/fingerprint.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { verbatim } from '../../../src/core/text/message.ts';

const finding = (start: number, more: Partial<Finding> = {}): Finding => ({
  path: 'a.md',
  rule: 'broken-link',
  severity: 'warning',
  message: 'Nothing at “gone.md”.',
  said: verbatim('Nothing at “gone.md”.'),
  range: { start, end: start + 4 },
  related: [],
  fixes: [],
  tag: undefined,
  ...more,
});
const print = (text: string, more: Partial<Finding> = {}, title?: number) => {
  const range = title === undefined ? undefined : { start: title, end: title + 1 };
  return fingerprintsOf([finding(text.indexOf('gone'), more)], () => ({
    text,
    title: range && { range },
  }))[0];
};

describe('fingerprintsOf', () => {
  const same = print('One.\n\n- See [it](gone.md).\n');

  it('stays the same when lines move, and marks, case and white space change', () => {
    for (const text of [
      'Zero.\n\nOne.\n\n- See [it](gone.md).\n',
      'One.\r\n\r\n* **See**  [it](gone.md)\r\n',
      '## see [it](gone.md)',
    ])
      assert.equal(print(text), same, text);
    assert.equal(print('- See [it](gone.md).', { message: '3 days ago at “gone.md”.' }), same);
    assert.equal(print('- See [it](gone.md).', { severity: 'error' }), same);
    assert.match(same ?? '', /^[0-9a-f]{16}:1$/);
  });

  it('is another for other words, another rule, path, or thing that the message names', () => {
    const others = [
      print('One.\n\n- See [that](gone.md).\n'),
      print('- See [it](gone.md).', { rule: 'broken-reference' }),
      print('- See [it](gone.md).', { path: 'b.md' }),
      print('- See [it](gone.md).', { message: 'Nothing at “lost.md”.' }),
    ];
    assert.equal(new Set([same, ...others]).size, 5);
  });

  it('counts those that are alike', () => {
    const text = 'See [it](gone.md).\n\nSee [it](gone.md).\n';
    const prints = fingerprintsOf([finding(0), finding(20)], () => ({ text }));
    assert.deepEqual(
      prints.map((one) => one.split(':')[1]),
      ['1', '2'],
    );
  });

  it('survives a new title when it speaks of the record as a whole', () => {
    assert.equal(print('# gone', {}, 2), print('# gone for good', {}, 2));
    assert.notEqual(print('# gone'), print('# gone for good'));
  });

  it('does not mind what is far away on a long line', () => {
    const far = 'word '.repeat(60);
    assert.equal(print(`${far}gone ${far}end`), print(`begin ${far}gone ${far}`));
  });

  it('does without the text', () => {
    assert.match(fingerprintsOf([finding(3)], () => undefined)[0] ?? '', /^[0-9a-f]{16}:1$/);
  });
});
