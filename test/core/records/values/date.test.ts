import assert from 'node:assert/strict';
import { lastDayOf } from '../../../../src/core/records/values/calendar.ts';
import { findDate, findDates, readDate } from '../../../../src/core/records/values/date.ts';
import { cpuClock } from '../../../support/cpu-clock.ts';

describe('readDate', () => {
  const readings: readonly (readonly [text: string, iso: string])[] = [
    ['2024-05-02', '2024-05-02'],
    ['2024/5/2', '2024-05-02'],
    ['2024.06.17', '2024-06-17'],
    ['05.09.2022', '2022-09-05'],
    ['06/15/2023', '2023-06-15'],
    ['27-09-2023', '2023-09-27'],
    ['09/27/23', '2023-09-27'],
    ['30.07.24', '2024-07-30'],
    ['05/05/2023', '2023-05-05'],
    ['2020-Nov-09', '2020-11-09'],
    ['Sep 5th, 2023', '2023-09-05'],
    ['11-April-2023', '2023-04-11'],
    ['22-Nov-23', '2023-11-22'],
    ['5th of September 2023', '2023-09-05'],
    ['Tue Nov 22 2022', '2022-11-22'],
    ['2. März 2024', '2024-03-02'],
    ['1er mai 2024', '2024-05-01'],
    ['le 3 décembre 2024', '2024-12-03'],
    ['5 de septiembre de 2023', '2023-09-05'],
    ['12 out 2023', '2023-10-12'],
    ['2024年5月2日', '2024-05-02'],
    ['2024年5月', '2024-05'],
    ['May 2025', '2025-05'],
    ['mayo de 2025', '2025-05'],
    ['2022-09', '2022-09'],
    ['2022-05-??', '2022-05'],
    ['05/2024', '2024-05'],
    ['2023-01-9', '2023-01-09'],
    ['2024', '2024'],
    ['20240502', '2024-05-02'],
    ['20240502101500', '2024-05-02'],
    ['2024-05-02T10:00:00+02:00', '2024-05-02'],
    ['2026-W48', '2026-11-23'],
    ['2026-W48-3', '2026-11-25'],
    ['2020-W53', '2020-12-28'],
    ['"2024-05-02"', '2024-05-02'],
    ['{ 2024-05-02 }', '2024-05-02'],
    ['**2024-05-02**.', '2024-05-02'],
    ['&#x31;2/16/2024', '2024-12-16'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ];
  for (const [text, iso] of readings) {
    it(`reads ${text}`, () => {
      assert.deepEqual(readDate(text), {
        iso,
        fault: undefined,
        candidates: [],
        ...(text === '2026-W48' && { last: '2026-11-29' }),
        ...(text === '2020-W53' && { last: '2021-01-03' }),
      });
    });
  }

  it('takes the first date of several, but not when it was updated', () => {
    assert.equal(readDate('2019-05-13, updated 2023-02-05 (a note)')?.iso, '2019-05-13');
    assert.equal(readDate('Last updated: 2023-02-05, written 2019-05-13')?.iso, '2019-05-13');
    assert.equal(readDate('Updated on 2023-02-05')?.iso, '2023-02-05');
  });

  it('leaves open which part is the day until the siblings prove it', () => {
    assert.deepEqual(readDate('04/07/2023'), {
      iso: undefined,
      fault: 'ambiguous',
      candidates: ['2023-07-04', '2023-04-07'],
    });
    assert.equal(readDate('04/07/2023', 'day-month')?.iso, '2023-07-04');
    assert.equal(readDate('04/07/2023', 'month-day')?.iso, '2023-04-07');
    assert.equal(readDate('15/07/2023', 'month-day')?.iso, '2023-07-15');
  });

  for (const text of ['2023-13-07', '2023-02-29', '1900-02-29', '31/31/2024', '2026-W54']) {
    it(`calls ${text} impossible`, () => {
      assert.deepEqual(readDate(text), { iso: undefined, fault: 'impossible', candidates: [] });
    });
  }

  for (const text of ['2025-11019', '2023-07-2i', '2024-023-2706']) {
    it(`calls ${text} unreadable`, () => {
      assert.deepEqual(readDate(text), { iso: undefined, fault: 'unreadable', candidates: [] });
    });
  }

  for (const text of ['', 'TBD', '{YYYY-MM-DD when it was decided}', '1.2.3', 'Ubuntu 20.04']) {
    it(`finds no date in “${text}”`, () => assert.equal(readDate(text), undefined));
  }
});

describe('findDate', () => {
  it('says where the date stands', () => {
    const text = 'Accepted on **2024-05-02** by all';
    const found = findDate(text, 100);
    assert.deepEqual(found?.range, { start: 114, end: 124 });
    assert.equal(found.raw, '2024-05-02');
  });
});

describe('findDates', () => {
  it('finds dates in prose and nothing that only looks like one', () => {
    const prose =
      'OK from @priya by 2026-12-02 or 3 May 2025; see CVE-2024-05-02, /blog/2024/05/02/x, v1.2.3, ' +
      '2022-04-13-file.md; it may 2025 times; phased out 2023; 2020-21.';
    assert.deepEqual(
      findDates(prose).map(({ raw }) => raw),
      ['2026-12-02', '3 May 2025'],
    );
  });

  it('stays quick on hostile lines', () => {
    for (const unit of ['may 1 ', '1/', '2023-', '2023 ', ' ', '1. ']) {
      const started = cpuClock();
      findDates(unit.repeat(4000));
      readDate(unit.repeat(4000));
      assert.ok(cpuClock() - started < 500, unit);
    }
  });
});

describe('lastDayOf', () => {
  it('is the end of a month, a year or a week', () => {
    const last = (text: string) => lastDayOf(readDate(text)!);
    assert.equal(last('2024-02'), '2024-02-29');
    assert.equal(last('2023'), '2023-12-31');
    assert.equal(last('2026-W48'), '2026-11-29');
    assert.equal(last('2024-05-02'), '2024-05-02');
    assert.equal(last('04/07/2023'), undefined);
  });
});
