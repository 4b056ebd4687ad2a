import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lintFiles } from '../support/lint-files.ts';

const path = 'docs/adr/0001-keep-orders-in-postgres.md';

describe('judgeRecord', () => {
  it('never throws, and stays inside the text, whatever the text holds', async () => {
    const line = fc.constantFrom(
      ...['---', 'status: accepted', 'date: 04/07/2023', 'kind: roadmap', 'supersedes: ADR-1', ''],
      ...['# 1. Title', '## Context', '## Decision', '### Bets', '## Risks', '## Status', 'TBD'],
      ...['- [x] {gap}', '| a | b |', '| - | - |', '| Owner: | x |', '<!--', '```', '* Owner: @a'],
      ...[
        '[a](b.md)',
        '[[1]]',
        '[a]: b',
        '> quote',
        '\u00e9\u{1f600}',
        '    code',
        '\t- deep',
        '\r',
      ],
    );
    const property = fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
      const content = lines.join('\n');
      for (const findings of (await lintFiles({ [path]: content })).values())
        for (const finding of findings) {
          assert.notEqual(finding.rule, 'internal', finding.message);
          const { start, end } = finding.range;
          assert.ok(start >= 0 && start <= end && end <= content.length, finding.rule);
        }
    });
    await fc.assert(property, { seed: 7, numRuns: 60 });
  });
});
