import { Graph, layout } from '@dagrejs/dagre';
import { BOX } from './picture-box.ts';
import type { PictureGraph, PictureNode } from './picture.ts';
import type { GraphEdge } from './relation-graph.ts';

/** `layers`: what supersedes stands right of what it supersedes. `timeline`: by date. */
export type PictureMode = 'layers' | 'timeline';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A record with its place: the middle of its box, in pixels. */
export interface PlacedNode extends PictureNode, Point {}

export interface PlacedEdge extends GraphEdge {
  readonly points: readonly Point[];
}

/** A month of the timeline, and where it begins. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly ticks: readonly Tick[];
}

const GAP = { x: 56, y: 14 } as const;
const MARGIN = 24;

/** Find a place for each record and a way for each edge. Records without any relation stand together below the others. */
export function layoutPicture(graph: PictureGraph, mode: PictureMode): Picture {
  return mode === 'layers' ? inLayers(graph) : onTimeline(graph);
}

function inLayers({ nodes, edges }: PictureGraph): Picture {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    ...{ rankdir: 'LR', nodesep: GAP.y, ranksep: GAP.x, marginx: MARGIN, marginy: MARGIN },
  });
  for (const { path } of nodes) if (linked.has(path)) graph.setNode(path, { ...BOX });
  // The older stands left: an edge from the newer to the older is laid out backwards.
  for (const [at, { from, to }] of edges.entries()) graph.setEdge(to, from, {}, String(at));
  if (linked.size > 0) layout(graph);
  const { width = 0, height = 0 } = linked.size > 0 ? (graph.graph() as Partial<Size>) : {};

  const alone = nodes.filter(({ path }) => !linked.has(path));
  const columns = Math.max(1, Math.floor((Math.max(width, WINDOW) - MARGIN) / (BOX.width + GAP.y)));
  const top = height === 0 ? MARGIN : height + GAP.y;
  const rows = Math.ceil(alone.length / columns);
  return {
    width: Math.max(
      width,
      2 * MARGIN + Math.min(columns, alone.length) * (BOX.width + GAP.y) - GAP.y,
    ),
    height: alone.length > 0 ? top + rows * (BOX.height + GAP.y) + MARGIN : height,
    nodes: [
      ...nodes
        .filter(({ path }) => linked.has(path))
        .map((node) => {
          const { x = 0, y = 0 } = graph.node(node.path) as Partial<Point>;
          return { ...node, x, y };
        }),
      ...alone.map((node, at) => ({
        ...node,
        x: MARGIN + BOX.width / 2 + (at % columns) * (BOX.width + GAP.y),
        y: top + BOX.height / 2 + Math.floor(at / columns) * (BOX.height + GAP.y),
      })),
    ],
    edges: edges.map((edge, at) => {
      const laid = graph.edge(edge.to, edge.from, String(at)) as { points?: Point[] } | undefined;
      return { ...edge, points: [...(laid?.points ?? [])].reverse() };
    }),
    ticks: [],
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A day takes at least and at most so many pixels; in between, as many as fill the width that a window has. */
const DAY = { least: 3, most: 16 } as const;
const WINDOW = 1000;

function onTimeline({ nodes, edges }: PictureGraph): Picture {
  const dated = nodes
    .flatMap((node) => {
      const day = dayOf(node.date);
      return day === undefined ? [] : [{ node, day }];
    })
    .sort((a, b) => a.day - b.day || (a.node.path < b.node.path ? -1 : 1));
  const first = monthOf(dated[0]?.day ?? 0);
  const days = Math.max(1, (dated.at(-1)?.day ?? first) - first);
  const scale = Math.min(DAY.most, Math.max(DAY.least, (WINDOW - BOX.width - 2 * MARGIN) / days));
  const xOf = (day: number): number => MARGIN + BOX.width / 2 + (day - first) * scale;
  const top = 2 * MARGIN;
  /** Where each row ends, so that a box goes to the first that has room for it. */
  const ends: number[] = [];
  const placed: PlacedNode[] = dated.map(({ node, day }) => {
    const x = xOf(day);
    let row = ends.findIndex((end) => end + GAP.y <= x - BOX.width / 2);
    if (row === -1) row = ends.length;
    ends[row] = x + BOX.width / 2;
    return { ...node, x, y: top + BOX.height / 2 + row * (BOX.height + GAP.y) };
  });
  const undated = nodes.filter(({ date }) => dayOf(date) === undefined);
  const right = Math.max(0, ...ends);
  const below = top + ends.length * (BOX.height + GAP.y) + (ends.length > 0 ? GAP.y : 0);
  const columns = Math.max(1, Math.floor((Math.max(right, WINDOW) - MARGIN) / (BOX.width + GAP.y)));
  for (const [at, node] of undated.entries())
    placed.push({
      ...node,
      x: MARGIN + BOX.width / 2 + (at % columns) * (BOX.width + GAP.y),
      y: below + BOX.height / 2 + Math.floor(at / columns) * (BOX.height + GAP.y),
    });
  const byPath = new Map(placed.map((node) => [node.path, node]));
  const bottom = Math.max(0, ...placed.map(({ y }) => y + BOX.height / 2));
  return {
    width: Math.max(right, ...placed.map(({ x }) => x + BOX.width / 2), 0) + MARGIN,
    height: bottom + MARGIN,
    nodes: placed,
    edges: edges.map((edge) => {
      const [from, to] = [byPath.get(edge.from), byPath.get(edge.to)];
      return { ...edge, points: from && to ? between(from, to) : [] };
    }),
    ticks: ticksOf(first, dated.at(-1)?.day ?? first, dated.length > 0).map((day) => ({
      x: xOf(day) - BOX.width / 2,
      label: new Date(day * DAY_MS).toISOString().slice(0, 7),
    })),
  };
}

const DAY_MS = 86_400_000;

function dayOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const full = date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-15` : date;
  const at = Date.parse(full);
  return Number.isNaN(at) ? undefined : Math.floor(at / DAY_MS);
}

/** The first day of a day's month. */
function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS;
}

/** The first days of the months, fewer where there are many, so that their names do not run into each other. */
function ticksOf(first: number, last: number, any: boolean): readonly number[] {
  if (!any) return [];
  const months = Math.max(1, Math.ceil((last - first) / 30 / 60));
  const start = new Date(first * DAY_MS);
  const ticks: number[] = [];
  for (let month = 0; ; month += months) {
    const day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1) / DAY_MS;
    if (day > last) return ticks;
    if (day >= first) ticks.push(day);
  }
}

/** From the side of one box to the side of the other that faces it. */
function between(from: Point, to: Point): readonly Point[] {
  if (Math.abs(from.x - to.x) < BOX.width) {
    const down = to.y > from.y ? 1 : -1;
    return [
      { x: from.x, y: from.y + (down * BOX.height) / 2 },
      { x: to.x, y: to.y - (down * BOX.height) / 2 },
    ];
  }
  const ahead = to.x > from.x ? 1 : -1;
  return [
    { x: from.x + (ahead * BOX.width) / 2, y: from.y },
    { x: to.x - (ahead * BOX.width) / 2, y: to.y },
  ];
}
