import assert from 'node:assert/strict';
import { readRecord, relationsOf } from '../../support/read.ts';

const cases: readonly (readonly [line: string, relations: readonly string[]])[] = [
  ['已被 [ADR-3](0003-queue.md) 取代', ['superseded-by 0003-queue.md']],
  ['由 ADR-3 替代', ['superseded-by ADR-3']],
  ['[ADR-3](0003-queue.md) により置き換え', ['superseded-by 0003-queue.md']],
  ['[ADR-3](0003-queue.md) を置き換える', ['supersedes 0003-queue.md']],
  ['[ADR-3](0003-queue.md)로 대체됨', ['superseded-by 0003-queue.md']],
  ['Durch [ADR-3](0003-queue.md) ersetzt', ['superseded-by 0003-queue.md']],
  ['Beschlossen – löst [ADR-3](0003-queue.md) ab', ['supersedes 0003-queue.md']],
  ['Akzeptiert, löst das Problem aus [ADR-3](0003-queue.md)', []],
  ['Akzeptiert, siehe [ADR-3](0003-queue.md)', []],
];

describe('a verb behind the record it speaks of', () => {
  for (const [line, relations] of cases)
    it(`is read in “${line}”`, () => {
      const record = readRecord(`# 2. A\n\n## Status\n\n${line}\n`, { path: 'docs/adr/0002-a.md' });
      const own = relationsOf(record).filter((relation) => relation.startsWith('supersede'));
      assert.deepEqual(own, relations);
    });
});
