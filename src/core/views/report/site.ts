import { hasBoard } from '../board.ts';
import { attentionSection } from './attention-section.ts';
import { boardId, boardSection } from './board-section.ts';
import { feedOf } from './feed.ts';
import { graphSection } from './graph-section.ts';
import { html, Html } from './html.ts';
import { indexSection } from './index-section.ts';
import { markdownRenderer } from './markdown.ts';
import { recordArticle } from './record-article.ts';
import { shell, type ReportOptions } from './shell.ts';
import {
  plural,
  sceneOf,
  statusText,
  type Entry,
  type ReportSource,
  type Scene,
} from './source.ts';

export interface SiteOptions extends ReportOptions {
  /** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
  readonly sha256: (text: string) => string;
  /** Where the site will be, ending in a slash; feeds have addresses of their own then. */
  readonly url?: string | undefined;
}

/** A file of the site. */
export interface SiteFile {
  /** Relative to the site's folder, POSIX. */
  readonly path: string;
  readonly text: string;
}

/** The pages that every site has, by their files. */
const PAGES = {
  index: 'index.html',
  attention: 'attention.html',
  graph: 'graph.html',
  roadmaps: 'roadmaps.html',
  feed: 'feed.xml',
} as const;

/**
 * All records as the files of a site, one after another: a page for each record, an index with a search, what asks for
 * attention, the graph, the roadmaps and a feed. Links are relative, so that it works from disk and below any address.
 * The address of a record's page depends on its path alone. The same records on the same day give the same bytes, and
 * only the index and what asks for attention know what day it is.
 */
export async function* siteFiles(
  source: ReportSource,
  options: SiteOptions,
): AsyncGenerator<SiteFile> {
  const { name, pause = () => undefined } = options;
  const render = await markdownRenderer();
  const count = source.catalog.records.length;
  const scene = await sceneOf(source, (done) => pause(done, 2 * count));
  const pageOf = pagesOf(scene);
  const boards = scene.entries.some(({ record }) => hasBoard(source.catalog.kindOf(record)));
  const write = (file: string, title: string, header: Html | undefined, main: Html): SiteFile => ({
    path: file,
    text: shell(options, {
      title: title === '' ? `${name}: records` : `${title} – ${name}`,
      skip: 'Skip to the content',
      head: html`<link
        rel="alternate"
        type="application/atom+xml"
        title="What became of records"
        href="${way(file, PAGES.feed)}"
      />`,
      header: html`${header ?? html`<p class="site">${name}</p>`} ${navigation(file, count, boards)}`,
      main,
    }),
  });
  const on = (file: string): Scene => ({
    ...scene,
    places: scene.places.from((path) => way(file, pageOf(path))),
  });

  for (const [done, entry] of scene.entries.entries()) {
    await pause(count + done, 2 * count);
    const file = pageOf(entry.record.path);
    const here = on(file);
    const drawn = hasBoard(source.catalog.kindOf(entry.record));
    const more = drawn
      ? html`<p>
          <a href="${way(file, PAGES.roadmaps)}#${boardId(entry.record.path, here)}">As a board</a>
        </p>`
      : undefined;
    yield write(
      file,
      entry.shown.label,
      undefined,
      recordArticle(entry, here, render, { level: 1, more }),
    );
  }
  const heading = html`<h1>${name}</h1>`;
  const today = html`<p class="quiet">${plural(count, 'record')} on ${source.today}</p>`;
  yield write(
    PAGES.index,
    '',
    html`${heading} ${today}`,
    html`${indexSection(on(PAGES.index))} ${words(scene)}`,
  );
  yield write(
    PAGES.attention,
    'Attention',
    html`${heading} ${today}`,
    attentionSection(on(PAGES.attention)),
  );
  if (count > 0) yield write(PAGES.graph, 'Graph', heading, graphSection(on(PAGES.graph)));
  const drawn = boardSection(on(PAGES.roadmaps));
  if (drawn) yield write(PAGES.roadmaps, 'Roadmaps', heading, drawn);
  const address = (file: string): string => `${options.url ?? ''}${way('', file)}`;
  yield {
    path: PAGES.feed,
    text: feedOf(scene, { name, address, pageOf, sha256: options.sha256 }),
  };
  // Hosts that would leave out files whose names begin with an underscore, leave none out.
  yield { path: '.nojekyll', text: '' };
}

/** The file of each record's page. Systems that do not tell cases apart have place for all of them. */
function pagesOf({ entries }: Scene): (path: string) => string {
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const { record } of entries) {
    const name = `records/${record.path.replace(/\.[^./]*$/, '')}`;
    let file = `${name}.html`;
    for (let more = 1; taken.has(file.toLowerCase()); more++) file = `${name}-${more}.html`;
    taken.add(file.toLowerCase());
    files.set(record.path, file);
  }
  return (path) => files.get(path) ?? PAGES.index;
}

/** The way from one file of the site to another, as an address. */
function way(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up}${to.split('/').map(encodeURIComponent).join('/')}`;
}

function navigation(file: string, count: number, boards: boolean): Html {
  const links: readonly (readonly [string, string])[] = [
    ['Index', PAGES.index],
    ['Attention', PAGES.attention],
    ...(count > 0 ? [['Graph', PAGES.graph] as const] : []),
    ...(boards ? [['Roadmaps', PAGES.roadmaps] as const] : []),
    ['Feed', PAGES.feed],
  ];
  return html`<nav aria-label="Site">
    <ul>
      ${links.map(
        ([label, to]) =>
          html`<li>
            <a href="${way(file, to)}" ${to === file && new Html(' aria-current="page"')}
              >${label}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;
}

/** What the search looks in: the words of each record, each once. It is data, which a page's policy lets through. */
function words({ entries, places }: Scene): Html {
  const data = Object.fromEntries(
    entries.map((entry) => [
      places.id(entry.record.path),
      { kind: entry.record.kind, status: statusText(entry.shown), text: wordsOf(entry) },
    ]),
  );
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return new Html(`<script type="application/json" id="search-words">${text}</script>`);
}

function wordsOf({ record, shown }: Entry): string {
  const all = `${shown.label} ${shown.kindName} ${record.path} ${record.text}`.toLowerCase();
  return [...new Set(all.split(/[\s#*_|`>()[\]"“”,;]+/))].join(' ').trim();
}
