import assert from 'node:assert/strict';
import { makeStyle } from '../../../src/cli/text/style.ts';
import { table } from '../../../src/cli/text/table.ts';

const rows = [
  { cells: ['ADR-0001', 'Use one queue for every pier', 'docs/adr/0001.md'] },
  { cells: ['ADR-2', '決定', 'docs/adr/2.md'], note: 'why' },
];

describe('table', () => {
  it('aligns columns by what they take on screen', () => {
    assert.deepEqual(table(rows, undefined, makeStyle(false)), [
      '  ADR-0001  Use one queue for every pier  docs/adr/0001.md',
      '  ADR-2     決定                          docs/adr/2.md',
      '    why',
    ]);
  });

  it('cuts the widest column to the terminal, never the last', () => {
    assert.deepEqual(table(rows, 50, makeStyle(false)).slice(0, 2), [
      '  ADR-0001  Use one queue for e…  docs/adr/0001.md',
      '  ADR-2     決定                  docs/adr/2.md',
    ]);
  });
});
