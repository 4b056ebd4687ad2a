import assert from 'node:assert/strict';
import { Draft, Refusal } from '../../../src/core/writing/draft.ts';
import { writtenBy } from '../../support/writing.ts';
import { notations, SUCCESSOR, type Named } from './notations.ts';
import { catalogWith, change, PATH, STATUSES } from './every-notation.ts';

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
