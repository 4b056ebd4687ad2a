import type { Catalog, Resolution } from '../catalog/catalog.ts';
import { isDead, standingOf } from '../catalog/successors.ts';
import type { FieldDefinition, Kind } from '../kinds/kind.ts';
import { foldKey } from '../records/fold.ts';
import type { DecisionRecord, Item } from '../records/record.ts';
import { linksOf, relationsOf } from '../rules/support/references.ts';
import { say, type Message } from '../text/message.ts';
import { inOneGo } from '../text/steps.ts';
import type { Range } from '../text/range.ts';
import { compareNatural } from './outline.ts';
import { labelOf } from './record-card.ts';
import type { GraphEdge, GraphOptions, RelationGraph } from './relation-graph.ts';

/** How far a thing is from the plan to the work. */
export type TraceLevel = 'roadmap' | 'bet' | 'scope' | 'decision' | 'ticket';

/** A record, or a bet of one, in the chain from plan to work. */
export interface TraceNode {
  /** The record's path; for a bet with `#` and its name behind it. */
  readonly key: string;
  readonly level: TraceLevel;
  readonly path: string;
  readonly id: string;
  readonly label: string;
  readonly status: string | null;
  readonly dead: boolean;
  /** Where to look: the bet, or the title of the record. */
  readonly range: Range;
  /** Keys of what it serves, and of what serves it; in the order of levels and names. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** What the chain lacks here, in sentences. */
  readonly holes: readonly Message[];
}

/** The chain bet → scope doc → decision → ticket over a whole root, by key. */
export type Trace = ReadonlyMap<string, TraceNode>;

const ORDER: readonly TraceLevel[] = ['roadmap', 'bet', 'scope', 'decision', 'ticket'];

/** The chain as a graph; bets are named by their records' keys. */
export function traceGraph(
  catalog: Catalog,
  { kind, all = false, has }: GraphOptions,
): RelationGraph {
  const nodes = [...traceOf(catalog).values()].filter(
    ({ path }) => has(path) && (kind === undefined || catalog.get(path)?.kind === kind),
  );
  const shown = new Set(nodes.map(({ key }) => key));
  const edges = nodes.flatMap(({ key, down }) =>
    down
      .filter((other) => shown.has(other))
      .map((to): GraphEdge => ({ from: key, to, type: 'leads-to', partial: false })),
  );
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: nodes
      .filter(({ key, holes }) => all || linked.has(key) || holes.length > 0)
      .map(({ key, id, path, label, level, status, dead }) => ({
        path: key,
        id,
        kind: catalog.get(path)?.kind ?? '',
        label,
        status: level === 'bet' ? null : status,
        dead,
      })),
    edges,
  };
}

/** A node while its links are gathered. */
interface Draft {
  readonly key: string;
  readonly level: TraceLevel;
  readonly record: DecisionRecord;
  readonly bet: Item | undefined;
  readonly up: Set<Draft>;
  readonly down: Set<Draft>;
  readonly holes: Message[];
}

/**
 * Follow fields (`bet`, `scope`) and links between records of different levels. What a kind is in the chain follows
 * from what it defines: bets, a field for the bet it serves, the code that it governs, a field for its scope doc.
 */
export function traceOf(catalog: Catalog): Trace {
  return inOneGo(traceSteps(catalog));
}

/** What {@link traceOf} does, in steps of one record, so that somebody who must not be kept waiting may pause between. */
export function* traceSteps(catalog: Catalog): Generator<undefined, Trace> {
  const drafts = new Drafts(catalog);
  for (const record of catalog.records) {
    drafts.add(record);
    yield;
  }
  for (const record of catalog.records) {
    drafts.link(record);
    yield;
  }
  return yield* drafts.done();
}

/** What records of a kind are in the chain; undefined for those that are none of it. */
export function levelOf(kind: Kind): TraceLevel | undefined {
  if (kind.sections.some(({ id, items }) => id === 'bets' && items)) return 'roadmap';
  if (upwardFields(kind).some(({ id }) => id === 'bet')) return 'scope';
  if (kind.fields.some(({ id }) => id === 'governs')) return 'decision';
  if (upwardFields(kind).some(({ id }) => id === 'scope')) return 'ticket';
  return undefined;
}

/** The fields in which a record names what it belongs to. */
function upwardFields(kind: Kind): readonly FieldDefinition[] {
  return kind.fields.filter(({ type, relation }) => type === 'reference' && relation === undefined);
}

