// The decision graph: records as boxes, what they say of each other as arrows; arranged by relation or by date.
/** @import { PictureMode } from '../src/core/views/picture-layout.ts' */
/** @import { GraphWord, ToGraph, Words } from '../src/extension/panels/protocol.ts' */
import { layoutPicture } from '../src/core/views/picture-layout.ts';
import { pictureSvg } from '../src/core/views/picture-svg.ts';
import { host, make, say } from './page.js';
import { saveButtons, tool } from './picture-file.js';

/** What the user has chosen; it outlives a change of the records. */
const choice = {
  /** @type {PictureMode} */
  mode: 'layers',
  search: '',
  kind: '',
  status: '',
  alone: true,
  zoom: 1,
  /** The picture fits into the window, and goes on to do so. */
  fitted: true,
};

/** @type {ToGraph | undefined} */
let shown;

const page = document.getElementById('page') ?? document.body;
const tools = make('div', { class: 'tools' });
const canvas = make('div', { class: 'canvas' });
const legend = make('div', { class: 'legend' });
page.append(tools, canvas, legend);

window.addEventListener('message', ({ data }) => {
  shown = /** @type {ToGraph} */ (data);
  host.setState(shown.state);
  arrangeTools(shown);
  draw();
});
host.postMessage({ type: 'ready' });

/** @param {ToGraph} message */
function arrangeTools({ graph, words }) {
  const kinds = new Map(graph.nodes.map(({ kind, kindName }) => [kind, kindName]));
  const statuses = [...new Set(graph.nodes.map(({ status }) => status ?? words.noStatus))].sort();
  const search = make('input', {
    type: 'search',
    'aria-label': words.search,
    placeholder: words.search,
  });
  search.value = choice.search;
  search.addEventListener('input', () => {
    choice.search = search.value;
    mark();
  });
  const alone = make('input', { type: 'checkbox' });
  alone.checked = choice.alone;
  alone.addEventListener('change', () => {
    choice.alone = alone.checked;
    draw();
  });
  /** @type {Map<string, string>} */
  const modes = new Map([
    ['layers', words.layers],
    ['timeline', words.timeline],
  ]);
  const focus = document.activeElement?.getAttribute('data-tool');
  tools.replaceChildren(
    search,
    pick(words.mode, 'mode', modes),
    pick(words.kind, 'kind', new Map([['', words.all], ...kinds])),
    pick(words.status, 'status', new Map([['', words.all], ...statuses.map(twice)])),
    make('label', {}, alone, words.alone),
    make(
      'span',
      { class: 'group' },
      tool(words.zoomOut, '−', () => zoom(choice.zoom / 1.25)),
      tool(words.zoomIn, '+', () => zoom(choice.zoom * 1.25)),
      tool(words.fit, words.fit, fit),
    ),
    saveButtons(words, standalone),
    make('span', { class: 'quiet', role: 'status', id: 'count' }),
  );
  const again = focus ? tools.querySelector(`[data-tool="${CSS.escape(focus)}"]`) : null;
  if (again instanceof HTMLElement) again.focus();
  legend.replaceChildren(
    ...signs(words).map((sign) => make('span', {}, sign)),
    ...['supersedes', 'amends', 'relates'].map((type) =>
      make(
        'span',
        {},
        line(type),
        words[/** @type {'supersedes' | 'amends' | 'relates'} */ (type)],
      ),
    ),
    make('span', {}, words.help),
  );
}

/** @param {Words<GraphWord>} words */
function signs({ draft, open, settled, closed, dead }) {
  return [`✎ ${draft}`, `? ${open}`, `✓ ${settled}`, `– ${closed}`, `✕ ${dead}`];
}

/** @param {string} text @returns {[string, string]} */
function twice(text) {
  return [text, text];
}

/**
 * @param {string} label
 * @param {'mode' | 'kind' | 'status'} key
 * @param {ReadonlyMap<string, string>} options
 */
function pick(label, key, options) {
  const select = make(
    'select',
    { 'data-tool': key },
    ...[...options].map(([value, name]) => make('option', { value }, name)),
  );
  select.value = choice[key];
  select.addEventListener('change', () => {
    if (key === 'mode') choice.mode = select.value === 'timeline' ? 'timeline' : 'layers';
    else choice[key] = select.value;
    draw();
    if (key === 'mode') fit();
  });
  return make('label', {}, label, select);
}

/** @param {string} type */
function line(type) {
  const svg = parse(
    `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="8" aria-hidden="true"><path class="edge ${type}" d="M0 4H${type === 'relates' ? 36 : 28}"/>${type === 'relates' ? '' : '<path class="head" d="M28 0L36 4L28 8z" fill="currentColor"/>'}</svg>`,
  );
  return svg;
}

/** @param {string} text @returns {SVGSVGElement} */
function parse(text) {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  return /** @type {SVGSVGElement} */ (
    document.importNode(/** @type {Node} */ (parsed.documentElement), true)
  );
}

