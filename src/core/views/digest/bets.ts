import { standingOf } from '../../catalog/successors.ts';
import type { Project } from '../../project.ts';
import type { DecisionRecord } from '../../records/record.ts';
import { boardOf, hasBoard } from '../board.ts';
import { labelOf } from '../record-card.ts';
import { traceOf, type Trace, type TraceLevel, type TraceNode } from '../trace.ts';

/** A record that carries a bet out. */
export interface BetRecord {
  readonly level: TraceLevel;
  readonly path: string;
  readonly label: string;
  readonly status: string | null;
}

/** Where a bet stands. */
export interface BetState {
  readonly name: string;
  readonly owner: string | null;
  readonly cost: string | null;
  /** Scope docs, decisions and tickets that carry it out, in this order. */
  readonly records: readonly BetRecord[];
  /** What is missing on the way from the bet to its tickets, in sentences. */
  readonly holes: readonly string[];
}

/** A plan that is running, and its bets. */
export interface RoadmapState {
  readonly path: string;
  readonly label: string;
  readonly status: string | null;
  readonly period: string | null;
  readonly bets: readonly BetState[];
}

const ORDER: readonly TraceLevel[] = ['scope', 'decision', 'ticket'];

/** The plans that are on the table or in force, and what has become of their bets. */
export function roadmapStates({ catalog }: Project): readonly RoadmapState[] {
  const running = catalog.records.filter((record) => {
    const phase = standingOf(record, catalog)?.phase ?? 'open';
    return hasBoard(catalog.kindOf(record)) && (phase === 'open' || phase === 'settled');
  });
  if (running.length === 0) return [];
  const trace = traceOf(catalog);
  return running.map((record) => {
    const board = boardOf(record, catalog, []);
    return {
      path: record.path,
      label: labelOf(record),
      status: board.status ?? null,
      period: board.period ?? null,
      bets: board.bets.map((bet, at) => {
        const node = nodeOf(record, at, trace);
        const below = node ? belowOf(node, trace) : [];
        const known = new Set(below.map(({ path }) => path));
        const linked = bet.links.flatMap(({ path }) => trace.get(path) ?? []);
        const records = [...below, ...linked.filter(({ path }) => !known.has(path))].filter(
          ({ level }) => ORDER.includes(level),
        );
        return {
          name: bet.name,
          owner: bet.owner?.text ?? null,
          cost: bet.cost?.text ?? null,
          records: records
            .map(({ level, path, label, status }) => ({ level, path, label, status }))
            .sort(
              (a, b) =>
                ORDER.indexOf(a.level) - ORDER.indexOf(b.level) ||
                (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
            ),
          holes: [
            ...(node?.holes ?? []).map(({ text }) => text),
            ...records.flatMap(({ label, holes }) => holes.map((hole) => `${label}: ${hole.text}`)),
          ],
        };
      }),
    };
  });
}

function nodeOf(record: DecisionRecord, at: number, trace: Trace): TraceNode | undefined {
  const start = record.items('bets')[at]?.range.start;
  return trace
    .get(record.path)
    ?.down.flatMap((key) => trace.get(key) ?? [])
    .find(({ level, range }) => level === 'bet' && range.start === start);
}

/** All that carries something out, however far down. */
function belowOf(node: TraceNode, trace: Trace): readonly TraceNode[] {
  const found = new Set<TraceNode>();
  const waiting = [...node.down];
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const next = trace.get(key);
    if (!next || found.has(next)) continue;
    found.add(next);
    waiting.push(...next.down);
  }
  return [...found];
}