class Drafts {
  readonly #catalog: Catalog;
  readonly #byKey = new Map<string, Draft>();
  readonly #bets = new Map<DecisionRecord, readonly Draft[]>();
  readonly #betsByName = new Map<string, Draft>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  add(record: DecisionRecord): void {
    const level = levelOf(this.#catalog.kindOf(record));
    if (level === undefined) return;
    this.#make(record.path, level, record, undefined);
    if (level !== 'roadmap') return;
    const bets = record.items('bets').map((bet, at) => {
      const draft = this.#make(
        `${record.path}#${bet.name === '' ? at + 1 : bet.name}`,
        'bet',
        record,
        bet,
      );
      this.#betsByName.set(foldKey(bet.name), draft);
      return draft;
    });
    this.#bets.set(record, bets);
  }

  link(record: DecisionRecord): void {
    const own = this.#byKey.get(record.path);
    if (!own) return;
    for (const { id } of upwardFields(this.#catalog.kindOf(record))) {
      const value = record.fields.get(id)?.value;
      for (const reference of value?.type === 'list' ? value.items : []) {
        const resolution = this.#catalog.resolve(record, reference);
        const target = this.#target(resolution) ?? this.#betsByName.get(foldKey(reference));
        if (target) tie(target, own);
        else if (resolution.type === 'broken')
          own.holes.push(say`There is no record “${reference}”, which its ${id} names.`);
      }
    }
    for (const { resolution, link } of linksOf(record, this.#catalog))
      this.#meet(own, resolution, link.range.start);
    for (const { resolution, relation } of relationsOf(record, this.#catalog))
      if (relation.type === 'relates') this.#meet(own, resolution, relation.range.start);
  }

  *done(): Generator<undefined, Trace> {
    const trace = new Map<string, TraceNode>();
    for (const draft of [...this.#byKey.values()].sort(byLevelAndName)) {
      draft.holes.push(...this.#holesOf(draft));
      trace.set(draft.key, this.#nodeOf(draft));
      yield;
    }
    return trace;
  }

  #make(key: string, level: TraceLevel, record: DecisionRecord, bet: Item | undefined): Draft {
    const draft = {
      key,
      level,
      record,
      bet,
      up: new Set<Draft>(),
      down: new Set<Draft>(),
      holes: [],
    };
    this.#byKey.set(key, draft);
    return draft;
  }

  /** Tie two records that one of them links; the one nearer to the plan is above. What links history ties nothing. */
  #meet(own: Draft, resolution: Resolution, offset: number): void {
    const target = this.#target(resolution);
    if (!target || isDead(target.record, this.#catalog)) return;
    const from = this.#betAt(own, offset) ?? own;
    const distance = ORDER.indexOf(from.level) - ORDER.indexOf(target.level);
    if (distance > 0) tie(target, from);
    else if (distance < 0) tie(from, target);
  }

  /** The bet in whose text a link of a roadmap stands. */
  #betAt({ level, record }: Draft, offset: number): Draft | undefined {
    if (level !== 'roadmap') return undefined;
    return this.#bets
      .get(record)
      ?.find(({ bet }) => bet && bet.range.start <= offset && offset < bet.range.end);
  }

  #target(resolution: Resolution): Draft | undefined {
    if (resolution.type !== 'record') return undefined;
    const { record, anchor } = resolution;
    const draft = this.#byKey.get(record.path);
    if (draft?.level !== 'roadmap' || anchor === undefined) return draft;
    const wanted = foldKey(anchor).replace(/^\d+/, '');
    const bet = this.#bets
      .get(record)
      ?.find(({ bet: item }) => foldKey(item?.name ?? '').replace(/^\d+/, '') === wanted);
    return bet ?? draft;
  }

  #holesOf({ level, record, up, down }: Draft): readonly Message[] {
    if (isDead(record, this.#catalog)) return [];
    const phase = standingOf(record, this.#catalog)?.phase ?? 'open';
    if (level === 'bet')
      return phase !== 'closed' && ![...down].some((one) => one.level === 'scope')
        ? [say`No scope doc serves this bet.`]
        : [];
    if (level === 'scope')
      return [
        ...(up.size === 0 ? [say`It serves no bet.`] : []),
        ...(phase === 'settled' && !reaches(down, 'ticket')
          ? [say`No ticket carries it out.`]
          : []),
      ];
    if (level === 'ticket' && up.size === 0)
      return [say`It belongs to no bet, scope doc or decision.`];
    return [];
  }

  #nodeOf({ key, level, record, bet, up, down, holes }: Draft): TraceNode {
    const keys = (drafts: ReadonlySet<Draft>): string[] =>
      [...drafts].sort(byLevelAndName).map((draft) => draft.key);
    return {
      key,
      level,
      path: record.path,
      id: bet ? key.slice(key.indexOf('#') + 1) : record.id,
      label: bet ? bet.name || key.slice(key.indexOf('#') + 1) : labelOf(record),
      status: record.status?.value.id ?? null,
      dead: isDead(record, this.#catalog),
      range: bet?.range ?? record.title?.range ?? { start: 0, end: 0 },
      // A bet is where it stands; that needs no link.
      up: bet ? [record.path] : keys(up),
      down:
        level === 'roadmap'
          ? [...(this.#bets.get(record) ?? []).map((one) => one.key), ...keys(down)]
          : keys(down),
      holes,
    };
  }
}

function tie(up: Draft, down: Draft): void {
  if (up === down || ORDER.indexOf(up.level) >= ORDER.indexOf(down.level)) return;
  up.down.add(down);
  down.up.add(up);
}

function reaches(down: ReadonlySet<Draft>, level: TraceLevel): boolean {
  return [...down].some((draft) => draft.level === level || reaches(draft.down, level));
}

function byLevelAndName(a: Draft, b: Draft): number {
  return (
    ORDER.indexOf(a.level) - ORDER.indexOf(b.level) ||
    compareNatural(a.record.path, b.record.path) ||
    (a.bet?.range.start ?? 0) - (b.bet?.range.start ?? 0)
  );
}
