import assert from 'node:assert/strict';
import { periodOf } from '../../../src/core/scaffold/period.ts';

describe('periodOf', () => {
  it('takes the period that the title names', () => {
    assert.equal(periodOf('Payments 2027-H1', '2026-11-20'), '2027-H1');
    assert.equal(periodOf('Search, q2 2027', '2026-11-20'), '2027-Q2');
  });

  it('else takes the half-year of today', () => {
    assert.equal(periodOf('Payments', '2026-06-30'), '2026-H1');
    assert.equal(periodOf('Payments', '2026-07-01'), '2026-H2');
  });
});
