import assert from 'node:assert/strict';
import { todayOf } from '../../src/cli/today.ts';

describe('todayOf', () => {
  it('takes the day that LEADLINE_NOW sets', () => {
    assert.equal(todayOf({ LEADLINE_NOW: '2024-02-29' }), '2024-02-29');
  });

  it('refuses what is no day', () => {
    for (const text of ['2026-02-29', '2026-13-01', 'today', '2026-1-1', '2026-11-20T00:00'])
      assert.throws(() => todayOf({ LEADLINE_NOW: text }), /Unexpected LEADLINE_NOW/, text);
  });

  it('is the day in the time zone of the user otherwise', () => {
    const now = new Date();
    const [year, month, day] = todayOf({}).split('-').map(Number);
    assert.deepEqual([year, month, day], [now.getFullYear(), now.getMonth() + 1, now.getDate()]);
  });
});
