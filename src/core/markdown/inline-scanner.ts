import type { Range } from '../text/range.ts';
import {
  AMPERSAND,
  BACKSLASH,
  BACKTICK,
  BANG,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  isPunctuation,
  LESS,
  LINE_FEED,
  PAREN_OPEN,
  skipRun,
  STAR,
  TILDE,
  UNDERSCORE,
} from './chars.ts';
import { bareAddresses } from './bare-address.ts';
import { autolinkEnd, isEmailAutolink } from './autolink.ts';
import { CodeSpans } from './code-spans.ts';
import { Emphasis } from './emphasis.ts';
import { entityAt } from './entities.ts';
import type { Definitions, InlineLink } from './inline.ts';
import { InlineHtml } from './inline-html.ts';
import { identifierOf } from './label.ts';
import { MAX_LABEL } from './definition.ts';
import { labelEnd, resourceAt } from './link-tail.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { wikiLinkAt } from './wiki-link.ts';

/** What is wanted of inline content, and of which kind it is. */
export type InlineMode = 'links' | 'text' | 'cell' | 'html';

/** An opening bracket that may become a link or an image. */
interface Opener {
  readonly at: number;
  readonly image: boolean;
  /** How many runs of emphasis marks stand before it. */
  readonly marks: number;
  /** Whether another bracket follows it: then what it holds is no label. */
  bracketed: boolean;
}

const MARKDOWN = specials('\\`<![]');
const TEXT = specials('\\`<![]&*_~');
const HTML = specials('<&');

/** One pass over inline content, left to right, as in CommonMark's appendix; linear in its length. */
export class InlineScanner {
  /** The links found, in the order of their ends, with ranges in the scanned string. */
  readonly links: InlineLink[] = [];

  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #mode: InlineMode;
  readonly #edits: TextEdit[] = [];
  readonly #openers: Opener[] = [];
  readonly #emphasis: Emphasis;
  readonly #code: CodeSpans;
  readonly #html: InlineHtml;
  #addresses: readonly Range[] | undefined;
  /** The first address that does not end before what has been read. */
  #address = 0;
  /** Openers below this index stand before a link and so cannot be links themselves. */
  #inactive = 0;

  constructor(text: string, definitions: Definitions, mode: InlineMode) {
    this.#text = text;
    this.#definitions = definitions;
    this.#mode = mode;
    this.#emphasis = new Emphasis(text);
    this.#code = new CodeSpans(text);
    this.#html = new InlineHtml(text);
  }

