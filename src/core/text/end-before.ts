/**
 * Where a text ends when the signs at its end that fit are left away. An expression such as `/[ _-]+$/` takes the square
 * of the length of a run that is not at the end; this looks at nothing but the end.
 *
 * @param sign An expression for one UTF-16 unit.
 */
export function endBefore(text: string, sign: RegExp): number {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return end;
}

/** A text without the signs at its end that fit; see `endBefore`. */
export function withoutEnd(text: string, sign: RegExp): string {
  return text.slice(0, endBefore(text, sign));
}
