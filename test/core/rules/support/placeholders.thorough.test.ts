import assert from 'node:assert/strict';
import { findPlaceholders } from '../../../../src/core/rules/support/placeholders.ts';
import { cpuClock } from '../../../support/cpu-clock.ts';
import { readText } from '../../../support/read.ts';

describe('findPlaceholders', () => {
  it('takes no time over a long line of marks', () => {
    for (const unit of ['`TBD', ' TBD', '[TBD', 'TBD](', '<!--TBD', '`{gap} ', '[todo] `']) {
      const reading = readText(`# A\n\n## Context\n\nSee ${unit.repeat(30_000)}\n`, {
        path: 'docs/adr/0001-a.md',
      });
      assert.equal(reading.type, 'record', unit);
      const started = cpuClock();
      findPlaceholders(reading.record);
      assert.ok(cpuClock() - started < 700, unit);
    }
  });
});
