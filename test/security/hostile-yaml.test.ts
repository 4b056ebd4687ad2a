import assert from 'node:assert/strict';
import { MAX_DEFINITION_LENGTH } from '../../src/core/config/checked-yaml.ts';
import { readConfig } from '../../src/core/config/read.ts';
import { loadKinds } from '../../src/core/kinds/load.ts';
import { lintFiles } from '../support/lint-files.ts';

/** Ten aliases of ten aliases of … */
function bomb(levels: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level <= levels; level++)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
}

/** Texts that have kept YAML readers busy, by what they are. */
const hostile: Readonly<Record<string, string>> = {
  'a bomb of aliases': `${bomb(9)}status: *a9\nignore: *a9\n`,
  'an alias of itself': 'a: &a [*a]\nstatus: *a\nignore: *a\n',
  'merge keys of merge keys': `a: &a {k: v}\n${Array.from({ length: 2000 }, (_, at) => `m${at}: &m${at} {<<: [*a, *a, *a]}`).join('\n')}\n`,
  'many keys': Array.from({ length: 30_000 }, (_, at) => `k${at.toString(36)}: v`).join('\n'),
  'many quoted keys': Array.from({ length: 20_000 }, (_, at) => `"k${at}": {a: b}`).join('\n'),
  'deep brackets': `a: ${'['.repeat(100_000)}`,
  'deep maps in brackets': `a: ${'{a: '.repeat(50_000)}`,
  'deep indentation': Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  'deep dashes': `a:\n  ${'- '.repeat(50_000)}x`,
  'a long line': `status: ${'x'.repeat(200_000)}`,
  'a quote that never ends': `status: "${'\\"'.repeat(100_000)}`,
  'many anchors': Array.from({ length: 20_000 }, (_, at) => `k${at}: &a${at} v`).join('\n'),
  'many tags': `a: ${'!x '.repeat(50_000)}v`,
  'many comments': '# x\n'.repeat(60_000),
  'many colons': `a${': a'.repeat(60_000)}`,
  'many documents': '--- \n'.repeat(40_000),
  'a folded block': `a: >\n${'  x\n\n'.repeat(40_000)}`,
  'many spaces': `a: ${' '.repeat(200_000)}b: c`,
};

describe('hostile YAML', function () {
  this.timeout(20_000);
  const soon = async (work: () => unknown): Promise<void> => {
    const from = performance.now();
    await work();
    const took = performance.now() - from;
    assert.ok(took < 5000, `Expected an answer within 5 s, waited ${took.toFixed(0)} ms.`);
  };
  /** The whole, which may be refused for its size alone, and as much of it as is read. */
  const both = (yaml: string, most: number): string[] => [yaml, yaml.slice(0, most)];

  for (const [what, yaml] of Object.entries(hostile)) {
    it(`in a configuration is answered soon: ${what}`, async () => {
      for (const text of both(yaml, MAX_DEFINITION_LENGTH))
        await soon(() => assert.ok(Array.isArray(readConfig('c.yaml', text).findings)));
    });

    it(`in a definition of a kind is answered soon: ${what}`, async () => {
      for (const definition of both(yaml, MAX_DEFINITION_LENGTH))
        await soon(() => {
          const path = '.leadline/kinds/x/kind.yaml';
          const { kinds } = loadKinds([{ path, definition, template: '# {{title}}' }]);
          assert.equal(kinds.size, 0);
        });
    });

    it(`in front matter is answered soon: ${what}`, async () => {
      for (const text of both(yaml, 16_000))
        await soon(() =>
          lintFiles({
            'docs/adr/0001-a.md': `---\n${text.replaceAll('---', '-- ')}\n---\n\n# 1. Title\n\n## Status\n\nAccepted\n`,
          }),
        );
    });
  }

  it('means no more than a plain text that says the same', () => {
    const { findings } = readConfig('c.yaml', 'ignore: &a [x]\nrules: {}\nignore: [y]\n');
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['Unexpected second key of this name, expected each key once.'],
    );
    assert.deepEqual(
      readConfig('c.yaml', 'ignore: &a [*a]\n').findings.map(({ message }) => message),
      ['Unexpected alias (`*name`) of what is around it.'],
    );
  });
});
