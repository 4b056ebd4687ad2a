import assert from 'node:assert/strict';
import { mentionReader } from '../../../src/core/mentions/reader.ts';
import { citationsOf } from '../../../src/core/views/citations.ts';
import { decision, openFiles } from '../../support/open-files.ts';

describe('citationsOf', () => {
  it('finds every place in records, texts and code, and not what a record says of itself', async () => {
    const files = {
      'docs/adr/0001-a.md': `${decision('ADR-0001: A')}\nADR-0001 is this one.\n`,
      'docs/adr/0002-b.md': decision('B', { supersedes: '1' }, 'As [before](0001-a.md#context).'),
      'docs/adr/README.md': '# Decisions\n\n- [A](0001-a.md)\n',
      'src/x.ts': '// @adr 1\nf("ADR-0001"); // ADR-0002',
    };
    const { catalog, config } = await openFiles(files);
    const reader = mentionReader(catalog, config);
    const mentions = new Map(
      Object.entries(files).map(([path, text]) => [path, reader.scanner.scan(path, text)]),
    );
    const record = catalog.get('docs/adr/0001-a.md');
    assert.ok(record);
    assert.deepEqual(
      citationsOf(record, catalog, reader, mentions).map(
        ({ path, text, where }) => `${path} ${text} ${where}`,
      ),
      [
        'docs/adr/0002-b.md 1 record',
        'docs/adr/0002-b.md 0001-a.md record',
        'docs/adr/README.md 0001-a.md text',
        'src/x.ts @adr 1 code',
      ],
    );
  });
});
