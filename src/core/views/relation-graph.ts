import type { Catalog } from '../catalog/catalog.ts';
import { isDead } from '../catalog/successors.ts';
import type { DecisionRecord } from '../records/record.ts';
import { relationsOf } from '../rules/support/references.ts';
import { labelOf } from './record-card.ts';

/** A record in a graph. */
export interface GraphNode {
  /** The record's path; in the chain of bets and records, for a bet with `#` and its name behind it. */
  readonly path: string;
  readonly id: string;
  readonly kind: string;
  /** `ADR-0012 Title`. */
  readonly label: string;
  readonly status: string | null;
  /** It no longer holds. */
  readonly dead: boolean;
}

/** How one record has to do with another; what two records say of each other from both sides is one edge. */
export interface GraphEdge {
  /** Paths. */
  readonly from: string;
  readonly to: string;
  readonly type: 'supersedes' | 'amends' | 'relates' | 'leads-to';
  /** Only a part is meant. */
  readonly partial: boolean;
}

export interface RelationGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Which records a graph shows. */
export interface GraphOptions {
  /** Only records of this kind. */
  readonly kind?: string | undefined;
  /** Records without any relation too. */
  readonly all?: boolean;
  readonly has: (path: string) => boolean;
}

/** The records and what they say of each other, in the order of their paths. */
export function relationGraph(
  catalog: Catalog,
  { kind, all = false, has }: GraphOptions,
): RelationGraph {
  const records = catalog.records.filter(
    (record) => (kind === undefined || record.kind === kind) && has(record.path),
  );
  const shown = new Set(records.map(({ path }) => path));
  const edges = new Map<string, GraphEdge>();
  for (const record of records)
    for (const { relation, resolution } of relationsOf(record, catalog)) {
      if (resolution.type !== 'record' || resolution.record === record) continue;
      const other = resolution.record.path;
      if (!shown.has(other)) continue;
      const back = relation.type === 'superseded-by' || relation.type === 'amended-by';
      const type =
        relation.type === 'relates'
          ? 'relates'
          : relation.type.startsWith('supersede')
            ? 'supersedes'
            : 'amends';
      // What relates has no direction.
      const turned = type === 'relates' ? record.path > other : back;
      const [from, to] = turned ? [other, record.path] : [record.path, other];
      const key = `${type}\n${from}\n${to}`;
      if (!edges.has(key)) edges.set(key, { from, to, type, partial: relation.partial });
    }
  const strong = new Set(
    [...edges.values()].flatMap(({ type, from, to }) =>
      type === 'relates' ? [] : [`${from}\n${to}`, `${to}\n${from}`],
    ),
  );
  return sorted(
    records,
    // That two records relate goes without saying where one supersedes the other.
    [...edges.values()].filter(
      ({ type, from, to }) => type !== 'relates' || !strong.has(`${from}\n${to}`),
    ),
    catalog,
    all,
  );
}

/** A graph of records and edges, in a stable order. */
function sorted(
  records: readonly DecisionRecord[],
  edges: readonly GraphEdge[],
  catalog: Catalog,
  all: boolean,
): RelationGraph {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: records
      .filter(({ path }) => all || linked.has(path))
      .map((record) => ({
        path: record.path,
        id: record.id,
        kind: record.kind,
        label: labelOf(record),
        status: record.status?.value.id ?? null,
        dead: isDead(record, catalog),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    edges: edges.toSorted(
      (a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.type, b.type),
    ),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
