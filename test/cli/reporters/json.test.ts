import assert from 'node:assert/strict';
import { reporters } from '../../../src/cli/reporters/index.ts';
import { path, plainLook, report, status } from './sample.ts';

describe('json reporter', () => {
  it('has the shape that scripts rely on, zero-based and in UTF-16 units', () => {
    const [first, second, third] = JSON.parse(
      [...reporters.json(report, plainLook)].join(''),
    ) as unknown[];
    const at = { start: { line: 2, character: 8 }, end: { line: 2, character: 15 } };
    assert.deepEqual(first, {
      path,
      rule: 'unknown-status',
      severity: 'warning',
      message: status.message,
      range: at,
      fixes: [
        {
          title: 'Write “accepted”',
          safe: true,
          edits: [{ path, range: at, newText: 'accepted' }],
        },
      ],
      related: [
        {
          path: 'docs/adr/0002.md',
          range: { start: { line: 2, character: 8 }, end: { line: 2, character: 16 } },
          message: 'Spelt so here.',
        },
      ],
      docs: 'https://github.com/leadline/leadline/blob/main/docs/rules/unknown-status.md',
    });
    assert.deepEqual((second as { range: unknown }).range, {
      start: { line: 4, character: 11 },
      end: { line: 4, character: 18 },
    });
    const origin = { line: 0, character: 0 };
    assert.deepEqual((third as { range: unknown }).range, { start: origin, end: origin });
  });
});
