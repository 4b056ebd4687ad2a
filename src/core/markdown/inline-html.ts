import { BANG, DASH, isAlpha, QUESTION, SLASH } from './chars.ts';
import { closingTagEnd, openTagEnd, tagNameEnd } from './html.ts';

/** Finds the ends of inline HTML. A closer that is missing is looked for once, not once for each opener. */
export class InlineHtml {
  readonly #text: string;
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset after the tag, comment, instruction, declaration or CDATA section at a `<`; -1 when there is none. */
  endOf(at: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at + 1);
    if (code === BANG) return this.#declarationEnd(at);
    if (code === QUESTION) return this.#find('?>', at + 2);
    const closing = code === SLASH;
    const start = closing ? at + 2 : at + 1;
    const nameEnd = tagNameEnd(text, start, text.length);
    if (nameEnd === start) return -1;
    return closing
      ? closingTagEnd(text, nameEnd, text.length, true)
      : openTagEnd(text, nameEnd, text.length, true);
  }

  #declarationEnd(at: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at + 2);
    if (code === DASH && text.charCodeAt(at + 3) === DASH) {
      if (text.startsWith('>', at + 4)) return at + 5;
      if (text.startsWith('->', at + 4)) return at + 6;
      return this.#find('-->', at + 4);
    }
    if (text.startsWith('[CDATA[', at + 2)) return this.#find(']]>', at + 9);
    return isAlpha(code) ? this.#find('>', at + 3) : -1;
  }

  #find(closer: string, from: number): number {
    if (this.#missing.has(closer)) return -1;
    const found = this.#text.indexOf(closer, from);
    if (found === -1) {
      this.#missing.add(closer);
      return -1;
    }
    return found + closer.length;
  }
}
