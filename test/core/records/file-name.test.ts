import assert from 'node:assert/strict';
import { readFileName, scopeOf } from '../../../src/core/records/file-name.ts';

type Case = readonly [
  path: string,
  expected: { prefix?: string; number?: number; numberText?: string; slug?: string; date?: string },
];

const cases: readonly Case[] = [
  ['doc/adr/0001-use-a-queue.md', { number: 1, numberText: '0001', slug: 'use-a-queue' }],
  ['000-record-decisions.md', { number: 0, numberText: '000', slug: 'record-decisions' }],
  ['00-use-markdown.md', { number: 0, numberText: '00', slug: 'use-markdown' }],
  ['adr-001-use-adrs.md', { prefix: 'adr', number: 1, numberText: '001', slug: 'use-adrs' }],
  [
    'ADR-001_Use_git_hook.md',
    { prefix: 'ADR', number: 1, numberText: '001', slug: 'Use_git_hook' },
  ],
  ['adr0007-use-a-queue.md', { prefix: 'adr', number: 7, numberText: '0007', slug: 'use-a-queue' }],
  ['ADR-XXX_Agree_on_a_pipeline.md', { slug: 'ADR-XXX_Agree_on_a_pipeline' }],
  [
    'ARCH-001-command-structure.md',
    { prefix: 'ARCH', number: 1, numberText: '001', slug: 'command-structure' },
  ],
  [
    'D-0001-finding-model.md',
    { prefix: 'D', number: 1, numberText: '0001', slug: 'finding-model' },
  ],
  [
    'ORG-ADR-Operator-0010-Metrics scraping.md',
    { prefix: 'ORG-ADR-Operator', number: 10, numberText: '0010', slug: 'Metrics scraping' },
  ],
  ['ORG-ADR-ART-001.md', { prefix: 'ORG-ADR-ART', number: 1, numberText: '001', slug: '' }],
  ['2022-10-01-use-markdown.md', { date: '2022-10-01', slug: 'use-markdown' }],
  [
    '2022-04-13_018-single-state.md',
    { date: '2022-04-13', number: 18, numberText: '018', slug: 'single-state' },
  ],
  ['20200926-use-the-slug.md', { date: '2020-09-26', slug: 'use-the-slug' }],
  ['202012-split-it.md', { date: '2020-12', slug: 'split-it' }],
  ['202012.md', { number: 202012, numberText: '202012', slug: '' }],
  ['ADR-2024-05-02-use-markdown.md', { date: '2024-05-02', slug: 'use-markdown' }],
  ['ADR.2-roles.md', { prefix: 'ADR', number: 2, numberText: '2', slug: 'roles' }],
  ['D004-validate.md', { prefix: 'D', number: 4, numberText: '004', slug: 'validate' }],
  ['H264-codec.md', { slug: 'H264-codec' }],
  ['20240516132303-use-markdown.md', { date: '2024-05-16', slug: 'use-markdown' }],
  ['adr_OptionalFolders_20250127.md', { date: '2025-01-27', slug: 'adr_OptionalFolders' }],
  ['XXXX-use-a-queue.md', { slug: 'XXXX-use-a-queue' }],
  ['0003-图形生成功能.md', { number: 3, numberText: '0003', slug: '图形生成功能' }],
  ['use-a-queue.md', { slug: 'use-a-queue' }],
  ['top-10-reasons.md', { slug: 'top-10-reasons' }],
  ['3d-printing.md', { slug: '3d-printing' }],
  ['12. Use a queue.md', { number: 12, numberText: '12', slug: 'Use a queue' }],
  ['docs/adr/0004-use-a-queue/README.md', { number: 4, numberText: '0004', slug: 'use-a-queue' }],
  ['docs/records/2022-02-03-testing/README.md', { date: '2022-02-03', slug: 'testing' }],
  ['docs/adr/README.md', { slug: 'README' }],
];

describe('readFileName', () => {
  for (const [path, expected] of cases)
    it(`reads ${path}`, () => {
      const { prefix, number, numberText, slug, date } = readFileName(path);
      assert.deepEqual(
        { prefix, number, numberText, slug, date },
        {
          prefix: undefined,
          number: undefined,
          numberText: undefined,
          slug: '',
          date: undefined,
          ...expected,
        },
      );
    });

  it('knows no number where the kind has none', () => {
    assert.equal(readFileName('docs/roadmap/2027-h1.md', false).number, undefined);
  });

  it('gives a record in its own folder the scope of the folder above', () => {
    assert.equal(scopeOf(readFileName('docs/adr/0004-use-a-queue/README.md')), 'docs/adr');
    assert.equal(scopeOf(readFileName('docs/adr/0004-use-a-queue.md')), 'docs/adr');
  });
});
