import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPeople } from '../../../../src/core/records/values/people.ts';
import { cpuClock } from '../../../support/cpu-clock.ts';

describe('readPeople', () => {
  it('never throws and keeps to the text', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('@a', '[x](y)', '&amp;', ' and ', ', ', '(', '<a@b.c>', '*'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        for (const { name, range } of readPeople(text)) {
          assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length);
          assert.notEqual(name, '');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stays quick on hostile lines', () => {
    for (const unit of ['(', '[a]', '@a ', 'a ', 'a@', 'aaaa-', '<', '&#', ' ']) {
      const started = cpuClock();
      readPeople(unit.repeat(4000));
      assert.ok(cpuClock() - started < 500, unit);
    }
  });
});
