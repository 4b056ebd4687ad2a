import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDates, readDate } from '../../../../src/core/records/values/date.ts';

describe('findDates', () => {
  it('gives ranges inside the text, whatever the text', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2024-05-02', '&#x31;', '3 May 2025', 'é', '2026-W48', ' ', '\n', '١'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        for (const { range, raw } of findDates(text, 7)) {
          assert.equal(text.slice(range.start - 7, range.end - 7), raw);
          assert.notEqual(raw, '');
        }
        readDate(text);
      }),
      { numRuns: 40 },
    );
  });
});
