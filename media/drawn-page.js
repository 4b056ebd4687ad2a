// A page of HTML drawn anew as SVG: each box and each line of text where the browser has put it. Text stays text, and
// the file needs neither HTML nor styles, so that any program that shows SVG shows it.
/** @import { Drawing } from './picture-file.js' */

/** White space around the page, in pixels. */
const MARGIN = 20;

const NS = 'http://www.w3.org/2000/svg';

/**
 * Draw an element with all that it holds, in the colours that it has here; what is marked `data-screen-only` is left
 * out, and so is what only screen readers see.
 *
 * @param {HTMLElement} page
 * @returns {Drawing}
 */
export function drawnPage(page) {
  const origin = page.getBoundingClientRect();
  const corner = { x: origin.left - MARGIN, y: origin.top - MARGIN };
  const [width, height] = [origin.width + 2 * MARGIN, origin.height + 2 * MARGIN].map(Math.ceil);
  const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  svg.append(element('rect', { width, height, fill: colourBehind(page) }));
  drawInto(svg, page, corner);
  return {
    text: new XMLSerializer().serializeToString(svg),
    width: width ?? 1,
    height: height ?? 1,
  };
}

/**
 * @param {SVGElement} svg
 * @param {Element} from
 * @param {{ x: number; y: number }} corner
 */
function drawInto(svg, from, corner) {
  const style = getComputedStyle(from);
  if (style.display === 'none' || from.matches('[data-screen-only], .hidden')) return;
  drawBox(svg, from.getBoundingClientRect(), style, corner);
  for (const child of from.childNodes) {
    if (child instanceof Element) drawInto(svg, child, corner);
    else if (child instanceof Text) drawText(svg, child, style, corner);
  }
}

/**
 * @param {SVGElement} svg
 * @param {DOMRect} box
 * @param {CSSStyleDeclaration} style
 * @param {{ x: number; y: number }} corner
 */
function drawBox(svg, box, style, corner) {
  if (box.width === 0 || box.height === 0) return;
  const place = { x: px(box.left - corner.x), y: px(box.top - corner.y) };
  const size = { width: px(box.width), height: px(box.height) };
  const fill = isSeen(style.backgroundColor) ? style.backgroundColor : 'none';
  const border = parseFloat(style.borderTopWidth);
  const line = border > 0 && isSeen(style.borderTopColor);
  if (fill !== 'none' || line)
    svg.append(
      element('rect', {
        ...{ ...place, ...size, fill, rx: px(parseFloat(style.borderTopLeftRadius) || 0) },
        ...(line ? { stroke: style.borderTopColor, 'stroke-width': px(border) } : {}),
      }),
    );
  // What a range of weeks leaves open is hatched.
  if (style.backgroundImage !== 'none') svg.append(hatching(box, style.color, corner));
  const beside = parseFloat(style.borderLeftWidth);
  if (!line && beside > 0 && isSeen(style.borderLeftColor))
    svg.append(
      element('rect', { ...place, ...size, width: px(beside), fill: style.borderLeftColor }),
    );
}

/**
 * Slanting lines within a box, cut at its sides.
 *
 * @param {DOMRect} box
 * @param {string} stroke
 * @param {{ x: number; y: number }} corner
 */
function hatching({ left, top, width, height }, stroke, corner) {
  const [x, y] = [left - corner.x, top - corner.y];
  let d = '';
  for (let at = -height; at < width; at += 6) {
    const [from, to] = [Math.max(0, at), Math.min(width, at + height)];
    d += `M${px(x + from)} ${px(y + height - (from - at))}L${px(x + to)} ${px(y + height - (to - at))}`;
  }
  return element('path', { d, stroke, 'stroke-width': 2, fill: 'none' });
}

/**
 * The lines of a text, each where it stands.
 *
 * @param {SVGElement} svg
 * @param {Text} text
 * @param {CSSStyleDeclaration} style
 * @param {{ x: number; y: number }} corner
 */
function drawText(svg, text, style, corner) {
  for (const { said, box } of linesOf(text)) {
    const shown = element('text', {
      ...{ x: px(box.left - corner.x), y: px(box.top - corner.y + box.height * BASELINE) },
      ...{ fill: style.color, 'font-family': style.fontFamily },
      ...{ 'font-size': style.fontSize, 'font-weight': style.fontWeight },
      // Another program may have another font: the line keeps its length.
      ...{ textLength: px(box.width), lengthAdjust: 'spacingAndGlyphs' },
    });
    shown.textContent = said;
    svg.append(shown);
  }
}

/** How far down in its line a letter stands. */
const BASELINE = 0.78;

/**
 * A text as the browser broke it into lines.
 *
 * @param {Text} text
 */
function linesOf(text) {
  /** @type {{ said: string; box: DOMRect }[]} */
  const lines = [];
  const range = document.createRange();
  for (const { index, 0: word } of text.data.matchAll(/\S+/gu)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const [box, broken] = range.getClientRects();
    if (!box) continue;
    const last = lines.at(-1);
    if (last && !broken && Math.abs(last.box.top - box.top) < 2) {
      last.said += ` ${word}`;
      last.box = new DOMRect(last.box.x, last.box.y, box.right - last.box.left, last.box.height);
    } else lines.push({ said: word, box });
  }
  return lines;
}

/** @param {Element} from */
function colourBehind(from) {
  for (let at = /** @type {Element | null} */ (from); at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (isSeen(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

/** @param {string} colour as the browser computes it */
function isSeen(colour) {
  return colour !== 'transparent' && !/^rgba\(.*,\s*0\)$/.test(colour);
}

/**
 * @param {string} name
 * @param {Readonly<Record<string, string | number | undefined>>} attributes
 */
function element(name, attributes) {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** @param {number} value */
function px(value) {
  return Math.round(value * 10) / 10;
}
