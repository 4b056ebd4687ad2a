import assert from 'node:assert/strict';
import { readRecord } from '../../../support/read.ts';

const record = (comments: string): string =>
  `# Use a queue\n\n* Status: accepted\n\n${comments}\n\n## Context and Problem Statement\n\nOrders arrive in bursts.\n`;

function listOf(text: string, field: string): readonly string[] | undefined {
  const value = readRecord(text).fields.get(field)?.value;
  return value?.type === 'list' ? value.items : undefined;
}

describe('comments that ADR Manager leaves', () => {
  it('tell the files that a record governs, and its tags', () => {
    const text = record(
      '<!-- adr-manager-relevant-files: ["src/orders/queue.ts", src/mail/*.ts] -->\n\n<!-- adr-manager-tags: storage, orders -->',
    );
    assert.deepEqual(listOf(text, 'governs'), ['src/orders/queue.ts', 'src/mail/*.ts']);
    assert.deepEqual(listOf(text, 'tags'), ['storage', 'orders']);
  });

  it('say nothing when they are empty, unfinished or of another name', () => {
    for (const comment of [
      '<!-- adr-manager-tags: [] -->',
      '<!-- adr-manager-tags: storage',
      '<!-- adr-manager-mood: good -->',
      '<!-- tags: storage -->',
    ])
      assert.equal(listOf(record(comment), 'tags'), undefined, comment);
  });
});
