import assert from 'node:assert/strict';
import { findLinks } from '../../../src/core/markdown/inline.ts';
import { MAX_DEPTH } from '../../../src/core/markdown/block-scanner.ts';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import { blockText, definitionsOf, walk } from '../../../src/core/markdown/walk.ts';

/** Everything that is read of a document, and how long it takes, in milliseconds. */
function timeToRead(text: string): number {
  const before = process.cpuUsage();
  const root = scanBlocks(text);
  const definitions = definitionsOf(root);
  for (const block of root.children) blockText(text, block, definitions);
  walk(root, (block) => {
    if ('lines' in block) findLinks(text, block.lines, definitions);
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const repeated = [
  ...[
    '[',
    ']',
    '>',
    '> ',
    '`',
    '*',
    '_',
    '~',
    '|',
    '<',
    '<!--',
    '- ',
    '1. ',
    '\t',
    ' ',
    '\r',
    '\n',
    'a',
    'a|',
    '](',
    '[a](',
  ],
  ...[
    '![',
    '[[',
    '[a](<b',
    '[a](b "',
    '[a](b (',
    '[a][',
    '[a]',
    '<a b="',
    '<a ',
    '</',
    '<?',
    '<![CDATA[',
    '&',
    '&#',
    '\\',
  ],
  ...['*a_ ', '**a ', 'a**b', '*_', '[^a]: ', 'http://a_', 'www.', '"'],
  ...[
    '> \n',
    '- a\n',
    '- a\n  ',
    '> > a\n',
    '[a]: b\n',
    '[a]: "\n',
    '[a\n',
    'a\n',
    'a|\n',
    '|-\n',
    '```\n',
    '~~~ a\n',
  ],
  ...[
    '<div>\n',
    '<!--\n',
    '<script>\n',
    '    a\n',
    '# #\n',
    '===\n',
    '---\n',
    '[^a]: b\n',
    ' \n',
    '\u00a0\n',
  ],
];

const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  ...Object.fromEntries(
    repeated.map((piece) => [
      JSON.stringify(piece),
      (size: number) => piece.repeat(Math.ceil(size / piece.length)),
    ]),
  ),
  'two lines of quotes': (size) => `${'>'.repeat(size / 2)}a\n${'>'.repeat(size / 2)}b`,
  'lists nested ever deeper': (size) =>
    Array.from({ length: Math.sqrt(size) }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
  'backticks of every length': (size) =>
    Array.from({ length: Math.sqrt(size * 2) }, (_, length) => `${'`'.repeat(length)} `).join(''),
  'open parentheses': (size) => `[a](${'('.repeat(size)}`,
  'titles and one end': (size) => `${'[a](b ('.repeat(size / 7)})`,
  'brackets before links': (size) => '['.repeat(size / 2) + '[a](b)'.repeat(size / 12),
  'balanced brackets': (size) => `${'['.repeat(size / 2)}${']'.repeat(size / 2)}\n\n[a]: b`,
  'openers and closers that never meet': (size) => 'a*'.repeat(size / 4) + 'b_ '.repeat(size / 6),
  'many definitions': (size) =>
    Array.from({ length: size / 12 }, (_, index) => `[d${index}]: u\n`).join(''),
  'white space inside a line': (size) => `a${' '.repeat(size)}b\n`,
  'front matter without an end': (size) => `---\n${'a: b\n'.repeat(size / 5)}`,
  'comments before no front matter': (size) => `${'<!-- a -->\n'.repeat(size / 11)}---\na: b`,
  'tabs in items': (size) => `- ${'\t'.repeat(50)}a\n`.repeat(size / 54),
};

describe('hostile input', () => {
  /** A quarter of the length that is read; the full check is `SIZE=100000`. */
  const SIZE = Number(process.env['SIZE'] ?? 8000);
  /** What a time may grow by when the input grows by four: sixteen would be quadratic. */
  const GROWTH = 10;
  /** Below this a time says nothing about growth, in milliseconds; what is quadratic takes several times as long. */
  const NOISE = 100;

  for (const [name, make] of Object.entries(HOSTILE)) {
    it(`is read in linear time: ${name}`, () => {
      const large = make(SIZE * 4);
      // A collection of garbage or a busy machine slows one run, not five.
      for (let attempt = 1; ; attempt++) {
        const time = timeToRead(large);
        if (time < NOISE) return;
        const growth = time / timeToRead(make(SIZE));
        if (growth < GROWTH && time < SIZE / 10) return;
        assert.ok(
          attempt < 5,
          `${Math.round(time)} ms, ${growth.toFixed(1)} times that of a quarter`,
        );
      }
    });
  }

  it('may be a megabyte in one line', () => {
    const line = 'a [b](c) `d` *e* <f> '.repeat(49_933);
    const [paragraph] = scanBlocks(line).children;
    assert.equal(paragraph?.type, 'paragraph');
    assert.ok(timeToRead(line) < 5000);
  });

  it('nests no deeper than the cap, and the rest is text', () => {
    const root = scanBlocks('> '.repeat(5000));
    let depth = 0;
    walk(root, (block) => {
      if (block.type === 'blockquote') depth++;
    });
    assert.equal(depth, MAX_DEPTH);
    assert.match(blockText('> '.repeat(5000), root.children[0]!), /^> > /);
  });
});
