import assert from 'node:assert/strict';
import { scanBlocks } from '../../../../src/core/markdown/scan.ts';
import { readFrontMatter } from '../../../../src/core/records/dialects/front-matter.ts';

interface Shown {
  readonly values: Record<string, string | readonly string[]>;
  readonly problems: readonly string[];
}

function read(yaml: string): Shown {
  const text = `---\n${yaml}\n---\n# A\n`;
  const { entries, problems } = readFrontMatter(text, scanBlocks(text));
  const values: Shown['values'] = {};
  for (const { key, keyRange, range, parts, list } of entries) {
    assert.equal(text.slice(keyRange.start, keyRange.end), key);
    values[key] = list
      ? parts.map(({ start, end }) => text.slice(start, end))
      : text.slice(range.start, range.end);
  }
  return { values, problems: problems.map(({ code }) => code) };
}

const cases: readonly (readonly [name: string, yaml: string, values: Shown['values']])[] = [
  ['plain values', 'a: b\nc-d: e f', { a: 'b', 'c-d': 'e f' }],
  ['quotes', `a: "b: c"\nd: 'e'`, { a: 'b: c', d: 'e' }],
  ['a quote doubled within quotes', `a: 'it''s'`, { a: "it''s" }],
  ['an escape', 'a: "b \\" c"', { a: 'b \\" c' }],
  ['comments', '# on top\na: b # behind\nc: "d # e" # f', { a: 'b', c: 'd # e' }],
  ['nothing', 'a:\nb: # later\nc: d', { a: '', b: '', c: 'd' }],
  ['flow lists', 'a: [b, "c, d", e]\nf: []', { a: ['b', 'c, d', 'e'], f: [] }],
  ['block lists', 'a:\n  - b\n  - "c"\nd:\n- e', { a: ['b', 'c'], d: ['e'] }],
  ['block scalars', 'a: |\n  b\n  c\nd: e', { a: 'b\n  c', d: 'e' }],
  ['a plain value on two lines', 'a: b\n  c\nd: e', { a: 'b\n  c', d: 'e' }],
  [
    'numbers and dates as written',
    'a: 0015\nb: 2024-05-02\nc: 1_000',
    { a: '0015', b: '2024-05-02', c: '1_000' },
  ],
  ['wiki links in quotes', `a:\n  - '[[b-c]]'`, { a: ['[[b-c]]'] }],
  ['a link in a value', 'a: superseded by [B](0005-b.md)', { a: 'superseded by [B](0005-b.md)' }],
  ['carriage returns', 'a: b\r\nc: d\r', { a: 'b', c: 'd' }],
  ['a flow map around one value', 'a: { b }', { a: 'b' }],
  ['nested maps', 'a:\n  b: c\nd: e', { a: 'b: c', d: 'e' }],
  ['a flow list over lines', 'a: [\n  b,\n  c\n]', { a: ['b', 'c'] }],
  ['an empty string in a list', 'a: [""]', { a: [] }],
  ['a quoted key', '"a b": c', { 'a b': 'c' }],
];

describe('readFrontMatter', () => {
  for (const [name, yaml, values] of cases)
    it(`reads ${name}`, () => {
      assert.deepEqual(read(yaml), { values, problems: [] });
    });

  it('recovers an unedited template line by line', () => {
    const { values, problems } = read(
      'status: "{proposed | accepted | superseded by ADR-0123"\ndate: {YYYY-MM-DD when it was decided}\ndecision-makers: {list everyone}\ntags: [a]',
    );
    assert.deepEqual(values['tags'], ['a']);
    assert.deepEqual(problems, []);
    assert.deepEqual(read('status: {proposed | superseded by [A](a.md)}\ntags: [a]').problems, [
      'front-matter-recovered',
    ]);
    assert.deepEqual(
      read('status: {proposed | superseded by [A](a.md)}\ntags: [a]').values['tags'],
      ['a'],
    );
  });

  it('recovers what YAML refuses, and says so', () => {
    assert.deepEqual(read('owner: @ann\nstatus: draft'), {
      values: { owner: '@ann', status: 'draft' },
      problems: ['front-matter-syntax'],
    });
    assert.deepEqual(read('title: Queues: a plan\nstatus: draft').values, {
      title: 'Queues: a plan',
      status: 'draft',
    });
  });

  it('reports a key that stands twice', () => {
    assert.deepEqual(read('status: draft\nstatus: accepted').problems, ['front-matter-syntax']);
  });

  it('reads front matter behind a byte order mark, blank lines and a licence', () => {
    for (const lead of [
      '\ufeff',
      '\n',
      '<!-- SPDX-License-Identifier: MIT -->\n',
      '<!--\nA licence.\n-->\n\n',
    ]) {
      const text = `${lead}---\nstatus: accepted\n---\n# A\n`;
      assert.deepEqual(
        readFrontMatter(text, scanBlocks(text)).entries.map(({ key }) => key),
        ['status'],
      );
    }
  });
});
