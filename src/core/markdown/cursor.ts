import { SPACE, TAB } from './chars.ts';

/**
 * A place in one line that counts columns, since a tab reaches to the next multiple of four and a container's
 * indent may take only a part of it.
 */
export class Cursor {
  readonly text: string;
  /** The offset of the next character that is not yet taken, even in part. */
  pos = 0;
  /** Where the line ends, before its line end. */
  end = 0;
  /** After `look`: the first offset that is neither space nor tab. */
  next = 0;
  /** After `look`: the columns of white space before `next`. */
  indent = 0;

  /** The column of `pos`, from 0. */
  #column = 0;
  /** The columns of a tab before `pos` that are still to be taken. */
  #rest = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Go to the beginning of a line. */
  begin(start: number, end: number): void {
    this.pos = start;
    this.end = end;
    this.#column = 0;
    this.#rest = 0;
  }

  /** Measure the white space ahead: sets `next` and `indent`. */
  look(): void {
    const { text, end } = this;
    let at = this.pos;
    let column = this.#column;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === SPACE) column++;
      else if (code === TAB) column += 4 - (column & 3);
      else break;
      at++;
    }
    this.next = at;
    this.indent = column - this.#column + this.#rest;
  }

  /** Take up to so many columns of white space. */
  skip(columns: number): void {
    if (this.#rest >= columns) {
      this.#rest -= columns;
      return;
    }
    columns -= this.#rest;
    this.#rest = 0;
    while (columns > 0 && this.pos < this.end) {
      const code = this.text.charCodeAt(this.pos);
      if (code !== SPACE && code !== TAB) return;
      const width = code === SPACE ? 1 : 4 - (this.#column & 3);
      this.pos++;
      this.#column += width;
      if (width > columns) this.#rest = width - columns;
      columns -= width;
    }
  }

  /** Take everything up to an offset, no tab in it; white space before it has been looked at. */
  advance(to: number): void {
    this.skip(this.indent);
    this.#column += to - this.pos;
    this.pos = to;
  }
}
