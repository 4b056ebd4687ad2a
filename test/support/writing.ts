import { buildCatalog } from '../../src/core/catalog/build.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import type { DecisionRecord } from '../../src/core/records/record.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { Draft, Refusal } from '../../src/core/writing/draft.ts';
import { houseOf } from '../../src/core/writing/house.ts';
import { kinds, readText } from './read.ts';

/** The catalog of a small workspace given as texts by path, all of them in record folders. */
export function catalogOf(files: Readonly<Record<string, string>>): Catalog {
  const records = Object.entries(files).flatMap(([path, text]) => {
    const reading = readText(text, { path, folder: path.slice(0, path.lastIndexOf('/')) });
    return reading.type === 'record' ? [reading.record] : [];
  });
  return buildCatalog(records, [], kinds, new Set(Object.keys(files)));
}

/** The record at a path; fails where there is none. */
export function recordAt(catalog: Catalog, path: string): DecisionRecord {
  const record = catalog.get(path);
  if (!record) throw new Error(`Expected a record at ${path}.`);
  return record;
}

/** A draft of the record at a path. */
export function draftAt(catalog: Catalog, path: string): Draft {
  const record = recordAt(catalog, path);
  return new Draft(record, houseOf(record, catalog));
}

/** The text that a draft has come to, as its edits make it of the first one. */
export function writtenBy(before: string, draft: Draft | Refusal): string {
  if (draft instanceof Refusal) throw new Error(draft.reason);
  const after = applyEdits(before, draft.edits);
  if (after !== draft.text) throw new Error('Expected the edits to make the text of the draft.');
  return after;
}
