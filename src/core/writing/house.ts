import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import { scopeOf } from '../records/file-name.ts';
import type { DecisionRecord } from '../records/record.ts';

/** What a writer knows of a record's neighbourhood: it writes as the others do. */
export interface House {
  readonly catalog: Catalog;
  readonly kind: Kind;
  /** The other records of the folder and kind, those of the same dialect first. */
  readonly siblings: readonly DecisionRecord[];
}

/** So many records show how a folder writes; of more, the last by path, which are the newest where they are numbered. */
const ENOUGH = 200;

const folders = new WeakMap<Catalog, ReadonlyMap<string, readonly DecisionRecord[]>>();

/** The neighbourhood of a record. */
export function houseOf(record: DecisionRecord, catalog: Catalog): House {
  let byFolder = folders.get(catalog);
  if (!byFolder) {
    const grown = new Map<string, DecisionRecord[]>();
    for (const one of catalog.records) {
      const list = grown.get(keyOf(one));
      if (list) list.push(one);
      else grown.set(keyOf(one), [one]);
    }
    folders.set(catalog, (byFolder = grown));
  }
  const folder = byFolder.get(keyOf(record)) ?? [];
  const others = folder.slice(-ENOUGH).filter(({ path }) => path !== record.path);
  const same = others.filter(({ dialect }) => dialect === record.dialect);
  return {
    catalog,
    kind: catalog.kindOf(record),
    siblings: [...same, ...others.filter(({ dialect }) => dialect !== record.dialect)],
  };
}

function keyOf({ kind, file }: DecisionRecord): string {
  return `${kind}\n${scopeOf(file)}`;
}

/** What is met most often; of equals the first. Undefined for nothing. */
export function mostOf<T>(values: Iterable<T>): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts)
    if (count > most) {
      best = value;
      most = count;
    }
  return best;
}