  /** Read the whole content. */
  scan(): void {
    const text = this.#text;
    const special = this.#mode === 'links' ? MARKDOWN : this.#mode === 'html' ? HTML : TEXT;
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      at = code < 128 && special[code] === 1 ? this.#step(code, at) : at + 1;
    }
  }

  /** The content without its markup. To be asked for once, after `scan`. */
  plain(): string {
    this.#emphasis.resolve(0);
    for (const cut of this.#emphasis.cuts) this.#cut(cut.start, cut.end);
    const plain = applyEdits(this.#text, this.#edits);
    // What was cut may leave white space at the ends of lines.
    return plain.includes('\n') ? plain.split('\n').map(trimmed).join('\n') : plain;
  }

  #step(code: number, at: number): number {
    const text = this.#text;
    switch (code) {
      case BACKSLASH:
        return this.#escape(at);
      case BACKTICK:
        return this.#codeSpan(at);
      case LESS:
        return this.#angle(at);
      case BANG:
        if (text.charCodeAt(at + 1) !== BRACKET_OPEN) return at + 1;
        return this.#wiki(at + 1) ?? this.#open(at, true);
      case BRACKET_OPEN:
        return this.#wiki(at) ?? this.#open(at, false);
      case BRACKET_CLOSE:
        return this.#close(at);
      case AMPERSAND: {
        const entity = entityAt(text, at, text.length);
        if (entity === undefined) return at + 1;
        this.#cut(at, entity.end, entity.value);
        return entity.end;
      }
      case STAR:
      case UNDERSCORE:
      case TILDE: {
        const end = skipRun(text, at, text.length, code);
        if (!this.#inAddress(at)) this.#emphasis.add(code, at, end);
        return end;
      }
      default:
        return at + 1;
    }
  }

  /** Whether an offset, each greater than the last one asked for, is inside an address written without brackets. */
  #inAddress(at: number): boolean {
    this.#addresses ??= bareAddresses(this.#text);
    let next = this.#addresses[this.#address];
    while (next !== undefined && next.end <= at) next = this.#addresses[++this.#address];
    return next !== undefined && next.start <= at;
  }

  #cut(start: number, end: number, newText = ''): void {
    if (this.#mode !== 'links') this.#edits.push({ range: { start, end }, newText });
  }

  #escape(at: number): number {
    const next = this.#text.charCodeAt(at + 1);
    if (next === LINE_FEED) this.#cut(at, at + 1);
    if (!isPunctuation(next)) return at + 1;
    this.#cut(at, at + 1);
    return at + 2;
  }

  #codeSpan(at: number): number {
    const text = this.#text;
    const start = skipRun(text, at, text.length, BACKTICK);
    const end = this.#code.closerOf(start - at, start);
    if (end === -1) return start;
    const after = end + start - at;
    let content = text.slice(start, end).replaceAll('\n', ' ');
    if (this.#mode === 'cell') content = content.replaceAll('\\|', '|');
    const padded = content.startsWith(' ') && content.endsWith(' ') && content.trim() !== '';
    this.#cut(at, after, padded ? content.slice(1, -1) : content);
    return after;
  }

  #angle(at: number): number {
    const text = this.#text;
    if (this.#mode !== 'html') {
      const end = autolinkEnd(text, at);
      if (end !== -1) {
        this.#autolink(at, end);
        return end;
      }
    }
    const tag = this.#html.endOf(at);
    if (tag === -1) return at + 1;
    this.#cut(at, tag, isLineBreak(text.slice(at, tag)) ? '\n' : '');
    return tag;
  }

  #autolink(at: number, end: number): void {
    const inner = { start: at + 1, end: end - 1 };
    const target = this.#text.slice(inner.start, inner.end);
    const url = isEmailAutolink(target) ? `mailto:${target}` : target;
    this.links.push({
      type: 'autolink',
      range: { start: at, end },
      text: inner,
      url,
      destination: inner,
    });
    this.#cut(at, at + 1);
    this.#cut(end - 1, end);
  }

  /** A wiki link at two brackets; CommonMark reads the inner pair as a reference if it is defined. */
  #wiki(at: number): number | undefined {
    const link = wikiLinkAt(this.#text, at);
    if (link === undefined) return undefined;
    if (this.#isDefined(at + 2, link.range.end - 2)) return undefined;
    this.links.push(link);
    this.#cut(at, link.text.start);
    this.#cut(link.text.end, link.range.end);
    return link.range.end;
  }

  #open(at: number, image: boolean): number {
    const top = this.#openers.at(-1);
    if (top !== undefined) top.bracketed = true;
    this.#openers.push({ at, image, marks: this.#emphasis.count, bracketed: false });
    return image ? at + 2 : at + 1;
  }

  #close(at: number): number {
    const opener = this.#openers.pop();
    if (opener === undefined) return at + 1;
    const depth = this.#openers.length;
    const inactive = depth < this.#inactive;
    this.#inactive = Math.min(this.#inactive, depth);
    if (inactive && !opener.image) return at + 1;
    const link = this.#linkOf(opener, at);
    if (link === undefined) return at + 1;
    if (opener.image) this.#dropLinksAfter(opener.at);
    else this.#inactive = depth;
    this.links.push(link);
    this.#emphasis.resolve(opener.marks);
    this.#cut(opener.at, link.text.start);
    this.#cut(at, link.range.end);
    return link.range.end;
  }

  /** What an image shows in its stead holds no links. */
  #dropLinksAfter(at: number): void {
    let last = this.links.at(-1);
    while (last !== undefined && last.range.start > at) {
      this.links.pop();
      last = this.links.at(-1);
    }
  }

  /** The link that the bracket at `at` closes, if it does. */
  #linkOf(opener: Opener, at: number): InlineLink | undefined {
    const text = this.#text;
    const label = { start: opener.at + (opener.image ? 2 : 1), end: at };
    const next = text.charCodeAt(at + 1);
    if (next === PAREN_OPEN) {
      const resource = resourceAt(text, at + 1);
      if (resource !== undefined) {
        return {
          type: opener.image ? 'image' : 'link',
          range: { start: opener.at, end: resource.end },
          text: label,
          url: resource.url,
          destination: resource.destination,
        };
      }
    }
    let end = at + 1;
    let reference: Range = label;
    if (next === BRACKET_OPEN) {
      const close = labelEnd(text, at + 1);
      if (close === -1) return undefined;
      end = close + 1;
      if (close > at + 2) reference = { start: at + 2, end: close };
    }
    if (reference === label && opener.bracketed) return undefined;
    if (!this.#isDefined(reference.start, reference.end)) return undefined;
    return {
      type: 'reference',
      range: { start: opener.at, end },
      text: label,
      url: identifierOf(text.slice(reference.start, reference.end)),
      destination: reference,
    };
  }

  #isDefined(start: number, end: number): boolean {
    if (this.#definitions.size === 0 || end - start > MAX_LABEL) return false;
    return this.#definitions.has(identifierOf(this.#text.slice(start, end)));
  }
}

function trimmed(line: string): string {
  return line.trim();
}

/** `<br>` in any of its spellings. */
function isLineBreak(tag: string): boolean {
  return /^<br[\s/>]/i.test(tag);
}

function specials(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
