import type { Catalog } from '../../catalog/catalog.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord, Item } from '../../records/record.ts';
import { dayOf } from '../../rules/support/cadence.ts';
import { linksOf } from '../../rules/support/references.ts';
import { slugOf } from '../heading-slug.ts';
import { nameOf, risksOf } from './risks.ts';

/** The fields by which a record of an incident is known: its day, and where it was foreseen. */
const INCIDENT = 'incident';
const FORESEEN = 'foreseen';

/** A record of an incident, and the risks that may have foreseen it. */
export interface Incident {
  readonly record: DecisionRecord;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly risks: readonly { readonly record: DecisionRecord; readonly risk: Item }[];
}

/** The incidents that records tell of, by path; those without a day are left out. */
export function incidentsOf(catalog: Catalog): readonly Incident[] {
  return catalog.records.flatMap((record) => {
    const { fields } = catalog.kindOf(record);
    if (!fields.some(({ id, type }) => id === INCIDENT && type === 'date')) return [];
    const day = dayOf(record, INCIDENT);
    return day === undefined ? [] : [{ record, day, risks: namedRisks(record, catalog) }];
  });
}

/**
 * The risks of the records that one names as having foreseen it, or links. A reference to one risk, by its anchor or
 * in the words of a link, means that one; a reference to a record means all that it lists.
 */
function namedRisks(record: DecisionRecord, catalog: Catalog): Incident['risks'] {
  const value = record.fields.get(FORESEEN)?.value;
  const named = (value?.type === 'list' ? value.items : []).map((reference) =>
    catalog.resolve(record, reference),
  );
  const linked = linksOf(record, catalog).map(({ resolution }) => resolution);
  const found = new Map<Item, DecisionRecord>();
  for (const resolution of [...named, ...linked]) {
    if (resolution.type !== 'record' || resolution.record === record) continue;
    const risks = risksOf(resolution.record, catalog);
    const { anchor } = resolution;
    const meant = anchor === undefined ? [] : risks.filter((risk) => isCalled(risk, anchor));
    for (const risk of meant.length > 0 ? meant : risks) found.set(risk, resolution.record);
  }
  return [...found].map(([risk, from]) => ({ record: from, risk }));
}

function isCalled(risk: Item, anchor: string): boolean {
  const name = nameOf(risk);
  return slugOf(name) === anchor || foldKey(name) === foldKey(anchor);
}
