import { html, Html } from './html.ts';

/** A style or script that is written into a page. */
export interface ReportAsset {
  readonly text: string;
  /** The SHA-256 of the text in UTF-8, as base64: a page allows this text and no other. */
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

/** What one page has of its own. */
interface PageParts {
  readonly title: string;
  /** Where the link leads that comes before all else: to the main part, in words. */
  readonly skip: string;
  /** More of the page's head. */
  readonly head?: Html;
  readonly header: Html;
  readonly main: Html;
}

/** A page that needs nothing else, and allows its own style and script alone. */
export function shell({ style, script }: ReportOptions, parts: PageParts): string {
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
        <title>${parts.title}</title>
        ${parts.head} ${new Html(`<style>${style.text}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">${parts.skip}</a>
        <header>${parts.header}</header>
        <main id="main">${parts.main}</main>
        ${new Html(`<script>${script.text}</script>`)}
      </body>
    </html> `;
  return `${page.text.trimEnd()}\n`;
}
