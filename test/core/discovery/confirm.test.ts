import assert from 'node:assert/strict';
import { isConfirmed } from '../../../src/core/discovery/confirm.ts';
import { readRecord } from '../../support/read.ts';

const stated = ['accepted', 'draft'].map((status) =>
  readRecord(`# Queues\n\n* Status: ${status}\n\n## Background\n\nx\n`, {
    path: 'design/queues.md',
  }),
);
const silent = readRecord('# Queues\n\n## Context\n\nx\n\n## Decision\n\ny\n', {
  path: 'design/queues.md',
});

describe('isConfirmed', () => {
  it('wants sections, a status or a date of most files with telling names', () => {
    assert.equal(isConfirmed([...stated, silent]), true);
    assert.equal(isConfirmed([silent]), false);
  });

  it('wants a status of most files whose names tell nothing', () => {
    assert.equal(isConfirmed(stated, 4), true);
    assert.equal(isConfirmed(stated, 5), false);
    assert.equal(isConfirmed([silent, silent], 2), false);
  });
});
