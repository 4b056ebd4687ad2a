import type { Catalog } from '../../catalog/catalog.ts';
import type { Kind, StatusDefinition } from '../../kinds/kind.ts';
import type { DecisionRecord, RelationType } from '../../records/record.ts';
import { areTranslations } from '../../records/translation.ts';
import { relationsOf } from './references.ts';
import { statusOf } from './phases.ts';

/** Whether a status says that another record has taken this one's place: it needs a field that names the successor. */
export function isSuperseded(record: DecisionRecord, kind: Kind): boolean {
  const needs = statusOf(record, kind)?.needs ?? [];
  return kind.fields.some(
    (field) => field.relation === 'superseded-by' && needs.includes(field.id),
  );
}

/** The status that names a successor; undefined for kinds that know none such. */
export function statusOfSuperseded(kind: Kind): StatusDefinition | undefined {
  const field = kind.fields.find(({ relation }) => relation === 'superseded-by');
  return field && kind.statuses.find(({ needs }) => needs.includes(field.id));
}

/** Whether a record states a relation to another one, or to its translation. */
export function states(
  record: DecisionRecord,
  type: RelationType,
  other: DecisionRecord,
  catalog: Catalog,
): boolean {
  const isOther = (named: DecisionRecord): boolean =>
    named.path === other.path || areTranslations(named, other);
  return relationsOf(record, catalog).some(
    ({ relation, resolution }) =>
      relation.type === type &&
      (resolution.type === 'record'
        ? isOther(resolution.record)
        : resolution.type === 'ambiguous' && resolution.records.some(isOther)),
  );
}

const graphs = new WeakMap<Catalog, ReadonlyMap<string, readonly string[]>>();

/** Which records each record supersedes, said from either side, by path. Supersessions in part are left out. */
export function supersededBy(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  let graph = graphs.get(catalog);
  if (!graph) graphs.set(catalog, (graph = makeGraph(catalog)));
  return graph;
}

function makeGraph(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, string[]>();
  for (const record of catalog.records) {
    for (const { relation, resolution } of relationsOf(record, catalog)) {
      if (relation.partial || resolution.type !== 'record') continue;
      const other = resolution.record.path;
      if (relation.type === 'supersedes') join(graph, record.path, other);
      else if (relation.type === 'superseded-by') join(graph, other, record.path);
    }
  }
  return graph;
}

function join(graph: Map<string, string[]>, from: string, to: string): void {
  const targets = graph.get(from);
  if (!targets) graph.set(from, [to]);
  else if (!targets.includes(to)) targets.push(to);
}
