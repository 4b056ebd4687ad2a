import type { Catalog } from '../catalog/catalog.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { TextEdit } from '../text/edit.ts';
import { Draft, Refusal } from './draft.ts';
import { houseOf } from './house.ts';
import { setField } from './set-field.ts';

/** Give one field of a record another value, as the record writes its fields, and change nothing else. */
export function planField(
  record: DecisionRecord,
  catalog: Catalog,
  id: string,
  value: string,
): { readonly edits: ReadonlyMap<string, readonly TextEdit[]> } | Refusal {
  const written = setField(new Draft(record, houseOf(record, catalog)), id, value);
  return written instanceof Refusal ? written : { edits: new Map([[record.path, written.edits]]) };
}
