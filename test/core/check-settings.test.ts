import assert from 'node:assert/strict';
import { findingsOnSettings } from '../../src/core/check-settings.ts';
import { readConfig } from '../../src/core/config/read.ts';

const check = (text: string) =>
  findingsOnSettings('leadline.config.yaml', readConfig('leadline.config.yaml', text)).map(
    ({ message, range }) => [message, text.slice(range.start, range.end)],
  );

describe('findingsOnSettings', () => {
  it('is content with what rules take', () => {
    const text =
      'rules:\n  bet-count: off\n  missing-sign-off:\n    severity: info\n    options:\n      roles: [product]\n';
    assert.deepEqual(check(text), []);
  });

  it('names a rule that is none, and the one that was meant', () => {
    assert.deepEqual(check('rules:\n  bet-cuont: off\n  sing: off\n'), [
      ['Unexpected rule “bet-cuont”, did you mean “bet-count”?', 'bet-cuont'],
      ['Unexpected rule “sing”, expected a known one.', 'sing'],
    ]);
  });

  it('names an option that a rule does not take, and a value of the wrong type', () => {
    const text =
      'rules:\n  missing-sign-off:\n    options:\n      role: x\n      roles: product\n  bet-count:\n    options:\n      most: 3\n';
    assert.deepEqual(check(text), [
      ['Unexpected option “role”, expected one of roles.', 'role'],
      ['Unexpected value of “roles”, expected a list of texts.', 'roles'],
      ['Unexpected option “most”, expected none.', 'most'],
    ]);
  });
});
