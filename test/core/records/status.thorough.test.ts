import assert from 'node:assert/strict';
import { readRecord, valueOf } from '../../support/read.ts';

describe('the status of a record', () => {
  it('takes a long section without overflowing the stack', () => {
    const record = readRecord(`# 12. Long\n\n## Status\n\n${'a line\n'.repeat(200_000)}`);
    assert.equal(valueOf(record, 'status'), 'other');
  });
});
