import { entityAt } from '../../markdown/entities.ts';

/** A text with its character references decoded, and the way back. */
export interface Decoded {
  readonly text: string;
  /** The offset in the text as written of an offset in `text`. */
  readonly sourceOf: (offset: number) => number;
}

/** Decode the character references that exports leave in short values: `&#x31;2/16/2024`, `Billy&#x20;`. */
export function decodeEntities(text: string): Decoded {
  if (!text.includes('&')) return { text, sourceOf: (offset) => offset };
  let decoded = '';
  const sources: number[] = [];
  for (let at = 0; at < text.length;) {
    const entity = text.charAt(at) === '&' ? entityAt(text, at, text.length) : undefined;
    const value = entity?.value ?? text.charAt(at);
    for (let unit = 0; unit < value.length; unit++) sources.push(at);
    decoded += value;
    at = entity?.end ?? at + 1;
  }
  return { text: decoded, sourceOf: (offset) => sources[offset] ?? text.length };
}
