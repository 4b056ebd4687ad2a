import type { Catalog } from '../catalog/catalog.ts';
import type { Phase } from '../kinds/kind.ts';
import { statusOf } from '../rules/support/phases.ts';
import { relationGraph, type GraphEdge, type GraphNode } from './relation-graph.ts';

/** A record in a picture of records. */
export interface PictureNode extends GraphNode {
  readonly kindName: string;
  readonly phase: Phase | undefined;
  /** `YYYY-MM-DD`, or as much of it as is known. */
  readonly date: string | undefined;
}

/** The records of a root and what they say of each other, as a picture shows them. */
export interface PictureGraph {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly GraphEdge[];
}

/** What a picture of the records shows; all of them, those without a relation too. */
export function pictureGraph(catalog: Catalog): PictureGraph {
  const { nodes, edges } = relationGraph(catalog, { all: true, has: () => true });
  return {
    nodes: nodes.flatMap((node) => {
      const record = catalog.get(node.path);
      if (!record) return [];
      const kind = catalog.kindOf(record);
      const date = record.fields.get('date')?.value;
      return {
        ...node,
        kindName: kind.name,
        phase: statusOf(record, kind)?.phase,
        date: date?.type === 'date' ? date.date.iso : undefined,
      };
    }),
    edges,
  };
}
