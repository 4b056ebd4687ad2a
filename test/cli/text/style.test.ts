import assert from 'node:assert/strict';
import { styleFor } from '../../../src/cli/text/style.ts';

function colours(stdout: boolean, env: Readonly<Record<string, string>>): boolean {
  return styleFor({ terminal: { stdout, stderr: true }, env }).error('x') !== 'x';
}

describe('styleFor', () => {
  it('has colours on a terminal only', () => {
    assert.equal(colours(true, {}), true);
    assert.equal(colours(false, {}), false);
  });

  it('obeys NO_COLOR and a dumb terminal', () => {
    assert.equal(colours(true, { NO_COLOR: '1' }), false);
    assert.equal(colours(true, { NO_COLOR: '' }), true);
    assert.equal(colours(true, { TERM: 'dumb' }), false);
  });

  it('obeys FORCE_COLOR before all else', () => {
    assert.equal(colours(false, { FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' }), true);
    assert.equal(colours(true, { FORCE_COLOR: '0' }), false);
    assert.equal(colours(true, { FORCE_COLOR: 'false' }), false);
    assert.equal(colours(false, { FORCE_COLOR: '' }), false);
  });
});
