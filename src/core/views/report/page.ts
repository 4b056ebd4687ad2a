import { attentionSection } from './attention-section.ts';
import { boardSection } from './board-section.ts';
import { graphSection } from './graph-section.ts';
import { html, Html } from './html.ts';
import { indexSection } from './index-section.ts';
import { markdownRenderer } from './markdown.ts';
import { recordArticle } from './record-article.ts';
import { plural, sceneOf, type ReportSource } from './source.ts';

/** A style or script that is written into the page. */
export interface ReportAsset {
  readonly text: string;
  /** The SHA-256 of the text in UTF-8, as base64: the page allows this text and no other. */
  readonly sha256: string;
}

export interface ReportOptions {
  /** Whose records they are: the name of the root's folder. */
  readonly name: string;
  readonly style: ReportAsset;
  readonly script: ReportAsset;
  /** Called between records, so that a host can breathe, show progress, or cancel by throwing. */
  readonly pause?: (done: number, total: number) => Promise<void> | void;
}

/** By this a page is known as a report, which another report may replace. */
const MARK = '<meta name="generator" content="Leadline report">';

/** Whether a text is a report that was written here. */
export function isReport(text: string): boolean {
  return text.slice(0, 2000).includes(MARK);
}

/**
 * All records as one page of HTML that needs nothing else: no network, no editor, and to be read no script either. The
 * same records on the same day give the same bytes.
 */
export async function reportPage(source: ReportSource, options: ReportOptions): Promise<string> {
  const { name, style, script, pause = () => undefined } = options;
  // Its library would stay in every bundle that holds this file otherwise.
  const { layoutPicture } = await import('../picture-layout.ts');
  const render = await markdownRenderer();
  const count = source.catalog.records.length;
  const scene = await sceneOf(source, (done) => pause(done, 2 * count));
  const articles: Html[] = [];
  for (const entry of scene.entries) {
    await pause(count + articles.length, 2 * count);
    articles.push(recordArticle(entry, scene, render));
  }
  const boards = boardSection(scene);
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${style.sha256}'`,
    `script-src 'sha256-${script.sha256}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const page = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        ${new Html(MARK)}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${name}: records</title>
        ${new Html(`<style>${style.text}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the records</a>
        <header>
          <h1>${name}</h1>
          <p class="quiet">${plural(count, 'record')} on ${source.today}</p>
          <nav aria-label="Contents">
            <ul>
              <li><a href="#index">Index</a></li>
              <li><a href="#attention">Attention</a></li>
              ${count > 0 && html`<li><a href="#graph">Graph</a></li>`}
              ${boards && html`<li><a href="#roadmaps">Roadmaps</a></li>`}
              ${count > 0 && html`<li><a href="#records">Records</a></li>`}
            </ul>
          </nav>
        </header>
        <main id="main">
          ${indexSection(scene)} ${attentionSection(scene)}
          ${count > 0 && graphSection(scene, layoutPicture)} ${boards}
          ${
            count > 0 &&
            html`<section id="records" aria-labelledby="records-title">
              <h2 id="records-title">Records</h2>
              ${articles}
            </section>`
          }
        </main>
        ${new Html(`<script>${script.text}</script>`)}
      </body>
    </html> `;
  return `${page.text.trimEnd()}\n`;
}
