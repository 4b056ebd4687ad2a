import assert from 'node:assert/strict';
import type { Block, Heading, List, Paragraph, Table } from '../../../src/core/markdown/block.ts';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';

/** The only block of a document. */
function only(text: string): Block {
  const { children } = scanBlocks(text);
  assert.equal(children.length, 1);
  return children[0]!;
}

/** What the lines or the content ranges of a block say. */
function said(text: string, ranges: readonly { start: number; end: number }[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}

const types = (text: string): string[] => scanBlocks(text).children.map((block) => block.type);

describe('scanBlocks', () => {
  it('reads an empty document', () => {
    assert.deepEqual(scanBlocks(''), {
      type: 'root',
      start: 0,
      end: 0,
      frontMatter: undefined,
      children: [],
    });
  });

  it('gives a heading its content without marks, hashes and white space', () => {
    for (const text of ['##  Status  ##  ', '## Status\r\n', '   ## Status #', 'Status  \n---\n']) {
      const heading = only(text) as Heading;
      assert.deepEqual(said(text, heading.lines), ['Status'], JSON.stringify(text));
      assert.equal(heading.depth, 2);
      assert.equal(heading.setext, text.includes('---'));
    }
    assert.deepEqual((only('### ###\n') as Heading).lines, []);
  });

  it('gives a paragraph its lines without container prefixes', () => {
    const text = '> - one\n>   two\nthree\n';
    const quote = only(text);
    assert.equal(quote.type, 'blockquote');
    const [item] = (quote.children[0] as List).children;
    assert.deepEqual(said(text, (item!.children[0] as Paragraph).lines), ['one', 'two', 'three']);
  });

  it('keeps headings in fences, indented code and comments out of the structure', () => {
    assert.deepEqual(types('```\n# a\n```\n\n    # b\n\n<!--\n# c\n-->\n# d\n'), [
      'code',
      'code',
      'html',
      'heading',
    ]);
  });

  it('keeps the info string of a fence whole', () => {
    const text = '~~~  ts title="a"  \n~~~\n';
    const code = only(text);
    assert.equal(code.type, 'code');
    assert.deepEqual(said(text, [code.info!]), ['ts title="a"']);
  });

  it('measures tabs in columns', () => {
    const text = '-\ta\n\n\t\tb\n';
    const list = only(text) as List;
    assert.deepEqual(
      list.children[0]!.children.map((block) => block.type),
      ['paragraph', 'code'],
    );
  });

  it('knows bullets, numbers and ticks', () => {
    const text = '- [x] done\n- [ ] open\n- [] none\n';
    const list = only(text) as List;
    assert.deepEqual(
      list.children.map((item) => item.checked),
      [true, false, undefined],
    );
    assert.deepEqual(said(text, (list.children[0]!.children[0] as Paragraph).lines), ['done']);
    const numbered = only('12) a\n') as List;
    assert.equal(numbered.ordered, true);
    assert.deepEqual(numbered.children[0]!.marker, { start: 0, end: 3 });
  });

  it('divides a row at pipes that are not escaped', () => {
    const text = '| a \\| b | `c\\|d` ||\n|-|-|-|\n| 1 |\n';
    const table = only(text) as Table;
    assert.deepEqual(
      table.rows.map((row) =>
        said(
          text,
          row.cells.map((cell) => cell.content),
        ),
      ),
      [['a \\| b', '`c\\|d`', ''], ['1']],
    );
  });

  it('reads definitions over several lines and decodes them', () => {
    const text = '> [The\n> Key]:\n> <a&amp;b\\>>\n> "t"\n';
    const quote = only(text);
    assert.equal(quote.type, 'blockquote');
    const [definition] = quote.children;
    assert.equal(definition?.type, 'definition');
    assert.equal(definition.identifier, 'the key');
    assert.equal(definition.label, 'The\nKey');
    assert.equal(definition.url, 'a&b>');
    assert.deepEqual(said(text, [definition.destination]), ['a&amp;b\\>']);
  });

  it('counts from the beginning of the text, byte order mark and all', () => {
    const [heading] = scanBlocks('\ufeff# a\n').children;
    assert.equal(heading?.start, 1);
  });

  it('takes lone carriage returns for line ends', () => {
    assert.deepEqual(types('# a\rb\r\r- c\r\n# d'), ['heading', 'paragraph', 'list', 'heading']);
  });
});
