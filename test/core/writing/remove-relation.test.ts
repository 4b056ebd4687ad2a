import assert from 'node:assert/strict';
import { Refusal } from '../../../src/core/writing/draft.ts';
import { removeRelation } from '../../../src/core/writing/remove-relation.ts';
import { catalogOf, draftAt, writtenBy } from '../../support/writing.ts';

const PATH = 'docs/adr/0003-use-a-queue.md';

/** The text without what it says of the record at `target`. */
function without(text: string, target: string): string {
  const draft = draftAt(catalogOf({ [PATH]: text }), PATH);
  const relation = draft.record.relations.find((one) => one.target === target)!;
  return writtenBy(text, removeRelation(draft, relation));
}

describe('a relation that is taken away', () => {
  it('leaves its list, its field or its line', () => {
    assert.equal(
      without('---\nsupersedes: ["0015", "0016"] # two\n---\n# A\n', '0016'),
      '---\nsupersedes: ["0015"] # two\n---\n# A\n',
    );
    assert.equal(
      without('---\nsupersedes: ADR-15\nstatus: accepted\n---\n# A\n', 'ADR-15'),
      '---\nsupersedes: \nstatus: accepted\n---\n# A\n',
    );
    assert.equal(
      without('# A\n\n- status: accepted\n- supersedes: ADR-15\n', 'ADR-15'),
      '# A\n\n- status: accepted\n- supersedes: -\n',
    );
    assert.equal(
      without(
        '# 3. A\n\n## Status\n\nAccepted\n\nSupersedes [1. B](0001-b.md)\n\n## Context\n',
        '0001-b.md',
      ),
      '# 3. A\n\n## Status\n\nAccepted\n\n## Context\n',
    );
  });

  it('is left to its writer where it is part of a sentence or of the status', () => {
    for (const text of [
      '# A\n\n## Context\n\nX.\n\nThis ADR supersedes ADR 0026, which nobody followed.\n',
      '---\nstatus: superseded by ADR-0026\n---\n# A\n',
    ]) {
      const draft = draftAt(catalogOf({ [PATH]: text }), PATH);
      assert.ok(removeRelation(draft, draft.record.relations[0]!) instanceof Refusal);
    }
  });
});
