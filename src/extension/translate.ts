import { l10n } from 'vscode';
import { SaidError, type Message } from '../core/index.ts';

/** What core says, in the language of the user; in English, as the command line says it, where nobody has translated it. */
export function translate({ text, template, args }: Message): string {
  if (l10n.bundle === undefined) return text;
  const filled = args.map((arg) => (typeof arg === 'object' ? translate(arg) : arg));
  const said = l10n.t(template, ...filled);
  // What stands for itself, such as a question in the middle of a sentence, may be written otherwise than it is found by.
  return filled.length === 0 && said === template ? text : said;
}

/** What a kind asks or calls something: translated for the kinds that ship; a team's own stay in its language. */
export function translateWords(text: string): string {
  return text === '' ? '' : l10n.t(text);
}

/** What went wrong, in the language of the user where core says it. */
export function reasonOf(error: unknown): string {
  if (error instanceof SaidError) return translate(error.said);
  return error instanceof Error ? error.message : String(error);
}
