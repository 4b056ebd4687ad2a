import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import { readFrontMatter } from '../../../src/core/records/dialects/front-matter.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit.ts';
import {
  yamlAdd,
  yamlLine,
  yamlRemove,
  yamlSet,
  yamlSetItems,
} from '../../../src/core/writing/yaml.ts';

type Entry = Parameters<typeof yamlSet>[1];

/** Edit the entry `key` of front matter that consists of these lines. */
function edit(lines: string, change: (text: string, entry: Entry) => TextEdit | undefined): string {
  const text = `---\n${lines}\n---\n`;
  const { entries } = readFrontMatter(text, scanBlocks(text));
  const made = change(
    text,
    entries.find(({ key }) => key === 'key')!,
  );
  const after = applyEdits(text, made ? [made] : []);
  return after.slice(4, -5);
}

const set = (lines: string, value: string): string => edit(lines, (...at) => yamlSet(...at, value));
const add = (lines: string, value: string): string => edit(lines, (...at) => yamlAdd(...at, value));

describe('values in front matter', () => {
  it('keep their quotes and comments', () => {
    assert.equal(set('key: old # why', 'new'), 'key: new # why');
    assert.equal(set('key:  "old"  # why', 'a "b"'), 'key:  "a \\"b\\""  # why');
    assert.equal(set("key: 'old'", "it's"), "key: 'it''s'");
    assert.equal(set('key: # to come', 'new'), 'key: new # to come');
    assert.equal(set('key:\nother: x', 'new'), 'key: new\nother: x');
    assert.equal(set('key: ""', 'new'), 'key: "new"');
  });

  it('are quoted where a parser would read something else', () => {
    for (const value of ['a: b', 'a #b', '@ann', '0012', 'yes', '[a](b.md)', '- a', 'a:'])
      assert.deepEqual(parse(set('key: old', value)), { key: value });
    assert.equal(
      set('key: old', 'superseded by [ADR-9](9.md)'),
      'key: superseded by [ADR-9](9.md)',
    );
    assert.equal(set('key: old', '2026-11-20'), 'key: 2026-11-20');
  });

  it('take the place of a template’s', () => {
    assert.equal(set('key: {YYYY-MM-DD when it was decided}', '2026-11-20'), 'key: 2026-11-20');
    assert.equal(set('key: "{proposed | accepted', 'accepted'), 'key: accepted');
    assert.equal(set('key: { old }', 'new'), 'key: { new }');
    assert.equal(set('key: { old }', 'a [b](c)'), 'key: a [b](c)');
  });

  it('join a list in its own way', () => {
    assert.equal(add('key: ["a", "b"] # c', 'd'), 'key: ["a", "b", "d"] # c');
    assert.equal(add('key: [a]', 'b, c'), 'key: [a, "b, c"]');
    assert.equal(add('key: []', 'a'), 'key: [a]');
    assert.equal(add("key:\n- 'a'\nother: x", 'b'), "key:\n- 'a'\n- 'b'\nother: x");
    assert.equal(add('key:\n  - a # why', 'b'), 'key:\n  - a # why\n  - b');
    assert.equal(add('key: a', 'b'), 'key: a, b');
    assert.equal(add('key: "a"', 'b'), 'key: "a, b"');
  });

  it('are replaced by several', () => {
    const items = (lines: string): string =>
      edit(lines, (...at) => yamlSetItems(...at, ['@a', 'b']));
    assert.equal(items('key:'), 'key: ["@a", b]');
    assert.equal(items('key: x'), 'key: ["@a", b]');
    assert.equal(items('key: "x" # c'), 'key: ["@a", b] # c');
    assert.equal(items('key: [x, y, z]'), 'key: ["@a", b]');
    assert.equal(items("key:\n  - 'x'\n  - 'y'"), "key:\n  - '@a'\n  - 'b'");
  });

  it('leave a list', () => {
    const without = (lines: string, item: string): string =>
      edit(lines, (text, entry) => {
        const start = text.indexOf(item, text.indexOf(':'));
        return yamlRemove(text, entry, { start, end: start + item.length });
      });
    assert.equal(without('key: ["a", "b"]', 'b'), 'key: ["a"]');
    assert.equal(without('key: ["a", "b"]', 'a'), 'key: ["b"]');
    assert.equal(without('key:\n  - a\n  - b\nother: x', 'a'), 'key:\n  - b\nother: x');
    assert.equal(without('key: [a]', 'a'), 'key: [a]');
  });

  it('make lines of their own', () => {
    assert.equal(yamlLine('key', ''), 'key:');
    assert.equal(yamlLine('key', '@a'), 'key: "@a"');
  });
});
