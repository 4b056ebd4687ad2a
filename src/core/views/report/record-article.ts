import { readFrontMatter, type FrontMatterEntry } from '../../records/dialects/front-matter.ts';
import type { DecisionRecord } from '../../records/record.ts';
import type { FieldDefinition } from '../../kinds/kind.ts';
import type { Part, PartState } from '../completeness.ts';
import { signOf } from '../picture-svg.ts';
import { html, Html } from './html.ts';
import { meter } from './index-section.ts';
import type { Renderer } from './markdown.ts';
import { statusText, type Entry, type Scene } from './source.ts';

/** How a record is shown. */
interface ArticleOptions {
  /** The level of its heading. */
  readonly level: 1 | 3;
  /** What to say of it besides. */
  readonly more?: Html | undefined;
}

/** One record: what it is, its metadata as a table, what is missing, and its text. */
export function recordArticle(
  entry: Entry,
  scene: Scene,
  render: Renderer,
  { level, more }: ArticleOptions = { level: 3 },
): Html {
  const { record, shown, dead, completeness } = entry;
  const { places } = scene;
  const id = places.id(record.path);
  const { ids, title } = places.headings(record);
  const body = render(withoutFrontMatter(record), {
    prefix: `${id}--`,
    ids,
    title,
    target: (url) => places.target(record, url),
    level,
  });
  return html`<article
    id="${id}"
    data-kind="${record.kind}"
    data-status="${statusText(shown)}"
    aria-labelledby="${id}-title"
  >
    ${heading(level, `${id}-title`, shown.label)}
    <p class="facts">
      <span class="badge">${shown.kindName}</span>
      <span class="badge">${signOf(shown.phase, dead)} ${statusText(shown)}</span
      >${shown.date !== undefined && html` <span>${shown.date}</span>`} <code>${record.path}</code>
    </p>
    ${more} ${relations(record, scene)} ${metadata(record, scene)}
    ${checklist(completeness.done, completeness.total, completeness.parts)}
    <div class="text">${new Html(body)}</div>
    ${level > 1 && html`<p class="back"><a href="#index">↑ Index</a></p>`}
  </article> `;
}

function heading(level: 1 | 3, id: string, label: string): Html {
  return level === 1 ? html`<h1 id="${id}">${label}</h1>` : html`<h3 id="${id}">${label}</h3>`;
}

/** The text with its front matter blanked out, so that places in it stay where they are. */
function withoutFrontMatter({ text, root }: DecisionRecord): string {
  const bare = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  if (!root.frontMatter) return bare;
  const { start, end } = root.frontMatter;
  return bare.slice(0, start) + bare.slice(start, end).replace(/[^\r\n]/g, ' ') + bare.slice(end);
}

/** What the record says of others and they of it, from both sides. */
function relations({ path }: DecisionRecord, { graph, places }: Scene): Html | undefined {
  const labels = new Map(graph.nodes.map((node) => [node.path, node.label]));
  const found = new Map<string, string[]>();
  for (const { from, to, type, partial } of graph.edges) {
    if (from !== path && to !== path) continue;
    const [active, passive] = VERBS[type];
    const verb = from === path ? active : passive;
    const words = partial ? `Partly ${verb.toLowerCase()}` : verb;
    found.set(words, [...(found.get(words) ?? []), from === path ? to : from]);
  }
  if (found.size === 0) return undefined;
  return html`<ul class="relations">
    ${[...found].map(
      ([verb, paths]) =>
        html`<li>
          ${verb}
          ${paths.map((other, at) => html`${at > 0 && ', '}<a href="${places.href(other)}">${labels.get(other)}</a>`)}
        </li>`,
    )}
  </ul>`;
}

const VERBS = {
  supersedes: ['Supersedes', 'Superseded by'],
  amends: ['Amends', 'Amended by'],
  relates: ['Relates to', 'Relates to'],
  'leads-to': ['Leads to', 'Comes from'],
} as const;

/** The front matter, key by key as it is written. */
function metadata(record: DecisionRecord, scene: Scene): Html | undefined {
  const { entries } = readFrontMatter(record.text, record.root);
  if (entries.length === 0) return undefined;
  const { fields } = scene.source.catalog.kindOf(record);
  const fieldOf = (key: string): FieldDefinition | undefined => {
    const name = key.toLowerCase();
    return fields.find(({ id, aliases }) => id === name || aliases.includes(name));
  };
  return html`<div class="wide">
    <table class="metadata">
      <caption>
        Metadata
      </caption>
      <tbody>
        ${entries.map(
          (entry) =>
            html`<tr>
              <th scope="row">${entry.key}</th>
              <td>${valueOf(entry, record, fieldOf(entry.key), scene)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function valueOf(
  { parts, entries }: FrontMatterEntry,
  record: DecisionRecord,
  field: FieldDefinition | undefined,
  { source, places }: Scene,
): Html {
  const values =
    entries && entries.length > 0
      ? entries.map(
          ({ fields }) =>
            html`${[...fields].map(([key, { text }], at) => `${at > 0 ? ', ' : ''}${key}: ${text}`)}`,
        )
      : parts.map(({ start, end }) => {
          const text = record.text.slice(start, end);
          const target = field?.type === 'reference' && source.catalog.resolve(record, text);
          return target && target.type === 'record'
            ? html`<a href="${places.href(target.record.path)}">${text}</a>`
            : html`${text}`;
        });
  if (values.length < 2) return values[0] ?? html`–`;
  return html`<ul>
    ${values.map((value) => html`<li>${value}</li>`)}
  </ul>`;
}

function lackOf(state: PartState, label: string): string {
  if (state === 'missing') return `✕ ${label}: missing`;
  return state === 'accepted' ? `○ ${label}: accepted in the baseline` : `⚠ ${label}`;
}

/** How complete it is, and each part that is not, with the reason. */
function checklist(done: number, total: number, parts: readonly Part[]): Html {
  const open = parts.flatMap(lacks);
  const line = html`Complete: ${meter(done, total)}`;
  if (open.length === 0) return html`<p>${line}</p>`;
  return html`<details class="checklist">
    <summary>${line} – ${open.length} to look at</summary>
    <ul>
      ${open.map(
        ({ label, state, reasons, detail }) =>
          html`<li>
            ${lackOf(state, label.text)}${
              reasons.length > 0
                ? html`<ul>
                    ${reasons.map(({ text }) => html`<li>${text}</li>`)}
                  </ul>`
                : state === 'missing' &&
                  detail.text !== '' &&
                  html` <span class="quiet">${detail.text}</span>`
            }
          </li>`,
      )}
    </ul>
  </details>`;
}

/** A part that lacks something, or those in it that do. */
function lacks(part: Part): readonly Part[] {
  const inside = part.parts.flatMap(lacks);
  const own = part.type !== 'group' && part.state !== 'complete' && part.state !== 'later';
  return own && (part.reasons.length > 0 || inside.length === 0) ? [part, ...inside] : inside;
}
