import type { Range } from './range.ts';

/** Replace one range of a text. An empty range inserts, an empty `newText` deletes. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * Apply edits that all speak of the same original text. Insertions at one place keep their order.
 *
 * @throws RangeError when two edits overlap or one lies outside the text: applying either would lose something.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort(
      (a, b) =>
        a.edit.range.start - b.edit.range.start ||
        a.edit.range.end - b.edit.range.end ||
        a.index - b.index,
    );
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    const { start, end } = edit.range;
    if (start < done || end < start || end > text.length) {
      throw new RangeError(
        `Unexpected edit of ${start}–${end}, expected it to begin at ${done} or later, inside the text.`,
      );
    }
    result += text.slice(done, start) + edit.newText;
    done = end;
  }
  return result + text.slice(done);
}

/** The line end that a text uses most (`\n` for a text of one line), so that what we insert looks at home. */
export function eolOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
