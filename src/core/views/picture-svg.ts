import type { Phase } from '../kinds/kind.ts';
import { escapeMarkup } from './markup.ts';
import { BOX } from './picture-box.ts';
import type { Picture, PlacedEdge, PlacedNode, Point } from './picture-layout.ts';

/** The words of a picture, for whoever hears it. */
export interface PictureWords {
  readonly title: string;
  readonly noStatus: string;
  readonly supersedes: string;
  readonly amends: string;
  readonly relates: string;
}

export interface PictureOptions {
  /** Where a record's box leads; without it, the page has to see to that. */
  readonly href?: (path: string) => string;
  /** What its ids begin with, where a page holds several pictures. */
  readonly ids?: string;
}

/** The longest text of a line of a box, in characters; longer ones are cut. */
const LINE = 30;

/**
 * A picture as SVG: colours are classes, for the page's own style; shape, sign and words tell the same, so that nobody
 * needs the colours. Each record is an element of its own that can have the focus, with `data-path`.
 */
export function pictureSvg(
  picture: Picture,
  words: PictureWords,
  { href, ids = '' }: PictureOptions = {},
): string {
  const { width, height, nodes, edges, ticks } = picture;
  const [w, h] = [Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" class="picture" role="group" aria-label="${escapeMarkup(words.title)}">`,
    '<defs>',
    marker('supersedes', ids),
    marker('amends', ids),
    '</defs>',
    ...ticks.map(
      ({ x, label }) =>
        `<g class="tick"><line x1="${px(x)}" y1="20" x2="${px(x)}" y2="${h}"/><text x="${px(x + 4)}" y="16">${escapeMarkup(label)}</text></g>`,
    ),
    ...edges.map((edge) => edgeSvg(edge, words, ids)),
    ...nodes.map((node) => nodeSvg(node, words, href)),
    '</svg>',
  ].join('\n');
}

function marker(type: string, ids: string): string {
  return `<marker id="${ids}arrow-${type}" class="arrow ${type}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z"/></marker>`;
}

function edgeSvg(
  { type, partial, points, from, to }: PlacedEdge,
  words: PictureWords,
  ids: string,
): string {
  if (points.length < 2) return '';
  const said = type === 'supersedes' || type === 'amends' ? words[type] : words.relates;
  const arrow =
    type === 'supersedes' || type === 'amends' ? ` marker-end="url(#${ids}arrow-${type})"` : '';
  return `<path class="edge ${type}${partial ? ' partial' : ''}" data-from="${escapeMarkup(from)}" data-to="${escapeMarkup(to)}" d="${curve(points)}"${arrow}><title>${escapeMarkup(said)}</title></path>`;
}

/** A line through points, rounded at the corners. */
function curve(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${px(start.x)} ${px(start.y)}`;
  for (const [at, point] of rest.entries()) {
    const next = rest[at + 1];
    if (!next) path += `L${px(point.x)} ${px(point.y)}`;
    else
      path += `Q${px(point.x)} ${px(point.y)} ${px((point.x + next.x) / 2)} ${px((point.y + next.y) / 2)}`;
  }
  return path;
}

/** The sign of a phase, beside its word. */
const SIGNS: Readonly<Record<Phase | 'none', string>> = {
  draft: '✎',
  open: '?',
  settled: '✓',
  closed: '–',
  none: '·',
};

/** A sign for where a record is in its life, for those who do not see colours. */
export function signOf(phase: Phase | undefined, dead: boolean): string {
  return dead ? '✕' : SIGNS[phase ?? 'none'];
}

function nodeSvg(node: PlacedNode, words: PictureWords, href: PictureOptions['href']): string {
  const { x, y, label, status, phase, dead, date, kindName, path } = node;
  const [left, top] = [x - BOX.width / 2, y - BOX.height / 2];
  const sign = signOf(phase, dead);
  const state = status ?? words.noStatus;
  const second = [`${sign} ${state}`, date].filter(Boolean).join(' · ');
  const spoken = [label, kindName, state, date, path].filter(Boolean).join(', ');
  const open = href ? `a href="${escapeMarkup(href(path))}"` : 'g tabindex="0" role="link"';
  // Round while it is talked about, square once others rely on it.
  const radius = phase === 'settled' ? 2 : phase === 'closed' || dead ? 8 : BOX.height / 2;
  return [
    `<${open} class="node ${phase ?? 'none'}${dead ? ' dead' : ''}" data-path="${escapeMarkup(path)}" data-status="${escapeMarkup(state)}">`,
    `<title>${escapeMarkup(spoken)}</title>`,
    `<rect x="${px(left)}" y="${px(top)}" width="${BOX.width}" height="${BOX.height}" rx="${px(radius)}"/>`,
    ...texts(x, y, inLines(label), cut(second)),
    href ? '</a>' : '</g>',
  ].join('');
}

/** Pixels from one line of a box to the next. */
const LEADING = 16;

/** The lines of a name, and below them the state; together in the middle of the box. */
function texts(x: number, y: number, names: readonly string[], state: string): readonly string[] {
  const first = y + 4 - (names.length * LEADING) / 2;
  return [
    ...names.map(
      (name, at) =>
        `<text aria-hidden="true" class="name" x="${px(x)}" y="${px(first + at * LEADING)}">${escapeMarkup(name)}</text>`,
    ),
    `<text aria-hidden="true" class="state" x="${px(x)}" y="${px(first + names.length * LEADING)}">${escapeMarkup(state)}</text>`,
  ];
}

/** A name in one line or two, broken between words. */
function inLines(text: string): readonly string[] {
  if (text.length <= LINE) return [text];
  const space = text.lastIndexOf(' ', LINE);
  if (space <= 0) return [cut(text)];
  return [text.slice(0, space), cut(text.slice(space + 1))];
}

function cut(text: string): string {
  if (text.length <= LINE) return text;
  let short = '';
  // Whole characters: XML cannot hold half of one.
  for (const sign of text) {
    if (short.length + sign.length >= LINE) break;
    short += sign;
  }
  return `${short.trimEnd()}…`;
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
