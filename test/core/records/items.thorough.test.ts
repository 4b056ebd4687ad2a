import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import { itemsOf } from '../../../src/core/records/items.ts';
import type { Item } from '../../../src/core/records/record.ts';
import { readSections } from '../../../src/core/records/sections.ts';
import { builtIn } from './built-in.ts';
import { cpuClock } from '../../support/cpu-clock.ts';

function itemsIn(kind: string, role: string, text: string): Item[] {
  const definition = builtIn(kind);
  return itemsOf(text, readSections(text, scanBlocks(text), definition), definition, role);
}

const roles = [
  ['roadmap', 'bets', '## Bets'],
  ['adr', 'options', '## Options'],
  ['ticket', 'review', '## Review'],
] as const;

describe('itemsOf', () => {
  it('gives ranges that hold what they say, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '- **A** — @p, 6 weeks; signal: x',
        '### Bet 1: B',
        'Owner: @q',
        '  - Cost: 3w',
      ),
      fc.constantFrom(
        '| Bet | Owner |',
        '|---|---|',
        '| a | @b |',
        '**Pros**',
        '- + a',
        '',
        '> - Who: c',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.array(line), ([kind, role, head], lines) => {
        const text = [head, '', ...lines].join('\n');
        for (const { range, nameRange, fields } of itemsIn(kind, role, text)) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
          assert.ok(nameRange.start <= nameRange.end && nameRange.end <= text.length);
          for (const field of fields.values())
            assert.equal(text.slice(field.range.start, field.range.end), field.raw);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stays quick on hostile lines', () => {
    const units = [
      'owner: ',
      'a, ',
      '**',
      '- ',
      '(',
      '`',
      '[a](',
      'by Ann ',
      '@a ',
      '6-',
      '| a ',
      'detected by ',
      ')',
      '!',
      '<!--',
    ];
    for (const unit of units) {
      const started = cpuClock();
      for (const [kind, role, head] of roles)
        itemsIn(kind, role, `${head}\n\n- ${unit.repeat(1500)}`);
      assert.ok(cpuClock() - started < 1000, unit);
    }
  });
});

describe('many sections of the same items', () => {
  it('are joined in no more time than it takes to compare their names', () => {
    const section = (number: number) =>
      `## Considered options\n\n${Array.from({ length: 20 }, (_, at) => `- Choice ${number} and ${at}\n`).join('')}\n`;
    const text = Array.from({ length: 60 }, (_, at) => section(at)).join('');
    const started = cpuClock();
    assert.equal(itemsIn('adr', 'options', text).length, 1200);
    assert.ok(cpuClock() - started < 1500);
  });
});
