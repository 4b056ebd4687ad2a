import fc from 'fast-check';

/** The lines of a piece of a document. */
type Lines = readonly string[];

const pick = (...items: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...items);

// Words that turn into markup beside the right neighbours, so that generated text often just fails to be some.
const word = pick(
  ...[
    'a',
    'b1',
    'é',
    '日本',
    '😀',
    '*',
    '**',
    '_',
    '__',
    '*a*',
    '_b_',
    '**c**',
    '~~d~~',
    '~',
    '`',
    '``',
  ],
  ...[
    '`e`',
    '`` f` ``',
    '\\',
    '\\*',
    '\\[',
    '\\|',
    '|',
    '[',
    ']',
    '![',
    '](',
    ')',
    '(',
    '[g](h)',
    '![i](j)',
  ],
  ...[
    '[k]',
    '[l][k]',
    '[k][]',
    '![k]',
    '[m](<n o> "p")',
    "[q](r 's')",
    '[t]( u(v) )',
    '[w](x\\)y)',
  ],
  ...[
    '[^1]',
    '<',
    '>',
    '<i>',
    '</i>',
    '<b c="d">',
    '<br/>',
    '<!-- z -->',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<!A>',
  ],
  ...[
    '<http://a.b>',
    '<a@b.c>',
    '<p',
    '&amp;',
    '&#x20;',
    '&#35;',
    '&nope;',
    '&',
    '#',
    '##',
    '=',
    '-',
    '+',
    '1.',
  ],
  ...['"', "'", ':', '!', '  ', '$', 'https://a.b', '\t', '[ ]', '[x]'],
);

const text = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .chain((words) => pick(' ', ' ', ' ', '').map((between) => words.join(between)));
const plain = pick('a', 'b c', 'd e f', 'g.', 'Key: value', '**h** i');
const line = fc.oneof({ weight: 2, arbitrary: plain }, text);
const suffix = pick('', '', '', ' ', '  ', '\t', '\\');

const paragraph = fc
  .array(fc.tuple(line, suffix), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((part) => part.join('')));
const atx = fc
  .tuple(
    pick('#', '##', '###', '######', '#######'),
    pick(' ', ' ', '  ', '\t', ''),
    line,
    pick('', '', ' #', ' ##  ', '#'),
  )
  .map((parts) => [parts.join('')]);
const setext = fc
  .tuple(paragraph, pick('=', '===', '-', '---', '- -', '--- ', '  ==', '    ===', '=-'))
  .map(([lines, underline]) => [...lines, underline]);
const thematic = pick(
  '---',
  '***',
  '___',
  '* * *',
  '- - -',
  '-\t-\t-',
  '**',
  '--- a',
  '_ _ _ ',
).map((it) => [it]);
const fenced = fc
  .tuple(
    pick('```', '~~~', '````', '``'),
    pick('', 'js', ' ts {a}', ' a`b', '&amp; c'),
    fc.array(fc.oneof(line, pick('', '  ', '# no', '- no', '> no', '```', '~~~')), {
      maxLength: 3,
    }),
    pick('```', '~~~', '````', '   ```', '    ```', '``` a', ''),
  )
  .map(([open, info, lines, close]) => [open + info, ...lines, ...(close === '' ? [] : [close])]);
const indented = fc
  .array(fc.tuple(pick('    ', '     ', '\t', '  \t'), fc.oneof(line, pick(''))), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.map((part) => part.join('')));
const html = fc
  .tuple(
    pick(
      ...[
        '<div>',
        '</div>',
        '<div/>',
        '<div/',
        '<p class="a"',
        '<script>',
        '<pre',
        '</pre>',
        '<style',
        '<!-- a',
        '<!--',
      ],
      ...[
        '<!-- a -->',
        '<!-->',
        '<?php',
        '<!X',
        '<![CDATA[',
        '<![cdata[',
        '<x>',
        '<x y="z">',
        '<x y=z/>',
        '</x >',
        '<x',
        '<x>a',
      ],
      ...[
        "<x y='z' w>",
        '<x y = z>',
        '<x/ >',
        '<1>',
        '<del>*a*</del>',
        '<h1>',
        '<Table>',
        '<x y="z"w>',
      ],
    ),
    fc.array(fc.oneof(line, pick('', '-->', '?>', '>', ']]>', '</script>', '</pre>', '</div>')), {
      maxLength: 3,
    }),
  )
  .map(([first, rest]) => [first, ...rest]);
const cells = fc.array(
  pick('a', '', ' b ', 'c\\|d', '`e\\|f`', '`g|h`', '\\\\', '[i](j)', '-', '  '),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const row = fc
  .tuple(cells, pick('|', '| ', ''), pick('|', ' |', '', '| '))
  .map(([parts, open, close]) => open + parts.join('|') + close);
const delimiter = fc
  .tuple(
    fc.array(pick('---', '-', ':-', '-:', ':-:', ' --- ', ':', ''), { minLength: 1, maxLength: 3 }),
    pick('|', '', '| '),
    pick('|', '', ' |'),
  )
  .map(([parts, open, close]) => open + parts.join('|') + close);
const table = fc
  .tuple(row, delimiter, fc.array(fc.oneof({ weight: 3, arbitrary: row }, line), { maxLength: 2 }))
  .map(([head, under, body]) => [head, under, ...body]);
// A table whose head and delimiter row do agree.
const goodTable = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(row, { maxLength: 2 }), line)
  .map(([size, body, before]) => [
    ...(size === 2 ? [before] : []),
    `|${'a|'.repeat(size)}`,
    `|${'-|'.repeat(size)}`,
    ...body,
  ]);
