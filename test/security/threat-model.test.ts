import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('the threat model', () => {
  it('names every test that tries a threat, and no other', () => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/threat-model.md'), 'utf8');
    const rows = [...text.matchAll(/^\| .* \| `([a-z-]+\.test\.ts)` \|$/gm)].map(
      ([, name]) => name,
    );
    const tests = readdirSync(import.meta.dirname).filter(
      (name) => name.endsWith('.test.ts') && name !== 'threat-model.test.ts',
    );
    assert.deepEqual([...rows].sort(), tests.sort());
  });
});
