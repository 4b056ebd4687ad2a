// A picture as a file of its own: what a page hands to the extension to be kept.
import { host, make } from './page.js';

/** @typedef {{ readonly text: string; readonly width: number; readonly height: number }} Drawing an SVG and its size in pixels */

/** The largest side of a PNG, in pixels. */
const MAX_SIDE = 8000;

/**
 * The two buttons that keep a picture.
 *
 * @param {{ readonly saveSvg: string; readonly savePng: string }} words
 * @param {() => Drawing} drawing made when it is asked for
 */
export function saveButtons({ saveSvg, savePng }, drawing) {
  return make(
    'span',
    { class: 'group' },
    tool(saveSvg, saveSvg, () =>
      host.postMessage({ type: 'save', format: 'svg', data: drawing().text }),
    ),
    tool(savePng, savePng, () => void keepPng(drawing())),
  );
}

/**
 * @param {string} label
 * @param {string} sign
 * @param {() => void} run
 */
export function tool(label, sign, run) {
  const button = make(
    'button',
    { class: 'tool', type: 'button', 'aria-label': label, title: label, 'data-tool': label },
    sign,
  );
  button.addEventListener('click', run);
  return button;
}

/** @param {Drawing} drawing */
async function keepPng({ text, width, height }) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  await image.decode();
  const scale = Math.min(2, MAX_SIDE / Math.max(width, height));
  const surface = document.createElement('canvas');
  surface.width = Math.ceil(width * scale);
  surface.height = Math.ceil(height * scale);
  surface.getContext('2d')?.drawImage(image, 0, 0, surface.width, surface.height);
  URL.revokeObjectURL(image.src);
  const data = surface.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  host.postMessage({ type: 'save', format: 'png', data });
}
