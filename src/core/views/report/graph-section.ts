import { layoutPicture, type PictureMode } from '../picture-layout.ts';
import { pictureSvg } from '../picture-svg.ts';
import { html, Html } from './html.ts';
import type { Scene } from './source.ts';

const WORDS = {
  noStatus: 'no status',
  supersedes: 'supersedes',
  amends: 'amends',
  relates: 'relates to',
} as const;

const MODES: readonly (readonly [PictureMode, string])[] = [
  ['layers', 'by relation'],
  ['timeline', 'by date'],
];

/** The records and what they say of each other, drawn twice; which one shows needs no script. */
export function graphSection({ graph, places }: Scene): Html {
  return html`<section id="graph" aria-labelledby="graph-title">
    <h2 id="graph-title">How the records relate</h2>
    ${MODES.map(
      ([mode, label], at) =>
        html`<input
            type="radio"
            name="mode"
            id="mode-${mode}"
            ${at === 0 && new Html(' checked')}
          /><label for="mode-${mode}">${label}</label> `,
    )}${MODES.map(
      ([mode, label]) =>
        html`<div class="canvas ${mode}">
          ${new Html(
            pictureSvg(
              layoutPicture(graph, mode),
              { ...WORDS, title: `Records ${label}` },
              { href: (path) => places.href(path), ids: `${mode}-` },
            ),
          )}
        </div> `,
    )}
    <p class="legend quiet">
      <span>✎ draft</span> <span>? on the table</span> <span>✓ holds</span> <span>– closed</span>
      <span>✕ no longer holds</span>
      ${(['supersedes', 'amends', 'relates'] as const).map((type) => html`<span>${line(type)} ${WORDS[type]}</span> `)}
    </p>
  </section>`;
}

function line(type: 'supersedes' | 'amends' | 'relates'): Html {
  return html`<svg width="36" height="8" aria-hidden="true">
    <path class="edge ${type}" d="M0 4H${type === 'relates' ? 36 : 28}" />
    ${type !== 'relates' && html`<path class="head" d="M28 0L36 4L28 8z" />`}
  </svg>`;
}
