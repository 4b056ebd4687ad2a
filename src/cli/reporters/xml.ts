import { plain } from '../text/plain.ts';

/** What XML 1.0 has no way to say, once control characters are shown as escapes: half a character, and no characters. */
const NEVER = /[\p{Surrogate}\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** One line of somebody's text, for an attribute or an element. */
export function xmlText(text: string): string {
  return plain(text)
    .replace(NEVER, '\ufffd')
    .replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found);
}

/** A start tag's inside: the name and its attributes in order. */
export function xmlTag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): string {
  return [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(String(value))}"`),
  ].join(' ');
}
