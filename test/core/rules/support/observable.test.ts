import assert from 'node:assert/strict';
import { isObservable } from '../../../../src/core/rules/support/observable.ts';
import { meanSameThing } from '../../../../src/core/rules/support/same-thing.ts';
import { toneOf } from '../../../../src/core/rules/support/tone.ts';

describe('isObservable', () => {
  for (const said of [
    'project is completed',
    'Done.',
    'Proyecto terminado',
    'Look into why carts pile up.',
    'Untersuchen, warum die Zahlungen zu spät gebucht werden.',
  ])
    it(`sees nothing to observe in “${said}”`, () => {
      assert.equal(isObservable(said), false);
    });

  for (const said of [
    'The old warehouse is switched off',
    'Investigate the outage, and the report is published.',
    'The export is finished before nine',
  ])
    it(`sees something to observe in “${said}”`, () => {
      assert.equal(isObservable(said), true);
    });
});

describe('meanSameThing', () => {
  it('parts a matter at a figure', () => {
    assert.equal(meanSameThing('Liste der Rechnungen seit 2017', 'Rechnungen vor 2017'), false);
    assert.equal(meanSameThing('Invoices since 2017', 'List of invoices since 2017'), true);
  });

  it('knows a thing by another act or another word for how often', () => {
    assert.equal(meanSameThing('Leave the old warehouse', 'Moving off the old warehouse'), true);
    assert.equal(meanSameThing('Reconcile every day', 'Daily reconciliation'), true);
  });
});

describe('toneOf', () => {
  it('reads several words that say one thing', () => {
    assert.equal(toneOf('Em troca, uma queda derruba todas.', 'pt').objects, true);
    assert.equal(toneOf('Hay que operar otro almacén.', 'es').bad, true);
  });

  it('tells an objection from a concession', () => {
    const { turns, objects } = toneOf('The shop sells on although the service is down.', 'en');
    assert.deepEqual([turns, objects], [true, false]);
    assert.equal(toneOf('It is fast, but it is new.', 'en').objects, true);
  });
});
