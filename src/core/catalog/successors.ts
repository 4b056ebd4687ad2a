import type { StatusDefinition } from '../kinds/kind.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Catalog } from './catalog.ts';

/** What its kind says of a record's status; undefined for a missing or unknown one. */
export function standingOf(record: DecisionRecord, catalog: Catalog): StatusDefinition | undefined {
  const id = record.status?.value.id;
  return catalog.kindOf(record).statuses.find((status) => status.id === id);
}

/** Whether a record no longer holds; one that is superseded in part still does. */
export function isDead(record: DecisionRecord, catalog: Catalog): boolean {
  return standingOf(record, catalog)?.dead === true && record.status?.value.partial !== true;
}

/** Those that a record names as its successors, and those that name it as what they supersede. */
export function successorsOf(record: DecisionRecord, catalog: Catalog): readonly DecisionRecord[] {
  const named = record.relations.flatMap((relation) => {
    if (relation.type !== 'superseded-by') return [];
    const resolution = catalog.resolve(record, relation.target);
    return resolution.type === 'record' ? [resolution.record] : [];
  });
  const naming = catalog
    .incoming(record.path)
    .flatMap(({ from, relation }) => (relation.type === 'supersedes' ? [from] : []));
  return [...new Set([...named, ...naming])].filter((other) => other !== record);
}

/**
 * What holds today in the place of a dead record: its successors, or theirs where those are dead too. A dead record
 * that nothing took the place of is left out; cycles end.
 */
export function heirsOf(record: DecisionRecord, catalog: Catalog): readonly DecisionRecord[] {
  const heirs = new Set<DecisionRecord>();
  const seen = new Set([record]);
  const waiting = [...successorsOf(record, catalog)];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (isDead(next, catalog)) waiting.push(...successorsOf(next, catalog));
    else heirs.add(next);
  }
  return [...heirs];
}