const definition = fc
  .tuple(
    pick('[k]:', '[K L]:', '[k\\]]:', '[k', '[]:', '[ ]:', '[^1]:', '[^x y]:', '[k] :', '[n\nk]:'),
    pick(' ', '', '\n', '\n  ', '  '),
    pick('/u', '<u v>', '<>', 'a(b)', 'a)b', '<a', '', '&amp;\\*', 'a b'),
    pick('', '', ' "t"', '\n"t"', " 't\nt'", ' (t)', ' "t" a', '\n"t', '"t"', '\n(t) a'),
    fc.array(line, { maxLength: 1 }),
  )
  .map(([label, space, url, title, rest]) => [
    ...(label + space + url + title).split('\n'),
    ...rest,
  ]);
const blank = pick('', '', '  ', '    ', '\t', '      ').map((it) => [it]);

const leaf = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 2, arbitrary: atx },
  { weight: 2, arbitrary: setext },
  { weight: 2, arbitrary: thematic },
  { weight: 2, arbitrary: fenced },
  { weight: 2, arbitrary: indented },
  { weight: 3, arbitrary: html },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: goodTable },
  { weight: 3, arbitrary: definition },
  { weight: 4, arbitrary: blank },
);

/** Put prefixes before lines: one for the first, then a chosen one for each. */
function prefixed(lines: Lines, first: string, others: readonly string[]): Lines {
  return lines.map(
    (it, index) => (index === 0 ? first : (others[index % others.length] ?? '')) + it,
  );
}

const quote = (inner: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> =>
  fc
    .tuple(
      inner,
      pick('> ', '> ', '>', ' > ', '   >', '>\t', '>  '),
      fc.array(pick('> ', '> ', '> ', '>', '  > ', '', '>\t', '    > '), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    .map(([lines, first, others]) => prefixed(lines, first, others));

const item = (inner: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> =>
  fc
    .tuple(
      inner,
      pick(
        '-',
        '-',
        '*',
        '+',
        '1.',
        '2.',
        '1)',
        '10.',
        '123456789.',
        '1234567890.',
        ' -',
        '  *',
        '   1.',
      ),
      pick(' ', ' ', '  ', '   ', '    ', '     ', '\t', ' \t', ''),
      pick('', '', '', '[ ] ', '[x] ', '[X]', '[x]  '),
      fc.array(fc.integer({ min: -3, max: 2 }), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([lines, marker, space, task, offsets, exact]) => {
      const width = marker.length + Math.max(1, space === '     ' ? 1 : space.length);
      const indents = exact
        ? [' '.repeat(width)]
        : offsets.map((by) => ' '.repeat(Math.max(0, width + by)));
      return prefixed(lines, marker + space + task, indents);
    });

const list = (inner: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> =>
  fc.array(item(inner), { minLength: 1, maxLength: 3 }).map((items) => items.flat());

const footnote = (inner: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> =>
  fc
    .tuple(
      inner,
      pick('[^1]: ', '[^1]:', '  [^a\\]]:  ', '[^]: ', '[^1] '),
      pick('    ', '    ', '  ', '\t', ''),
    )
    .map(([lines, first, indent]) => prefixed(lines, first, [indent]));

const blocks = (inner: fc.Arbitrary<Lines>, maxLength: number): fc.Arbitrary<Lines> =>
  fc.array(inner, { minLength: 1, maxLength }).map((parts) => parts.flat());

/** A block of at most so many containers. */
function block(depth: number): fc.Arbitrary<Lines> {
  if (depth === 0) return leaf;
  const inner = blocks(block(depth - 1), 3);
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: quote(inner) },
    { weight: 3, arbitrary: list(inner) },
    { weight: 1, arbitrary: footnote(inner) },
  );
}

const frontMatter = fc
  .tuple(
    pick('---', '---  ', ' ---', '----', '---'),
    fc.array(pick('a: b', '', '# c', '- d', '--- e', ' ---'), { maxLength: 3 }),
    pick('---', '---\t', '', '...'),
  )
  .map(([open, lines, close]) => [open, ...lines, close]);

/** Lines of markup characters thrown together: what no grammar thinks of. */
const noise = fc.array(
  fc
    .array(
      pick(
        ...' \t>-*+1.)#=`~<!-[]()|:_\\&"\'ax/?'.split(''),
        '    ',
        '```',
        '---',
        '<!--',
        '-->',
        '| ',
        '> ',
        '- ',
        '1. ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  { minLength: 1, maxLength: 6 },
);

const lines: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 6, arbitrary: blocks(block(3), 5) },
  { weight: 1, arbitrary: fc.tuple(frontMatter, blocks(block(2), 3)).map((parts) => parts.flat()) },
  { weight: 1, arbitrary: noise },
);

/**
 * Documents composed of real blocks with nasty indents, containers that break off and every sort of line end.
 * With a shrinker, so that a failure ends in a few characters.
 */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    lines,
    fc.array(pick('', '', '', '', '', '', ' ', '   ', '    ', '\t', ' \t'), {
      minLength: 1,
      maxLength: 7,
    }),
    pick('\n', '\n', '\n', '\r\n', '\r'),
    fc.boolean(),
    pick('', '', '', '', '', '\ufeff'),
  )
  .map(
    ([parts, indents, end, final, mark]) =>
      mark +
      parts.map((part, index) => (indents[index % indents.length] ?? '') + part).join(end) +
      (final ? end : ''),
  );
