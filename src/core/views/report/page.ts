import { attentionSection } from './attention-section.ts';
import { boardSection } from './board-section.ts';
import { graphSection } from './graph-section.ts';
import { html, type Html } from './html.ts';
import { indexSection } from './index-section.ts';
import { markdownRenderer } from './markdown.ts';
import { recordArticle } from './record-article.ts';
import { shell, type ReportOptions } from './shell.ts';
import { plural, sceneOf, type ReportSource } from './source.ts';

/**
 * All records as one page of HTML that needs nothing else: no network, no editor, and to be read no script either. The
 * same records on the same day give the same bytes.
 */
export async function reportPage(source: ReportSource, options: ReportOptions): Promise<string> {
  const { name, pause = () => undefined } = options;
  const render = await markdownRenderer();
  const count = source.catalog.records.length;
  const scene = await sceneOf(source, (done) => pause(done, 2 * count));
  const articles: Html[] = [];
  for (const entry of scene.entries) {
    await pause(count + articles.length, 2 * count);
    articles.push(recordArticle(entry, scene, render));
  }
  const boards = boardSection(scene);
  return shell(options, {
    title: `${name}: records`,
    skip: 'Skip to the records',
    header: html`<h1>${name}</h1>
      <p class="quiet">${plural(count, 'record')} on ${source.today}</p>
      <nav aria-label="Contents">
        <ul>
          <li><a href="#index">Index</a></li>
          <li><a href="#attention">Attention</a></li>
          ${count > 0 && html`<li><a href="#graph">Graph</a></li>`}
          ${boards && html`<li><a href="#roadmaps">Roadmaps</a></li>`}
          ${count > 0 && html`<li><a href="#records">Records</a></li>`}
        </ul>
      </nav>`,
    main: html`${indexSection(scene)} ${attentionSection(scene)} ${count > 0 && graphSection(scene)}
    ${boards}
    ${
      count > 0 &&
      html`<section id="records" aria-labelledby="records-title">
        <h2 id="records-title">Records</h2>
        ${articles}
      </section>`
    }`,
  });
}
