// What all pages share: how they speak with the extension, and how they make elements. Text is always set as text.
/** @import { FromPage, Place } from '../src/extension/panels/protocol.ts' */

/**
 * @typedef {{ postMessage(message: FromPage): void; setState(state: unknown): void }} Host
 * @typedef {string | number | Node | undefined | false} Leaf
 * @typedef {Leaf | readonly (Leaf | readonly Leaf[])[]} Child
 */

/** @type {() => Host} */
const acquire = /** @type {any} */ (globalThis).acquireVsCodeApi;

/** The extension, as a page sees it. */
export const host = acquire();

/**
 * Make an element; `class` and other attributes by name, children as nodes or text.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Readonly<Record<string, string | undefined>>} attributes
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  add(element, children);
  return element;
}

/**
 * @param {Element} element
 * @param {readonly Child[]} children
 */
function add(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) add(element, child);
    else if (child instanceof Node) element.append(child);
    else if (child !== undefined && child !== false) element.append(String(child));
  }
}

/**
 * A button that goes to a place in the text.
 *
 * @param {Place} place
 * @param {...Child} children
 */
export function goTo(place, ...children) {
  const button = make('button', { class: 'go', type: 'button' }, ...children);
  button.addEventListener('click', () => host.postMessage({ type: 'open', ...place }));
  return button;
}

/**
 * Fill in a sentence: `{0} of {1} weeks`.
 *
 * @param {string} sentence
 * @param {...(string | number)} values
 */
export function say(sentence, ...values) {
  return sentence.replace(/\{(\d)\}/g, (hole, at) => String(values[Number(at)] ?? hole));
}

/**
 * Show what the extension sends, and ask it to begin. What has the focus keeps it while the page is drawn anew.
 *
 * @template Message
 * @param {(message: Message) => readonly Node[]} draw
 */
export function listen(draw) {
  const page = document.getElementById('page');
  window.addEventListener('message', ({ data }) => {
    if (!page) return;
    const all = [...page.querySelectorAll('button')];
    const at = all.findIndex((button) => button === document.activeElement);
    page.replaceChildren(...draw(data));
    if (at >= 0) page.querySelectorAll('button')[at]?.focus();
  });
  host.postMessage({ type: 'ready' });
}
