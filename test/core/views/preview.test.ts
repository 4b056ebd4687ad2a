import assert from 'node:assert/strict';
import { headOf } from '../../../src/core/views/preview.ts';
import { openFiles } from '../../support/open-files.ts';

async function head(text: string, path = 'docs/adr/0001-a.md') {
  const { catalog } = await openFiles({ [path]: text });
  const record = catalog.get(path);
  assert(record);
  return headOf(record, catalog.kindOf(record));
}

describe('headOf', () => {
  it('tells status, kind and what else the front matter says, without empty keys', async () => {
    const found = await head(
      '---\nstatus: "Accepted"\ndate: 2026-11-02 # the day\ndecision-makers: ["@priya", Ana]\ntags:\nown: x: y\n---\n\n# A\n',
    );
    assert.deepEqual(found, {
      kindName: 'Decision record',
      id: 'ADR-0001',
      status: 'Accepted',
      phase: 'settled',
      dead: false,
      rows: [
        { key: 'date', values: ['2026-11-02'] },
        { key: 'decision-makers', values: ['@priya', 'Ana'] },
        { key: 'own', values: ['x: y'] },
      ],
    });
  });

  it('puts each entry of a list of maps on a line', async () => {
    const found = await head(
      '---\nkind: ticket\nstatus: open\ncheckpoints:\n  - date: 2026-12-01\n    what: the plan\n  - date: 2026-12-08\n    what: "the code"\n---\n\n# A\n',
      'docs/tickets/0001-a.md',
    );
    assert.deepEqual(found?.rows, [
      { key: 'checkpoints', values: ['2026-12-01 · the plan', '2026-12-08 · the code'] },
    ]);
  });

  it('says nothing of a record without front matter', async () => {
    assert.equal(
      await head('# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nFacts.\n\n## Decision\n\nX.\n'),
      undefined,
    );
  });
});
