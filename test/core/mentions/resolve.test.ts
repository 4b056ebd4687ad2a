import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { prefixesOf } from '../../../src/core/mentions/prefixes.ts';
import { MentionResolver } from '../../../src/core/mentions/resolve.ts';
import { mentionScanner } from '../../../src/core/mentions/scan.ts';
import { Project } from '../../../src/core/project.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { memoryHost } from '../../support/memory-host.ts';

const record = (title: string): string =>
  `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nC\n\n## Decision\n\nD\n\n## Consequences\n\nE\n`;

const FILES = {
  'docs/adr/0001-root-one.md': record('1. Root one'),
  'docs/adr/0002-root-two.md': record('2. Root two'),
  'docs/adr/0007-root-seven.md': record('7. Root seven'),
  'services/billing/doc/adr/0001-billing-one.md': record('1. Billing one'),
  'services/billing/doc/adr/0002-billing-two.md': record('2. Billing two'),
  'packages/a/adr/0001-a-one.md': record('1. A one'),
  'packages/b/adr/0009-b-nine.md': record('9. B nine'),
  'packages/c/adr/0009-c-nine.md': record('9. C nine'),
  'docs/adr/README.md': '# Index\n',
};

async function means(path: string, text: string, prefixes: [string, string[]][] = []) {
  const { catalog } = await Project.open(memoryHost(FILES), { builtIn: builtInKinds() });
  const config = {
    mentions: { ...defaultConfig.mentions, prefixes: new Map(prefixes) },
  };
  const words = prefixesOf(catalog, config);
  const resolver = new MentionResolver(catalog, words);
  return mentionScanner(words.words)
    .scan(path, text)
    .map((mention) => {
      const resolution = resolver.resolve(path, mention);
      if (resolution.type === 'record') return resolution.record.path;
      return resolution.type === 'ambiguous'
        ? resolution.records.map((one) => one.path)
        : resolution.type;
    });
}

describe('MentionResolver', () => {
  it('means the record of the part of the repository that the file lies in', async () => {
    assert.deepEqual(await means('services/billing/src/x.py', '# ADR-0001'), [
      'services/billing/doc/adr/0001-billing-one.md',
    ]);
    assert.deepEqual(await means('services/berths/x.py', '# ADR-0002'), [
      'docs/adr/0002-root-two.md',
    ]);
    assert.deepEqual(await means('packages/b/x.py', '# ADR-1, ADR-9'), [
      'docs/adr/0001-root-one.md',
      'packages/b/adr/0009-b-nine.md',
    ]);
    assert.deepEqual(await means('x.py', '# ADR-9'), [
      ['packages/b/adr/0009-b-nine.md', 'packages/c/adr/0009-c-nine.md'],
    ]);
  });

  it('reads paths from the file, from the root, by their end, and as addresses', async () => {
    assert.deepEqual(
      await means(
        'services/berths/src/x.ts',
        '// ../../billing/doc/adr/0002-billing-two.md docs/adr/0007-root-seven.md 0007-root-seven.md ' +
          'adr/0002-billing-two.md https://host.example/org/repo/blob/main/docs/adr/0001-root-one.md',
      ),
      [
        'services/billing/doc/adr/0002-billing-two.md',
        'docs/adr/0007-root-seven.md',
        'docs/adr/0007-root-seven.md',
        'services/billing/doc/adr/0002-billing-two.md',
        'docs/adr/0001-root-one.md',
      ],
    );
  });

  it('takes no other file for a record', async () => {
    assert.deepEqual(
      await means(
        'src/x.ts',
        '// README.md ./0007-root-seven.md other/0008-gone.md docs/adr/README.md',
      ),
      ['elsewhere', 'elsewhere', 'elsewhere', 'elsewhere'],
    );
  });

  it('says that nothing bears a number, and lets a strange slug be', async () => {
    assert.deepEqual(await means('x.ts', '// ADR-0099 ADR-0007-root-seven ADR-0007-other'), [
      'broken',
      'docs/adr/0007-root-seven.md',
      'text',
    ]);
  });

  it('knows configured prefixes', async () => {
    assert.deepEqual(await means('x.ts', '// DEC-7 @dec 7', [['adr', ['DEC']]]), [
      'docs/adr/0007-root-seven.md',
      'docs/adr/0007-root-seven.md',
    ]);
  });

  it('agrees with the rules on what a record says of another', async () => {
    assert.deepEqual(
      await means(
        'services/billing/doc/adr/0001-billing-one.md',
        'ADR-2, [x](0002-billing-two.md)',
      ),
      [
        'services/billing/doc/adr/0002-billing-two.md',
        'services/billing/doc/adr/0002-billing-two.md',
      ],
    );
  });
});
