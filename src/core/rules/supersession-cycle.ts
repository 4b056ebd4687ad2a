import { say, type Message } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headRange } from './support/anchor.ts';
import { supersededBy } from './support/supersession.ts';
import { quote } from './support/words.ts';

/** See docs/rules/supersession-cycle.md. */
export const supersessionCycle: Rule = {
  id: 'supersession-cycle',
  group: 'links',
  summary: 'No record supersedes itself in the end.',
  severity: 'error',
  *check({ record, catalog }) {
    const graph = supersededBy(catalog);
    if (!graph.has(record.path)) return;
    const cycle = wayBack(graph, record.path);
    // A record that names itself is told so by contradictory-supersession.
    if (!cycle || cycle.length < 2) return;
    const relation = record.relations.find(
      ({ type }) => type === 'supersedes' || type === 'superseded-by',
    );
    yield {
      message: say`These records supersede each other in a circle, so none of them holds: ${way(cycle, record.path)}.`,
      range: relation?.range ?? headRange(record),
      related: cycle.slice(1).map((path) => {
        const other = catalog.get(path);
        return {
          path,
          range: other ? headRange(other) : { start: 0, end: 0 },
          message: say`Is part of the circle.`,
        };
      }),
    };
  },
};

/** `“A” → “B” → “A”`. */
function way(paths: readonly string[], end: string): Message {
  const [first = end, ...others] = paths;
  return [...others, end].reduce((all, next) => say`${all} → ${quote(next)}`, quote(first));
}

/** The shortest way along the arrows from a record back to itself, itself first; undefined when there is none. */
function wayBack(
  graph: ReadonlyMap<string, readonly string[]>,
  start: string,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = 0; at < queue.length; at++) {
    const here = queue[at] as string;
    for (const next of graph.get(here) ?? []) {
      if (next === start) {
        const way = [here];
        for (let step = cameFrom.get(here); step !== undefined; step = cameFrom.get(step))
          way.unshift(step);
        return way;
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, here);
        queue.push(next);
      }
    }
  }
  return undefined;
}
