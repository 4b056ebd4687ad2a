import assert from 'node:assert/strict';
import { cellText, findLinks, htmlText, plainText } from '../../../src/core/markdown/inline.ts';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import { definitionsOf } from '../../../src/core/markdown/walk.ts';

const whole = (text: string): { start: number; end: number }[] => [{ start: 0, end: text.length }];
const plain = (text: string): string => plainText(text, whole(text));
const links = (text: string): string[] =>
  findLinks(text, whole(text)).map(
    ({ type, text: shown, url }) => `${type} ${text.slice(shown.start, shown.end)} ${url}`,
  );

describe('plainText', () => {
  it('leaves text without markup as it is', () => {
    assert.equal(plain('Use PostgreSQL, not MySQL: 3 < 4.'), 'Use PostgreSQL, not MySQL: 3 < 4.');
    assert.equal(plain('snake_case_name and 2 * 3 * 4'), 'snake_case_name and 2 * 3 * 4');
  });

  it('takes off emphasis, code, links, tags and comments', () => {
    assert.equal(plain('**Status:** `open` ~~no~~ __x__ *[y](z)*'), 'Status: open no x y');
    assert.equal(plain('Context <!-- optional -->'), 'Context');
    assert.equal(plain('<b>a</b> ![pic](p.png) <https://a.b>'), 'a pic https://a.b');
  });

  it('resolves escapes and character references', () => {
    assert.equal(plain('a\\_b &amp; c&#x20;d &copy; &nope; \\x'), 'a_b & c d © &nope; \\x');
  });

  it('shows a wiki link by its text, or else by its target', () => {
    assert.equal(plain('[[0003 Use X|use X]] and [[Other]]'), 'use X and Other');
  });

  it('keeps lines, and begins one at a break', () => {
    const text = 'one  \ntwo\\\nthree<br>*four*';
    const lines = [
      { start: 0, end: 5 },
      { start: 6, end: 10 },
      { start: 11, end: text.length },
    ];
    assert.equal(plainText(text, lines), 'one\ntwo\nthree\nfour');
  });

  it('keeps the underscores of an address', () => {
    assert.equal(plain('see https://a.b/_c_/d and _e_'), 'see https://a.b/_c_/d and e');
  });

  it('reads a pipe in a cell’s code', () => {
    const text = '`a\\|b` \\| c';
    assert.equal(cellText(text, { start: 0, end: text.length }), 'a|b | c');
  });
});

describe('htmlText', () => {
  it('leaves out tags and comments, and nothing else', () => {
    assert.equal(htmlText('<p>*a* &lt; b<!-- c --></p>'), '*a* < b');
  });
});

describe('findLinks', () => {
  it('finds links, pictures and addresses', () => {
    assert.deepEqual(links('[a](b.md "t") ![c](<d e>) <https://f.g> <h@i.j>'), [
      'link a b.md',
      'image c d e',
      'autolink https://f.g https://f.g',
      'autolink h@i.j mailto:h@i.j',
    ]);
  });

  it('finds wiki links, in tables too', () => {
    assert.deepEqual(links('[[a|b]] [[ c ]] [[d\\|e]] ![[f]]'), [
      'wiki b a',
      'wiki c c',
      'wiki e d',
      'wiki f f',
    ]);
    assert.deepEqual(links('[[1]](a) [[]] [[ ]]'), ['link [1] a']);
  });

  it('honours code, escapes, tags and brackets', () => {
    assert.deepEqual(links('`[a](b)` \\[a](b) <i title="[a](b)"> [a[b]c](d) [a](b'), [
      'link a[b]c d',
    ]);
  });

  it('puts no link in a link', () => {
    assert.deepEqual(links('[a [b](c) d](e) [![f](g)](h)'), [
      'link b c',
      'image f g',
      'link ![f](g) h',
    ]);
  });

  it('finds references only if they are defined', () => {
    const text = '[a][B c] [b C][] [b c] ![b c] [x] [a][x]\n\n[B  C]: u\n';
    const root = scanBlocks(text);
    const [paragraph] = root.children;
    assert.equal(paragraph?.type, 'paragraph');
    const found = findLinks(text, paragraph.lines, definitionsOf(root));
    assert.deepEqual(
      found.map(
        (link) => `${link.type} ${link.url} ${text.slice(link.range.start, link.range.end)}`,
      ),
      [
        'reference b c [a][B c]',
        'reference b c [b C][]',
        'reference b c [b c]',
        'reference b c ![b c]',
      ],
    );
  });

  it('takes a caret for a footnote where there is one, else for a label', () => {
    const urls = (text: string): string[] => {
      const root = scanBlocks(text);
      const [paragraph] = root.children;
      assert.equal(paragraph?.type, 'paragraph');
      return findLinks(text, paragraph.lines, definitionsOf(root)).map((link) => link.url);
    };
    // Only below another definition is `[^1]:` one of a link.
    const text = '[^1] [^ a]\n\n[^ a]: u\n\n-     x\n\n[b]: c\n    [^1]: d\n';
    assert.deepEqual(urls(text), ['^1', '^ a']);
    assert.deepEqual(urls(`${text}\n[^1]: a footnote\n`), ['^ a']);
    assert.deepEqual(urls('[^1] [^2]\n\n[^1]: a footnote\n'), []);
  });

  it('gives positions in the document, over lines and container prefixes', () => {
    const text = '> see [the\n> record](0001-a.md)\n';
    const [quote] = scanBlocks(text).children;
    assert.equal(quote?.type, 'blockquote');
    const [paragraph] = quote.children;
    assert.equal(paragraph?.type, 'paragraph');
    const [link] = findLinks(text, paragraph.lines);
    assert.equal(text.slice(link!.destination.start, link!.destination.end), '0001-a.md');
    assert.equal(text.slice(link!.range.start, link!.range.end), '[the\n> record](0001-a.md)');
  });

  it('decodes what a target says', () => {
    assert.deepEqual(links('[a](b\\)c&amp;d%20e)'), ['link a b)c&d%20e']);
  });
});
