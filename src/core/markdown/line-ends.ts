import { CARRIAGE_RETURN, LINE_FEED } from './chars.ts';

/** Walks the lines of a text: ends are `\n`, `\r\n` and lone `\r`. */
export class LineEnds {
  readonly #text: string;
  readonly #returns: boolean;
  readonly #lone: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#returns = text.includes('\r');
    this.#lone = this.#returns && hasLoneReturn(text);
  }

  /** Where the line that holds `at` ends, before its line end. */
  endOf(at: number): number {
    const text = this.#text;
    if (this.#lone) {
      while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
        at++;
      }
      return at;
    }
    const feed = text.indexOf('\n', at);
    if (feed === -1) return text.length;
    return this.#returns && feed > at && text.charCodeAt(feed - 1) === CARRIAGE_RETURN
      ? feed - 1
      : feed;
  }

  /** Where the next line begins, given where this one ends. */
  after(end: number): number {
    return this.#text.charCodeAt(end) === CARRIAGE_RETURN &&
      this.#text.charCodeAt(end + 1) === LINE_FEED
      ? end + 2
      : end + 1;
  }
}

/** Whether a `\r` stands without a `\n`: then only a look at each character finds the line ends. */
function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== LINE_FEED) return true;
  }
  return false;
}
