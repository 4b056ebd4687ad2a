import assert from 'node:assert/strict';
import { recordCard } from '../../../src/core/views/record-card.ts';
import { decision, openFiles } from '../../support/open-files.ts';

describe('recordCard', () => {
  it('tells status, date and the decision in its first sentence, without markup', async () => {
    const { catalog } = await openFiles({
      'docs/adr/0001-a.md': decision(
        'A',
        {},
        'Chosen option: "**A** v1.2 of [x](y.md)", because `f()` is enough. More follows.',
      ),
    });
    const [record] = catalog.records;
    assert.ok(record);
    assert.deepEqual(recordCard(record, catalog), {
      path: 'docs/adr/0001-a.md',
      id: 'ADR-0001',
      title: 'A',
      label: 'ADR-0001 A',
      kindName: 'Decision record',
      status: 'accepted',
      icon: 'pass',
      dead: false,
      date: '2026-11-02',
      decision: 'Chosen option: "A v1.2 of x", because f() is enough.',
      heirs: [],
    });
  });

  it('names what holds in the place of a dead one, and cuts what is long', async () => {
    const { catalog } = await openFiles({
      'docs/adr/0001-a.md': decision(
        'A',
        { status: 'superseded', 'superseded-by': 'ADR-0002' },
        `We ${'take the long way '.repeat(40)}home.`,
      ),
      'docs/adr/0002-b.md': decision('B', {}, '<!-- later -->'),
    });
    const [first, second] = catalog.records.map((record) => recordCard(record, catalog));
    assert.equal(first?.dead, true);
    assert.deepEqual(first.heirs, [
      { path: 'docs/adr/0002-b.md', id: 'ADR-0002', label: 'ADR-0002 B' },
    ]);
    assert.ok((first.decision?.length ?? 0) < 250 && first.decision?.endsWith(' …'));
    assert.equal(second?.decision, 'Facts.');
  });
});
