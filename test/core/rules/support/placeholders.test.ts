import assert from 'node:assert/strict';
import { findPlaceholders } from '../../../../src/core/rules/support/placeholders.ts';
import { readRecord } from '../../../support/read.ts';

function found(text: string): string[] {
  const record = readRecord(`# A\n\n${text}\n\n## Context\n\nSlow.\n`);
  return findPlaceholders(record).map(({ start, end }) => record.text.slice(start, end));
}

describe('a mark of unfinished work', () => {
  it('is found at the end of a line, wherever that stands', () => {
    assert.deepEqual(found('2026-11-20\nTODO'), ['TODO']);
    assert.deepEqual(found('We keep orders for TODO\nSupport asks.'), ['TODO']);
    assert.deepEqual(found('We keep orders for TODO\r\n\r\nSupport asks.'), ['TODO']);
  });

  it('is a thing where the sentence goes on', () => {
    assert.deepEqual(found('We look for each TODO\ncomment in the code.'), []);
    assert.deepEqual(found('> We look for each TODO\n> comment in the code.'), []);
  });
});
