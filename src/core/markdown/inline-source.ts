import type { Range } from '../text/range.ts';

/** Inline content as one string, with the way back to where it stands in its document. */
export class InlineSource {
  /** The lines, joined by `\n`. */
  readonly text: string;
  readonly #lines: readonly Range[];
  /** Where each line begins in `text`. */
  readonly #starts: number[] = [];

  constructor(text: string, lines: readonly Range[]) {
    this.#lines = lines;
    const parts: string[] = [];
    let at = 0;
    for (const { start, end } of lines) {
      this.#starts.push(at);
      parts.push(text.slice(start, end));
      at += end - start + 1;
    }
    this.text = parts.join('\n');
  }

  /** The range in the document of a range in `text`. */
  range(at: Range): Range {
    return { start: this.#offset(at.start), end: this.#offset(at.end) };
  }

  #offset(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return (this.#lines[low]?.start ?? 0) + at - (this.#starts[low] ?? 0);
  }
}
