import { BACKTICK, skipRun } from './chars.ts';

/** Finds the ends of code spans; a run without a partner of its own length costs nothing twice. */
export class CodeSpans {
  readonly #text: string;
  /** The last run of each length, once a search has failed. */
  #last: Map<number, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the next run of exactly `size` backticks begins, at or after `from`; -1 when there is none. */
  closerOf(size: number, from: number): number {
    const text = this.#text;
    if (this.#last !== undefined && (this.#last.get(size) ?? -1) < from) return -1;
    for (let at = text.indexOf('`', from); at !== -1;) {
      const end = skipRun(text, at, text.length, BACKTICK);
      if (end - at === size) return at;
      at = text.indexOf('`', end);
    }
    this.#last ??= lastRuns(text);
    return -1;
  }
}

function lastRuns(text: string): Map<number, number> {
  const last = new Map<number, number>();
  for (let at = text.indexOf('`'); at !== -1;) {
    const end = skipRun(text, at, text.length, BACKTICK);
    last.set(end - at, at);
    at = text.indexOf('`', end);
  }
  return last;
}
