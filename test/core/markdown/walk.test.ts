import assert from 'node:assert/strict';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import { blockText, definitionsOf, headings, walk } from '../../../src/core/markdown/walk.ts';

describe('walk', () => {
  it('visits blocks before what is in them, with their parents', () => {
    const seen: string[] = [];
    walk(scanBlocks('# a\n\n> - b\n\nc\n'), (block, parent) => {
      seen.push(`${parent.type}>${block.type}`);
    });
    assert.deepEqual(seen, [
      'root>heading',
      'root>blockquote',
      'blockquote>list',
      'list>listItem',
      'listItem>paragraph',
      'root>paragraph',
    ]);
  });

  it('leaves out what it is told to', () => {
    const seen: string[] = [];
    walk(scanBlocks('> a\n\nb\n'), (block) => {
      seen.push(block.type);
      return block.type !== 'blockquote';
    });
    assert.deepEqual(seen, ['blockquote', 'paragraph']);
  });
});

describe('headings', () => {
  it('are those that divide the document', () => {
    const found = headings(scanBlocks('# a\n\n> # b\n\nc\n---\n\n- # d\n'));
    assert.deepEqual(
      found.map((heading) => heading.depth),
      [1, 2],
    );
  });
});

describe('definitionsOf', () => {
  it('takes the first of a label, wherever it stands', () => {
    const definitions = definitionsOf(scanBlocks('> [A]: one\n\n[a]: two\n'));
    assert.equal(definitions.get('a')?.url, 'one');
  });
});

describe('blockText', () => {
  const textOf = (text: string): string => blockText(text, scanBlocks(text).children[0]!);

  it('reads lists, quotes and tables', () => {
    assert.equal(textOf('- *a*\n  - `b`\n- [c](d)\n'), 'a\nb\nc');
    assert.equal(textOf('> # a\n> b\n> ---\n'), 'a\nb');
    assert.equal(textOf('|a|**b**|\n|-|-|\n|`c\\|d`|\n'), 'a | b\nc|d');
  });

  it('reads code without its fences, closed or not', () => {
    assert.equal(textOf('```js\na\n\nb\n```\n'), 'a\n\nb');
    assert.equal(textOf('~~~~\na\n~~~\n'), 'a\n~~~');
    assert.equal(textOf('```\n'), '');
    assert.equal(textOf('    a\n    b\n'), 'a\n    b');
  });

  it('reads HTML by what it shows', () => {
    assert.equal(textOf('<!-- a -->\n'), '');
    assert.equal(textOf('<details>\n<summary>a</summary>\n'), 'a');
  });

  it('finds nothing in definitions and breaks', () => {
    assert.equal(textOf('[a]: b\n'), '');
    assert.equal(textOf('***\n'), '');
  });
});
