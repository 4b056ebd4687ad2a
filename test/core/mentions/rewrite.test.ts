import assert from 'node:assert/strict';
import { mentionReader } from '../../../src/core/mentions/reader.ts';
import { rewriteMention } from '../../../src/core/mentions/rewrite.ts';
import { decision, openFiles } from '../../support/open-files.ts';

const FILES = {
  'docs/adr/0012-old-way.md': decision('Old way'),
  'docs/adr/0131-new way.md': decision('New way'),
  'docs/adr/DEC-007-other.md': decision('Other'),
  'docs/decisions/0140-far.md': decision('Far'),
};

async function rewritten(path: string, text: string, to: string): Promise<string[]> {
  const { catalog, config } = await openFiles(FILES);
  const from = catalog.get('docs/adr/0012-old-way.md');
  const target = catalog.get(to);
  assert.ok(from && target);
  return mentionReader(catalog, config)
    .scanner.scan(path, text)
    .map((mention) => rewriteMention(path, mention, from, target));
}

describe('rewriteMention', () => {
  it('keeps the notation of a number', async () => {
    assert.deepEqual(
      await rewritten(
        'src/x.ts',
        '// ADR-0012 ADR 12 @adr 12 adr-12 ADR-012 ADR-0012-old-way',
        'docs/adr/0131-new way.md',
      ),
      ['ADR-0131', 'ADR 131', '@adr 131', 'adr-131', 'ADR-131', 'ADR-0131-new way'],
    );
    assert.deepEqual(await rewritten('x.ts', '// ADR-0012', 'docs/adr/DEC-007-other.md'), [
      'DEC-007',
    ]);
  });

  it('keeps the notation of a path', async () => {
    assert.deepEqual(
      await rewritten(
        'docs/guide/x.md',
        'docs/adr/0012-old-way.md ../adr/0012-old-way.md 0012-old-way.md adr/0012-old-way.md ' +
          'https://h.example/o/r/blob/main/docs/adr/0012-old-way.md',
        'docs/adr/DEC-007-other.md',
      ),
      [
        'docs/adr/DEC-007-other.md',
        '../adr/DEC-007-other.md',
        'DEC-007-other.md',
        'adr/DEC-007-other.md',
        'https://h.example/o/r/blob/main/docs/adr/DEC-007-other.md',
      ],
    );
    assert.deepEqual(
      await rewritten('docs/adr/x.md', './0012-old-way.md', 'docs/decisions/0140-far.md'),
      ['../decisions/0140-far.md'],
    );
    assert.deepEqual(await rewritten('x.md', '0012-old-way.md', 'docs/decisions/0140-far.md'), [
      'docs/decisions/0140-far.md',
    ]);
  });
});
