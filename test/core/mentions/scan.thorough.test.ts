import assert from 'node:assert/strict';
import { mentionScanner } from '../../../src/core/mentions/scan.ts';
import { cpuClock } from '../../support/cpu-clock.ts';

const scanner = mentionScanner(['ADR', 'TICKET', 'ODH-ADR-Operator']);

describe('mentionScanner', () => {
  it('takes time in proportion to the length', () => {
    const grow = (unit: string, end = ''): number => {
      const text = unit.repeat(200_000 / unit.length) + end;
      const started = cpuClock();
      for (const path of ['a.ts', 'a.py', 'a.md', 'a.unheard-of']) scanner.scan(path, text);
      return cpuClock() - started;
    };
    for (const unit of [
      'ADR-',
      'ADR-1-',
      '/',
      '/[',
      '"',
      "'",
      '`',
      '/*',
      '\\',
      'a.md',
      '.md',
      '#',
      '"""',
      'x/',
      '=ADR-1',
      '://',
    ])
      assert.ok(grow(unit, ' ADR-1 ') < 2000, `${unit} took too long`);
  });
});