/** The picture, made anew for what is chosen. */
function draw() {
  if (!shown) return;
  const { graph, words } = shown;
  const linked = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const nodes = graph.nodes.filter(
    ({ path, kind, status }) =>
      (choice.kind === '' || kind === choice.kind) &&
      (choice.status === '' || (status ?? words.noStatus) === choice.status) &&
      (choice.alone || linked.has(path)),
  );
  const paths = new Set(nodes.map(({ path }) => path));
  const edges = graph.edges.filter(({ from, to }) => paths.has(from) && paths.has(to));
  const focus = document.activeElement?.getAttribute('data-path');
  const count = document.getElementById('count');
  if (count) count.textContent = say(words.shown, nodes.length, graph.nodes.length);
  if (nodes.length === 0) {
    canvas.replaceChildren(make('p', {}, words.empty));
    return;
  }
  const svg = parse(pictureSvg(layoutPicture({ nodes, edges }, choice.mode), words));
  const { fitted } = choice;
  canvas.replaceChildren(svg);
  if (fitted) fit();
  else zoom(choice.zoom);
  mark();
  if (focus) nodeAt(focus)?.focus();
}

/** Mark what was searched for, and the record in the editor. */
function mark() {
  const wanted = choice.search.trim().toLowerCase();
  for (const node of allNodes()) {
    const said = (node.querySelector('title')?.textContent ?? '').toLowerCase();
    node.classList.toggle('faded', wanted !== '' && !said.includes(wanted));
    node.classList.toggle('active', node.dataset['path'] === shown?.active);
  }
  for (const edge of canvas.querySelectorAll('.edge'))
    edge.classList.toggle('faded', wanted !== '');
}

/** @returns {SVGGElement[]} */
function allNodes() {
  return [...canvas.querySelectorAll('.node')].map((node) => /** @type {SVGGElement} */ (node));
}

/** @param {string} path */
function nodeAt(path) {
  return allNodes().find((node) => node.dataset['path'] === path);
}

/** @param {number} factor */
function zoom(factor) {
  const svg = canvas.querySelector('svg');
  if (!svg) return;
  const before = choice.zoom;
  choice.fitted = false;
  choice.zoom = Math.min(4, Math.max(0.05, factor));
  const { width, height } = svg.viewBox.baseVal;
  const middle = {
    x: (canvas.scrollLeft + canvas.clientWidth / 2) / before,
    y: (canvas.scrollTop + canvas.clientHeight / 2) / before,
  };
  svg.setAttribute('width', String(width * choice.zoom));
  svg.setAttribute('height', String(height * choice.zoom));
  canvas.scrollTo(
    middle.x * choice.zoom - canvas.clientWidth / 2,
    middle.y * choice.zoom - canvas.clientHeight / 2,
  );
}

/** Smaller than this nothing can be read. */
const READABLE = 0.7;

/** All of the picture in sight, but never so small that nothing can be read: rather one scrolls. */
function fit() {
  const box = canvas.querySelector('svg')?.viewBox.baseVal;
  if (!box) return;
  const wide = Math.min(1, (canvas.clientWidth - 4) / box.width);
  const whole = Math.min(wide, (canvas.clientHeight - 4) / box.height);
  zoom(whole < READABLE ? Math.max(READABLE, wide) : whole);
  canvas.scrollTo(0, 0);
  choice.fitted = true;
}

new ResizeObserver(() => {
  if (choice.fitted) fit();
}).observe(canvas);

canvas.addEventListener('click', ({ target }) => openAt(target));

/** @param {EventTarget | null} target */
function openAt(target) {
  const path =
    target instanceof Element ? target.closest('.node')?.getAttribute('data-path') : null;
  if (path) host.postMessage({ type: 'open', path });
}

canvas.addEventListener('keydown', (event) => {
  const node = event.target instanceof Element ? event.target.closest('.node') : null;
  if (!node) return;
  if (event.key === 'Enter' || event.key === ' ') openAt(node);
  else if (event.key in DIRECTIONS) nextIn(node, event.key)?.focus();
  else return;
  event.preventDefault();
});

/** @type {Readonly<Record<string, readonly [number, number]>>} */
const DIRECTIONS = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * The nearest record in a direction; what lies straight ahead counts as nearer.
 *
 * @param {Element} from
 * @param {string} key
 */
function nextIn(from, key) {
  const [dx, dy] = DIRECTIONS[key] ?? [0, 0];
  const here = middleOf(from);
  let best;
  let least = Infinity;
  for (const node of allNodes()) {
    const there = middleOf(node);
    const [x, y] = [there.x - here.x, there.y - here.y];
    const ahead = x * dx + y * dy;
    if (ahead <= 1) continue;
    const distance = ahead + 3 * Math.abs(x * dy + y * dx);
    if (distance < least) [best, least] = [node, distance];
  }
  return best;
}

/** @param {Element} node */
function middleOf(node) {
  const { x, y, width, height } = node.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

canvas.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(choice.zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
  },
  { passive: false },
);

canvas.addEventListener('pointerdown', (event) => {
  if (event.target instanceof Element && event.target.closest('.node')) return;
  const start = { x: event.clientX + canvas.scrollLeft, y: event.clientY + canvas.scrollTop };
  canvas.classList.add('dragging');
  const move = (/** @type {PointerEvent} */ { clientX, clientY }) =>
    canvas.scrollTo(start.x - clientX, start.y - clientY);
  const stop = () => {
    canvas.classList.remove('dragging');
    window.removeEventListener('pointermove', move);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', stop, { once: true });
});

/** What of the page's style a picture takes with it. */
const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'text-decoration',
];

/** The picture as a file of its own, with the colours that it has here. */
function standalone() {
  const svg = canvas.querySelector('svg');
  if (!svg) return { text: '', width: 1, height: 1 };
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
  const originals = svg.querySelectorAll('*');
  for (const [at, element] of copy.querySelectorAll('*').entries()) {
    const original = originals[at];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const name of KEPT) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('tabindex');
  }
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}
