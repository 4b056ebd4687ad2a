import assert from 'node:assert/strict';
import { baselineEntries, BaselineIndex } from '../../../src/core/baseline/baseline.ts';
import { readBaseline, writeBaseline } from '../../../src/core/baseline/file.ts';
import type { Finding, Severity } from '../../../src/core/rules/rule.ts';
import { verbatim } from '../../../src/core/text/message.ts';

const text = 'One.\nTwo.\nTwo.\n';
const source = { text };
const at = (start: number, severity: Severity = 'warning', path = 'a.md'): Finding => ({
  path,
  rule: 'r',
  severity,
  message: 'Here.',
  said: verbatim('Here.'),
  range: { start, end: start + 1 },
  related: [],
  fixes: [],
  tag: undefined,
});
const index = (findings: readonly Finding[], ...there: string[]) =>
  new BaselineIndex({ entries: baselineEntries(findings, source) }, (path) => there.includes(path));
const fresh = (known: BaselineIndex, ...findings: Finding[]) =>
  known
    .sift(findings[0]?.path ?? 'a.md', findings, source)
    .fresh.map(({ range, severity }) => `${severity} ${range.start}`);

describe('a baseline', () => {
  it('knows as many findings of a line as there were', () => {
    const known = index([at(0), at(5)], 'a.md');
    assert.deepEqual(fresh(known, at(0), at(5), at(10)), ['warning 10']);
    assert.deepEqual(fresh(index([at(5), at(10)], 'a.md'), at(0), at(5), at(10)), ['warning 0']);
  });

  it('does not know what weighs more by now, and takes no hints in', () => {
    const known = index([at(0), at(5, 'hint')], 'a.md');
    assert.deepEqual(fresh(known, at(0, 'error')), ['error 0']);
    assert.deepEqual(fresh(known, at(0, 'info')), []);
    assert.deepEqual(fresh(known, at(5, 'hint')), ['hint 5']);
  });

  it('follows a file that has another name, not one that is there still', () => {
    assert.deepEqual(fresh(index([at(0)], 'b.md'), at(0, 'warning', 'b.md')), []);
    assert.deepEqual(fresh(index([at(0)], 'a.md', 'b.md'), at(0, 'warning', 'b.md')), [
      'warning 0',
    ]);
  });

  it('is read as it was written', () => {
    const entries = baselineEntries([at(5), at(10), at(0, 'error')], source);
    assert.deepEqual(
      entries.map(({ severity, count }) => [severity, count]),
      [
        ['warning', 2],
        ['error', 1],
      ],
    );
    const { baseline, findings } = readBaseline('b.json', writeBaseline({ entries }));
    assert.deepEqual(findings, []);
    assert.deepEqual(new Set(baseline.entries), new Set(entries));
    assert.equal(writeBaseline(baseline), writeBaseline({ entries: entries.toReversed() }));
    assert.equal(writeBaseline({ entries: [] }), '{\n  "version": 1,\n  "findings": []\n}\n');
  });

  const mistakes: [name: string, text: string, at: string, message: RegExp][] = [
    ['no JSON', '{ "version": 1,\n nope }', 'n', /^Unexpected text, expected JSON\./],
    ['a conflict', '{\n<<<<<<< a\n}', '<<<<<<< a', /expected JSON/],
    [
      'another version',
      '{ "version": 2, "findings": [] }',
      '{ "version": 2, "findings": [] }',
      /“version” 1/,
    ],
    [
      'no list',
      '{ "version": 1, "findings": {} }',
      '{ "version": 1, "findings": {} }',
      /list of “findings”/,
    ],
    [
      'an entry of no kind',
      '{ "version": 1, "findings": [\n{ "path": 5 }] }',
      '{ "path": 5 }',
      /entry 1/,
    ],
  ];
  for (const [name, written, place, message] of mistakes)
    it(`with ${name} is not used, and says where it is wrong`, () => {
      const { baseline, findings } = readBaseline('b.json', written);
      assert.deepEqual(baseline.entries, []);
      assert.equal(findings.length, 1);
      assert.match(findings[0]?.message ?? '', message);
      const { start, end } = findings[0]?.range ?? { start: 0, end: 0 };
      assert.equal(written.slice(start, end), place);
    });
});
