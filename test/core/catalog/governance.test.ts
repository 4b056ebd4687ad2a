import assert from 'node:assert/strict';
import { governanceOf } from '../../../src/core/catalog/governance.ts';
import { mentionReader } from '../../../src/core/mentions/reader.ts';
import { decision, openFiles } from '../../support/open-files.ts';

/** The ids of what governs a path, the dead in brackets with their heirs. */
async function governing(files: Readonly<Record<string, string>>, path: string): Promise<string[]> {
  const { catalog, config } = await openFiles(files);
  const reader = mentionReader(catalog, config);
  const mentions = reader.resolved(path, reader.scanner.scan(path, files[path] ?? ''));
  return governanceOf(catalog)
    .of(path, mentions)
    .map(({ record, dead, heirs }) =>
      dead ? `(${record.id} → ${heirs.map(({ id }) => id).join()})` : record.id,
    );
}

describe('governanceOf', () => {
  it('goes by globs, folders and exact paths', async () => {
    const files = {
      'docs/adr/0001-a.md': decision('A', { governs: '["src/**/*.ts"]' }),
      'docs/adr/0002-b.md': decision('B', { governs: 'src/api/' }),
      'docs/adr/0003-c.md': decision('C', { governs: '[./src/api/x.ts, "!src/**"]' }),
      'docs/adr/0004-d.md': decision('D', { governs: '["src/**", "!src/api/**"]' }),
      'docs/adr/0005-e.md': decision('E', { governs: 'the billing service' }),
      'src/api/x.ts': '',
      'src/y.py': '',
    };
    assert.deepEqual(await governing(files, 'src/api/x.ts'), ['ADR-0001', 'ADR-0002']);
    assert.deepEqual(await governing(files, 'src/y.py'), ['ADR-0004']);
    assert.deepEqual(await governing(files, 'src/apixx.py'), ['ADR-0004']);
    assert.deepEqual(await governing(files, 'src/api'), [
      'ADR-0003',
      'ADR-0001',
      'ADR-0002',
      'ADR-0004',
    ]);
  });

  it('puts the living before the dead, the settled before the proposed, the exact before the general', async () => {
    const files = {
      'docs/adr/0001-a.md': decision('A', {
        status: 'superseded',
        governs: 'src/x.ts',
        'superseded-by': 'ADR-0002',
      }),
      'docs/adr/0002-b.md': decision('B', { status: 'superseded', 'superseded-by': 'ADR-0005' }),
      'docs/adr/0003-c.md': decision('C', { status: 'proposed', governs: 'src/x.ts' }),
      'docs/adr/0004-d.md': decision('D', { governs: '"**"' }),
      'docs/adr/0005-e.md': decision('E', { governs: 'src/*.ts', supersedes: 'ADR-0002' }),
      'src/x.ts': '// as ADR-0004 says',
    };
    assert.deepEqual(await governing(files, 'src/x.ts'), [
      'ADR-0004',
      'ADR-0005',
      'ADR-0003',
      '(ADR-0001 → ADR-0005)',
    ]);
  });

  it('counts mentions of records that can govern, and not those in records', async () => {
    const ticket = '---\nkind: ticket\nstatus: open\n---\n\n# Do\n';
    const files = {
      'docs/adr/0001-a.md': decision('A'),
      'docs/adr/0002-b.md': `${decision('B')}\nSee ADR-0001.\n`,
      'docs/tickets/0003-do.md': ticket,
      'src/x.ts': '// ADR-1, TICKET-3',
    };
    assert.deepEqual(await governing(files, 'src/x.ts'), ['ADR-0001']);
    assert.deepEqual(await governing(files, 'docs/adr/0002-b.md'), []);
  });

  it('reads globs of a part’s own records from the part, else from the root', async () => {
    const files = {
      'services/pay/docs/adr/0001-a.md': decision('A', { governs: '["src/**"]' }),
      'services/pay/docs/adr/0002-b.md': decision('B', { governs: '["services/pay/src/**"]' }),
      'services/pay/docs/adr/0003-c.md': decision('C', { governs: '["lib/**"]' }),
      'services/pay/src/x.ts': '',
      'src/x.ts': '',
      'lib/x.ts': '',
    };
    assert.deepEqual(await governing(files, 'services/pay/src/x.ts'), ['ADR-0002', 'ADR-0001']);
    assert.deepEqual(await governing(files, 'src/x.ts'), []);
    assert.deepEqual(await governing(files, 'lib/x.ts'), ['ADR-0003']);
  });

  it('ends where records supersede each other in a circle', async () => {
    const files = {
      'docs/adr/0001-a.md': decision('A', {
        status: 'superseded',
        'superseded-by': 'ADR-0002',
        governs: 'x.ts',
      }),
      'docs/adr/0002-b.md': decision('B', { status: 'superseded', 'superseded-by': 'ADR-0001' }),
      'x.ts': '',
    };
    assert.deepEqual(await governing(files, 'x.ts'), ['(ADR-0001 → )']);
  });
});
