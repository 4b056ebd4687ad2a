import assert from 'node:assert/strict';
import { tally } from './tally.ts';

describe('tally', () => {
  it('counts a stage without tests as one check', () => {
    assert.deepEqual(tally({ code: 0, output: '' }, false), { passed: 1, failed: 0 });
    assert.deepEqual(tally({ code: 2, output: 'x' }, false), { passed: 0, failed: 1 });
  });

  it("reads mocha's closing lines", () => {
    const output = '\n  2 passing (147ms)\n  1 failing\n\n  1) the thing\n';
    assert.deepEqual(tally({ code: 1, output }, true), { passed: 2, failed: 1 });
  });

  it('reads them where the extension host marks its lines', () => {
    assert.deepEqual(tally({ code: 0, output: '│   3 passing (1s)\n' }, true), {
      passed: 3,
      failed: 0,
    });
  });

  it('is not misled by the name of a test', () => {
    const output = '    ✔ tells 5 passing from 6 failing\n\n  1 passing (2ms)\n';
    assert.deepEqual(tally({ code: 0, output }, true), { passed: 1, failed: 0 });
  });

  it('counts a crash, and a run without tests, as a failure', () => {
    assert.deepEqual(tally({ code: 1, output: '  4 passing (1s)\n' }, true), {
      passed: 4,
      failed: 1,
    });
    assert.deepEqual(tally({ code: 0, output: '  0 passing (1ms)\n' }, true), {
      passed: 0,
      failed: 1,
    });
  });
});
