import { l10n } from 'vscode';
import { SaidError, type Message } from '../core/index.ts';

/** What core says, in the language of the user; in English where nobody has translated it. */
export function translate({ template, args }: Message): string {
  return l10n.t(template, ...args.map((arg) => (typeof arg === 'object' ? translate(arg) : arg)));
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
