import type { Position, Range } from './range.ts';

/**
 * Where each line of a text begins; converts between offsets and positions.
 *
 * Line ends are `\n`, `\r\n` and lone `\r`, as in VS Code's documents, so positions agree with the editor.
 */
export class LineIndex {
  readonly #starts: number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    // `indexOf` over a charCode loop: about four times faster on ordinary text.
    if (!text.includes('\r')) {
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    } else {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a))
          starts.push(at + 1);
      }
    }
    this.#starts = starts;
  }

  /** The number of lines; a text that ends in a line end has an empty last line, as in editors. */
  get count(): number {
    return this.#starts.length;
  }

  /** The zero-based line that holds an offset; offsets beyond the text belong to its last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The position of an offset, clamped to the text. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(at);
    return { line, character: at - (this.#starts[line] ?? 0) };
  }

  /** The offset of a position, clamped to its line and to the text. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#starts.length) return this.#text.length;
    const { start, end } = this.lineRange(position.line);
    return Math.min(start + Math.max(0, position.character), end);
  }

  /** A line without its line end. */
  lineRange(line: number): Range {
    const start = this.#starts[line] ?? this.#text.length;
    let end = this.#starts[line + 1] ?? this.#text.length;
    if (line + 1 < this.#starts.length) {
      end--;
      if (this.#text[end] === '\n' && this.#text[end - 1] === '\r' && end - 1 >= start) end--;
    }
    return { start, end };
  }
}
