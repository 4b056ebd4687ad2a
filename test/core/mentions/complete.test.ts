import assert from 'node:assert/strict';
import { fieldForReferences, mentionStart } from '../../../src/core/mentions/complete.ts';
import { commentFor } from '../../../src/core/mentions/syntax.ts';
import { decision, openFiles } from '../../support/open-files.ts';

const FILES = {
  'docs/adr/0012-a.md': decision('A'),
  'docs/adr/DEC-007-b.md': decision('B'),
  'docs/scope/2026-10-01-c.md': '---\nkind: scope\nstatus: draft\n---\n\n# C\n',
};

describe('mentionStart', () => {
  it('knows a mention that is being written, and writes it as it was begun', async () => {
    const { catalog, config } = await openFiles(FILES);
    const record = catalog.get('docs/adr/0012-a.md');
    assert.ok(record);
    const begun = (line: string): [number, string] | undefined => {
      const start = mentionStart(catalog, config, line);
      return start && [start.offset, start.write(record)];
    };
    assert.deepEqual(begun('// see ADR-'), [7, 'ADR-0012']);
    assert.deepEqual(begun('// see ADR'), [7, 'ADR-0012']);
    assert.deepEqual(begun('// @adr '), [3, '@adr 0012']);
    assert.deepEqual(begun('// adr-00'), [3, 'adr-0012']);
    for (const line of [
      '// adr ',
      'adr',
      '// XADR-',
      '// MY-ADR-',
      'docs/ADR-',
      '// RFC-',
      'ADR- ',
      '',
    ])
      assert.equal(begun(line), undefined, line);
  });

  it('means the records that bear the prefix', async () => {
    const { catalog, config } = await openFiles(FILES);
    const meant = (line: string): string[] =>
      catalog.records
        .filter((record) => mentionStart(catalog, config, line)?.means(record))
        .map(({ id }) => id);
    assert.deepEqual(meant('DEC-'), ['DEC-007']);
    assert.deepEqual(meant('ADR-'), ['ADR-0012', 'DEC-007']);
  });
});

describe('fieldForReferences', () => {
  it('knows the fields that name records, in any notation and by alias', async () => {
    const { kinds } = await openFiles({});
    const [adr, scope] = [kinds.get('adr'), kinds.get('scope')];
    assert.deepEqual(fieldForReferences(adr, 'supersedes: ADR-0'), {
      typed: 'ADR-0',
      byPath: false,
    });
    assert.deepEqual(fieldForReferences(adr, '- **Superseded by:** '), {
      typed: '',
      byPath: false,
    });
    assert.deepEqual(fieldForReferences(adr, 'amends: [ADR-1, AD'), { typed: 'AD', byPath: false });
    assert.deepEqual(fieldForReferences(scope, 'bet: ../ro'), { typed: '../ro', byPath: true });
    for (const line of ['status: ', 'supersedes', '# supersedes: x', 'We say: x'])
      assert.equal(fieldForReferences(adr, line), undefined, line);
    assert.equal(fieldForReferences(undefined, 'supersedes: '), undefined);
  });
});

describe('commentFor', () => {
  it('writes a comment in the language of the file', () => {
    for (const [path, expected] of [
      ['a.ts', '// See ADR-1'],
      ['a.py', '# See ADR-1'],
      ['a.sql', '-- See ADR-1'],
      ['a.css', '/* See ADR-1 */'],
      ['a.html', '<!-- See ADR-1 -->'],
      ['a.ml', '(* See ADR-1 *)'],
      ['Dockerfile', '# See ADR-1'],
      ['a.md', '<!-- See ADR-1 -->'],
      ['a.txt', undefined],
      ['a.unheard-of', undefined],
      ['a.png', undefined],
    ] as const)
      assert.equal(commentFor(path, 'See ADR-1'), expected, path);
  });
});
