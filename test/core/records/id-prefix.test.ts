import assert from 'node:assert/strict';
import { idPrefix } from '../../../src/core/records/id-prefix.ts';

describe('the prefix of an id', () => {
  it('is what stands before its number and the sign between', () => {
    assert.equal(idPrefix('ADR-0012'), 'ADR');
    assert.equal(idPrefix('ODH-ADR-Operator_7'), 'ODH-ADR-Operator');
    assert.equal(idPrefix('ADR12'), 'ADR');
    assert.equal(idPrefix('A--1'), 'A-');
    assert.equal(idPrefix('0012'), '');
    assert.equal(idPrefix('use-a-queue'), 'use-a-queue');
    assert.equal(idPrefix('v2-queue'), 'v2-queue');
  });
});
