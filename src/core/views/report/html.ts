import { escapeMarkup } from '../markup.ts';

/** HTML that may stand in a page as it is: made by `html`, by the renderer of Markdown, or by the picture. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a hole of `html`; `undefined` and `false` leave it empty. */
export type Part = Html | string | number | undefined | false | readonly Part[];

/** Write HTML; whatever is put into its holes is escaped unless it is HTML itself. Attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, at) => string + textOf(parts[at])).join(''));
}

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return escapeMarkup(String(part));
}
