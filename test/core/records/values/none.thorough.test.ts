import assert from 'node:assert/strict';
import fc from 'fast-check';
import { saysNothing } from '../../../../src/core/records/values/none.ts';
import { cpuClock } from '../../../support/cpu-clock.ts';

describe('saysNothing', () => {
  it('is total, and quick on hostile lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof saysNothing(text) === 'boolean'),
    );
    for (const unit of ['<!--', '({[', '*', '?', ' ', '- ']) {
      const started = cpuClock();
      saysNothing(unit.repeat(10_000));
      assert.ok(cpuClock() - started < 500, unit);
    }
  });
});
