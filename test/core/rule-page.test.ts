import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { rulePage } from '../../src/core/rule-page.ts';

describe('rulePage', () => {
  it('leads to a page that is there, also for findings on the setup', () => {
    for (const rule of ['config', 'kind-definition', 'missing-date']) {
      const path = rulePage(rule).split('/blob/main/')[1]!;
      assert.ok(existsSync(new URL(`../../${path}`, import.meta.url)), path);
    }
  });
});
