import type { TextEdit } from './edit.ts';

/** A stretch of the original text, or text that was put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * A text on which edits are made one after the other, each speaking of the text as the one before has left it; in the
 * end all of them are told as edits of the original. Immutable.
 */
export class EditedText {
  readonly #original: string;
  readonly #pieces: readonly Piece[];
  readonly text: string;

  constructor(original: string, pieces?: readonly Piece[]) {
    this.#original = original;
    this.#pieces = pieces ?? [{ start: 0, end: original.length }];
    this.text = this.#pieces.map((piece) => shown(original, piece)).join('');
  }

  /**
   * Make edits of the present text; insertions at one place keep their order.
   *
   * @throws RangeError when they overlap or one lies outside the text.
   */
  apply(edits: readonly TextEdit[]): EditedText {
    const ordered = edits
      .map((edit, index) => ({ ...edit, index }))
      .sort(
        (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || a.index - b.index,
      );
    const pieces: Piece[] = [];
    let done = 0;
    for (const { range, newText } of ordered) {
      if (range.start < done || range.end < range.start || range.end > this.text.length)
        throw new RangeError(
          `Unexpected edit of ${range.start}–${range.end}, expected none there.`,
        );
      pieces.push(...this.#slice(done, range.start));
      if (newText !== '') pieces.push({ text: newText });
      done = range.end;
    }
    pieces.push(...this.#slice(done, this.text.length));
    return new EditedText(this.#original, pieces);
  }

  /** All that was done, as edits of the original text in order. */
  get edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let done = 0;
    let newText = '';
    const flush = (upTo: number): void => {
      if (upTo > done || newText !== '') edits.push(this.#least(done, upTo, newText));
      newText = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) newText += piece.text;
      else if (piece.end > piece.start) {
        flush(piece.start);
        done = piece.end;
      }
    }
    flush(this.#original.length);
    return edits.filter(({ range, newText: text }) => range.end > range.start || text !== '');
  }

  /** Where only something was put in, or only something was taken away, no more than that. */
  #least(start: number, end: number, newText: string): TextEdit {
    const before = this.#original.slice(start, end);
    const most = Math.min(before.length, newText.length);
    let head = 0;
    while (head < most && before[head] === newText[head]) head++;
    let tail = 0;
    while (tail < most - head && before.at(-1 - tail) === newText.at(-1 - tail)) tail++;
    if (head + tail < most) return { range: { start, end }, newText };
    return {
      range: { start: start + head, end: end - tail },
      newText: newText.slice(head, newText.length - tail),
    };
  }

  #slice(from: number, to: number): Piece[] {
    const slice: Piece[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      const length = 'text' in piece ? piece.text.length : piece.end - piece.start;
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, length);
      if (start < end)
        slice.push(
          'text' in piece
            ? { text: piece.text.slice(start, end) }
            : { start: piece.start + start, end: piece.start + end },
        );
      at += length;
    }
    return slice;
  }
}

function shown(original: string, piece: Piece): string {
  return 'text' in piece ? piece.text : original.slice(piece.start, piece.end);
}
