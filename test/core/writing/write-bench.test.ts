import assert from 'node:assert/strict';
import { addRelation } from '../../../src/core/writing/add-relation.ts';
import { Draft, Refusal } from '../../../src/core/writing/draft.ts';
import { setStatus } from '../../../src/core/writing/set-status.ts';
import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import { catalogOf, draftAt, recordAt, writtenBy } from '../../support/writing.ts';
import { DAY, notations, SUCCESSOR, type Named } from './notations.ts';

const PATH = 'docs/adr/0003-use-a-queue.md';
const STATUSES = ['accepted', 'rejected', 'superseded'] as const;

function catalogWith(text: string): Catalog {
  return catalogOf({ [PATH]: text, [SUCCESSOR.path]: SUCCESSOR.text });
}

/** Bring a record to a status; a superseded one names its successor. */
function change(catalog: Catalog, id: (typeof STATUSES)[number], from = PATH): Draft | Refusal {
  const draft = draftAt(catalog, from);
  const status = draft.kind.statuses.find((one) => one.id === id)!;
  const written = setStatus(draft, { status, day: DAY });
  return written instanceof Refusal || id !== 'superseded'
    ? written
    : addRelation(written, {
        type: 'superseded-by',
        target: recordAt(catalog, SUCCESSOR.path),
      });
}

describe('statuses written in every notation', () => {
  for (const notation of notations)
    it(notation.name, () => {
      const { text } = notation;
      const catalog = catalogWith(text);
      for (const id of STATUSES) {
        const expected = notation[id];
        const written = change(catalog, id);
        if (typeof expected === 'string') {
          assert.ok(written instanceof Refusal, `${id}: expected a refusal.`);
          assert.equal(/successor/.test(written.reason), expected === 'has a successor');
          continue;
        }
        assert.ok(
          written instanceof Draft,
          `${id}: ${written instanceof Refusal ? written.reason : ''}`,
        );
        const edits = written.edits.map(({ range, newText }): Named => [
          range.start,
          text.slice(range.start, range.end),
          newText,
        ]);
        assert.deepEqual(edits, expected ?? [], id);
        const after = catalog.get(PATH)!.withText(writtenBy(text, written));
        assert.equal(after.status?.value.id, id);
        if (id === 'superseded')
          assert.ok(
            after.relations.some((relation) => {
              const resolution = catalog.resolve(after, relation.target);
              return (
                relation.type === 'superseded-by' &&
                resolution.type === 'record' &&
                resolution.record.path === SUCCESSOR.path
              );
            }),
          );
      }
    });
});
