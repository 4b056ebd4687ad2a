import { l10n } from 'vscode';
import type { Finding, Message } from '../core/index.ts';

/** What core says, in the language of the user; in English where nobody has translated it. */
export function translate({ template, args }: Message): string {
  return l10n.t(template, ...args.map((arg) => (typeof arg === 'object' ? translate(arg) : arg)));
}

/** What a finding says, in the language of the user. */
export function toldBy({ said, message }: Finding): string {
  return said ? translate(said) : message;
}
