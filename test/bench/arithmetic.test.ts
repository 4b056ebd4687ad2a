import assert from 'node:assert/strict';
import {
  complaints,
  exponentOf,
  medianOf,
  quantileOf,
  strainOf,
  withUnit,
  worstFirst,
} from './arithmetic.ts';

describe('arithmetic of benchmarks', () => {
  it('takes the middle one, or the mean of the two in the middle', () => {
    assert.equal(medianOf([9, 1, 5]), 5);
    assert.equal(medianOf([10, 1, 2, 4]), 3);
    assert.equal(medianOf([7]), 7);
    assert.equal(medianOf([]), NaN);
  });

  it('tells below which number a share lies, the last one at most', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    assert.equal(quantileOf(hundred, 0.95), 96);
    assert.equal(quantileOf([3, 4], 1), 4);
    assert.equal(quantileOf([], 0.5), NaN);
  });

  it('finds the exponent of growth', () => {
    const grown = (power: number) =>
      exponentOf([100, 1000, 10_000].map((size) => [size, 3 * size ** power] as const));
    for (const power of [0, 1, 1.5, 2]) assert(Math.abs(grown(power) - power) < 1e-9);
    // By least squares: a point off the line draws it a little.
    const drawn = exponentOf([
      [1, 1],
      [10, 10],
      [100, 400],
    ] as const);
    assert(Math.abs(drawn - Math.log10(400) / 2) < 1e-9);
    assert.equal(exponentOf([[100, 1]]), NaN);
  });

  it('puts what is furthest from its limit first', () => {
    const figures = [
      { what: 'free', value: 1000 },
      { what: 'half', value: 5, limit: 10 },
      { what: 'double', value: 2, limit: 1 },
      { what: 'never measured', value: NaN, limit: 1 },
    ];
    assert.deepEqual(
      worstFirst(figures).map(({ what }) => what),
      ['never measured', 'double', 'half', 'free'],
    );
    assert.deepEqual(figures.map(strainOf), [0, 0.5, 2, Infinity]);
  });

  it('complains of what is above its limit, and of nothing else', () => {
    assert.deepEqual(
      complaints([
        { what: 'starting', value: 60, unit: 'ms', limit: 50 },
        { what: 'reading', value: 4, limit: 4 },
        { what: 'judging', value: 12.345, limit: 6 },
        { what: 'opening', value: NaN, unit: 's', limit: 3 },
      ]),
      [
        'Unexpected nothing for opening, expected at most 3.00 s.',
        'Unexpected 12.3 for judging, expected at most 6.00.',
        'Unexpected 60.0 ms for starting, expected at most 50.0 ms.',
      ],
    );
  });

  it('tells as many digits as say something', () => {
    assert.deepEqual(
      [0.123, 12.34, 1234.5].map((value) => withUnit(value, {})),
      ['0.12', '12.3', '1235'],
    );
  });
});
