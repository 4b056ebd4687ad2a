import assert from 'node:assert/strict';
import { findWeeks, readWeeks } from '../../../../src/core/records/values/weeks.ts';
import { cpuClock } from '../../../support/cpu-clock.ts';

describe('readWeeks', () => {
  const readings: readonly (readonly [text: string, low: number, high: number])[] = [
    ['6 weeks', 6, 6],
    ['about six weeks', 6, 6],
    ['6-8 weeks', 6, 8],
    ['6–8 wks', 6, 8],
    ['between 6 and 8 weeks', 6, 8],
    ['6 weeks to 8 weeks', 6, 8],
    ['~6w', 6, 6],
    ['8 person-weeks', 8, 8],
    ['six to eight engineer weeks', 6, 8],
    ['zwei Wochen', 2, 2],
    ['zwölf bis vierzehn Wochen', 12, 14],
    ['6 semanas', 6, 6],
    ['três semanas', 3, 3],
    ['6 semaines', 6, 6],
    ['1,5 Wochen', 1.5, 1.5],
    ['4週間', 4, 4],
    ['a six-week push', 6, 6],
  ];
  for (const [text, low, high] of readings) {
    it(`reads ${text}`, () => {
      const weeks = readWeeks(text);
      assert.deepEqual([weeks?.low, weeks?.high], [low, high]);
    });
  }

  for (const text of [
    '3 months',
    'Q3',
    'M',
    '2026-W48',
    '6 w/ Priya',
    'p95 < 200 ms',
    '6',
    '',
    '2 sprints',
  ]) {
    it(`finds no weeks in “${text}”`, () => assert.equal(readWeeks(text), undefined));
  }

  it('takes a bare number where weeks are the unit', () => {
    assert.deepEqual(readWeeks(' ~6–8 ', { bare: true }), {
      low: 6,
      high: 8,
      range: { start: 2, end: 5 },
    });
    assert.equal(readWeeks('six', { bare: true })?.high, 6);
    assert.equal(readWeeks('6 months', { bare: true }), undefined);
  });
});

describe('findWeeks', () => {
  it('finds each, and where', () => {
    const text = 'Ca. 6 Wochen für @lena, dann 2–3 weeks.';
    assert.deepEqual(
      findWeeks(text, 5).map(({ range }) => text.slice(range.start - 5, range.end - 5)),
      ['6 Wochen', '2–3 weeks'],
    );
  });

  it('stays quick on hostile lines', () => {
    for (const unit of ['6-', 'six to ', 'dev ', '1 ', ' ']) {
      const started = cpuClock();
      findWeeks(`6 ${unit.repeat(4000)}`);
      assert.ok(cpuClock() - started < 500, unit);
    }
  });
});
