import type { Catalog, DecisionRecord, RelationType, Trace } from '../core/index.ts';

/** What `list` tells of a Markdown file in a record folder; the shape that scripts rely on, see docs/cli.md. */
export interface RecordFacts {
  readonly path: string;
  /** False for an index, a template or a file that cannot be read: everything else is null or empty then. */
  readonly isRecord: boolean;
  readonly kind: string | null;
  readonly dialect: string | null;
  readonly number: number | null;
  readonly id: string | null;
  /** Without number and prefix. */
  readonly title: string | null;
  /** The status as the kind knows it, `other` for a text that it does not know, null when there is none. */
  readonly status: string | null;
  /** The status as written. */
  readonly statusText: string | null;
  /** ISO, as far as it is known. */
  readonly date: string | null;
  readonly deciders: readonly string[] | null;
  /** Paths of records. */
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  /** With `--trace`: what it serves and what serves it in the chain from bets to tickets, and what is missing there. */
  readonly trace?: Links | null;
}

/** A record's place in the chain; a bet is its roadmap's path with `#` and its name behind it. */
interface Links {
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly holes: readonly string[];
}

/** The facts of a record. */
export function factsOf(record: DecisionRecord, catalog: Catalog): RecordFacts {
  const date = record.fields.get('date')?.value;
  return {
    path: record.path,
    isRecord: true,
    kind: record.kind,
    dialect: record.dialect,
    number: record.number?.value ?? null,
    id: record.id,
    title: record.title?.value ?? null,
    status: record.status?.value.id ?? null,
    statusText: record.status?.raw ?? null,
    date: (date?.type === 'date' && date.date.iso) || null,
    deciders: decidersOf(record),
    supersedes: targetsOf('supersedes', record, catalog),
    supersededBy: targetsOf('superseded-by', record, catalog),
  };
}

/** The facts of a file that is no record. */
export function noRecord(path: string): RecordFacts {
  return {
    path,
    isRecord: false,
    kind: null,
    dialect: null,
    number: null,
    id: null,
    title: null,
    status: null,
    statusText: null,
    date: null,
    deciders: null,
    supersedes: [],
    supersededBy: [],
  };
}

/** A record's place in the chain from bets to tickets; null for a file that is no part of it. */
export function linksIn(trace: Trace, path: string): Links | null {
  const node = trace.get(path);
  return node ? { up: node.up, down: node.down, holes: node.holes.map(({ text }) => text) } : null;
}

function decidersOf(record: DecisionRecord): readonly string[] | null {
  const deciders = record.fields.get('decision-makers')?.value;
  if (deciders?.type !== 'people' || deciders.people.length === 0) return null;
  return deciders.people.map(({ name, handle }) => name || (handle ?? ''));
}

/** The records that a record's own words say it replaces, or is replaced by; in the order of the words. */
function targetsOf(type: RelationType, record: DecisionRecord, catalog: Catalog): string[] {
  const paths = new Set<string>();
  for (const relation of record.relations) {
    if (relation.type !== type) continue;
    const resolution = catalog.resolve(record, relation.target);
    if (resolution.type === 'record') paths.add(resolution.record.path);
  }
  return [...paths];
}
