import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import { addRelation } from '../../../src/core/writing/add-relation.ts';
import { Refusal, type Draft } from '../../../src/core/writing/draft.ts';
import { setStatus } from '../../../src/core/writing/set-status.ts';
import { catalogOf, draftAt, recordAt } from '../../support/writing.ts';
import { DAY, SUCCESSOR } from './notations.ts';

export const PATH = 'docs/adr/0003-use-a-queue.md';
export const STATUSES = ['accepted', 'rejected', 'superseded'] as const;

export function catalogWith(text: string): Catalog {
  return catalogOf({ [PATH]: text, [SUCCESSOR.path]: SUCCESSOR.text });
}

/** Bring a record to a status; a superseded one names its successor. */
export function change(
  catalog: Catalog,
  id: (typeof STATUSES)[number],
  from = PATH,
): Draft | Refusal {
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
