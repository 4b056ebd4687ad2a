/** A half-open span of one text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as editors and reports count it: both zero-based, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Make a range. */
export function range(start: number, end: number): Range {
  return { start, end };
}

/** The text that a range covers. */
export function sliceOf(text: string, at: Range): string {
  return text.slice(at.start, at.end);
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Shrink a range until it neither begins nor ends with white space; an all-blank one ends empty. */
export function trimRange(text: string, at: Range): Range {
  let { start, end } = at;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Space, tab, line ends, no-break and ideographic space: what people leave around a value. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
