import assert from 'node:assert/strict';
import { mentionScanner } from '../../../src/core/mentions/scan.ts';

const scanner = mentionScanner(['ADR', 'TICKET', 'ODH-ADR-Operator']);
const found = (path: string, text: string): string[] => {
  const mentions = scanner.scan(path, text);
  for (const { range, text: written } of mentions)
    assert.equal(text.slice(range.start, range.end), written);
  return mentions.map((mention) => mention.text);
};

describe('mentionScanner', () => {
  it('knows the ways in which people write a number', () => {
    assert.deepEqual(
      found('a.md', 'ADR-0012 ADR 12 adr-12 Adr-12 ADR_12 ADR#12 ADR #12 ADR0012 @adr 12 @ADR-12'),
      [
        ...['ADR-0012', 'ADR 12', 'adr-12', 'Adr-12', 'ADR_12', 'ADR#12', 'ADR #12', 'ADR0012'],
        ...['@adr 12', '@ADR-12'],
      ],
    );
  });

  it('takes the longest prefix, and tells prefix, number and what follows apart', () => {
    const text = 'See ODH-ADR-Operator-0007 and ADR-0012-use-postgresql.';
    const [first, second] = scanner.scan('a.txt', text);
    assert.deepEqual(first?.number, {
      prefix: 'ODH-ADR-Operator',
      value: 7,
      digits: { start: 21, end: 25 },
      slug: '',
    });
    assert.equal(second?.text, 'ADR-0012-use-postgresql');
    assert.equal(second.number?.slug, 'use-postgresql');
  });

  it('is not alarmed by other ids, versions, ranges, addresses and file names', () => {
    for (const text of [
      'CVE-2024-1234',
      'ISO-9001',
      'XADR-12',
      'MY-ADR-12',
      'MY_ADR-12',
      'adr 12',
      'adr12',
      'ADR12',
      'ADR-1.2',
      'ADR-12-15',
      'ADR-12a',
      'ADR 12%',
      'ADR-12345678',
      'ADR-0012-flow.png',
      'https://tracker.example/browse/ADR-12',
      'https://tracker.example/?id=ADR-12',
    ])
      assert.deepEqual(found('a.md', text), [], text);
  });

  it('takes a path behind a prefix for one mention', () => {
    assert.deepEqual(found('a.md', 'ADR 9/notes.md'), ['9/notes.md']);
    assert.deepEqual(found('a.md', `ADR-9-${'a'.repeat(310)}.md`).length, 1);
  });

  it('finds paths and the targets of links, without their anchors', () => {
    assert.deepEqual(
      found(
        'a.md',
        '[x](../adr/0012-a.md#why), <docs/adr/0013-b.mdx>, `0014-c.markdown`, https://h.example/r/blob/main/docs/adr/0015-d.md.',
      ),
      [
        '../adr/0012-a.md',
        'docs/adr/0013-b.mdx',
        '0014-c.markdown',
        'https://h.example/r/blob/main/docs/adr/0015-d.md',
      ],
    );
    assert.deepEqual(found('a.md', 'docs/adr/ADR-0012-a.md .md a.mdc'), ['docs/adr/ADR-0012-a.md']);
  });

  it('finds those in comments and not those in code or strings', () => {
    const cases: [path: string, text: string, expected: string[]][] = [
      [
        'a.ts',
        'x("ADR-1"); // ADR-2\n/* ADR-3\n * ADR-4 */ const t = `// ADR-5`; //ADR-6',
        ['ADR-2', 'ADR-3', 'ADR-4', 'ADR-6'],
      ],
      ['a.ts', 'const r = /["\'`]/; // ADR-1\nconst q = a / b; // ADR-2', ['ADR-1', 'ADR-2']],
      ['a.tsx', 'return /[/"]/.test(s); // ADR-1', ['ADR-1']],
      [
        'a.ts',
        'fetch("http://x"); // ADR-1\n"unclosed // ADR-2\nlet a; // ADR-3',
        ['ADR-1', 'ADR-3'],
      ],
      [
        'a.py',
        "\"\"\"ADR-1\"\"\"\nx = \"ADR-2\"  # it's ADR-3\ny = '# ADR-4'\n'''\nADR-5'''",
        ['ADR-1', 'ADR-3', 'ADR-5'],
      ],
      [
        'a.rs',
        'fn f<\'a>(x: &\'a str) {} // ADR-1\nlet s = "// ADR-2"; /* ADR-3 */',
        ['ADR-1', 'ADR-3'],
      ],
      ['a.go', 'var s = `\n// ADR-1\n` // ADR-2', ['ADR-2']],
      ['a.sql', "select '--ADR-1' --ADR-2\n/* ADR-3 */", ['ADR-2', 'ADR-3']],
      ['a.lua', '--[[ ADR-1\nADR-2 ]] x = "--ADR-3" -- ADR-4', ['ADR-1', 'ADR-2', 'ADR-4']],
      ['a.yaml', "a: it's # ADR-1\nb: 'x # ADR-2'\nc: http://x#ADR-3", ['ADR-1']],
      ['a.sh', 'echo ${#x} $# "# ADR-1" # ADR-2', ['ADR-2']],
      ['a.rb', '=begin\nADR-1\n=end\nx = 1 # ADR-2', ['ADR-1', 'ADR-2']],
      [
        'a.html',
        '<!-- ADR-1 --> it\'s ADR-2 <script>// ADR-3</script> href="http://ADR-4"',
        ['ADR-1', 'ADR-3'],
      ],
      ['a.hs', "f' x = 'a' -- ADR-1\n{- ADR-2 -}", ['ADR-1', 'ADR-2']],
      ['a.clj', '"; ADR-1" ; ADR-2', ['ADR-2']],
      ['Dockerfile', '# ADR-1\nRUN echo ADR-2', ['ADR-1']],
      ['a.unheard-of', 'ADR-1\n# ADR-2\n -- ADR-3', ['ADR-2', 'ADR-3']],
      ['README', 'ADR-1', ['ADR-1']],
      ['a.png', 'ADR-1', []],
      ['package-lock.json', '// ADR-1', []],
      ['pnpm-lock.yaml', '# ADR-1', []],
    ];
    for (const [path, text, expected] of cases) assert.deepEqual(found(path, text), expected, text);
  });

  it('finds nothing where there are no prefixes but paths', () => {
    assert.deepEqual(
      mentionScanner([])
        .scan('a.md', 'ADR-12 0012-a.md')
        .map(({ text }) => text),
      ['0012-a.md'],
    );
  });

  it('takes a hostile prefix for letters, not for a pattern', () => {
    assert.deepEqual(mentionScanner(['A.*', '(x']).scan('a.md', 'ABC-12 A.*-12').length, 1);
  });
});
