import type { Range } from '../text/range.ts';

/**
 * A name with another number in the place of its own, as wide as that one: `0012-title` becomes `0031-title`.
 *
 * @param written The digits of the name's own number.
 */
export function renumbered(name: string, written: string, to: number): string {
  const at = name.indexOf(written);
  if (written === '' || at < 0) return name;
  const digits = written.startsWith('0') ? String(to).padStart(written.length, '0') : String(to);
  return name.slice(0, at) + digits + name.slice(at + written.length);
}

/**
 * Where two names, of which one may be written with escapes, differ, and what stands there in the second: as few
 * characters as can be.
 */
export function inLinks(
  written: string,
  name: string,
  next: string,
): readonly [place: Range, newText: string] {
  let start = 0;
  while (start < name.length && name[start] === next[start]) start++;
  // Not amid digits: 0012 and 0031 differ in all that follows the zeros.
  while (start > 0 && /\d/.test(name.charAt(start - 1))) start--;
  let tail = 0;
  const most = Math.min(name.length, next.length) - start;
  while (tail < most && name.at(-1 - tail) === next.at(-1 - tail)) tail++;
  while (tail > 0 && /\d/.test(name.charAt(name.length - tail))) tail--;
  if (written === name)
    return [{ start, end: name.length - tail }, next.slice(start, next.length - tail)];
  // Escapes make other lengths: the number stands where its digits do.
  const digits = name.slice(start, name.length - tail);
  const at = written.indexOf(digits);
  return [{ start: at, end: at + digits.length }, next.slice(start, next.length - tail)];
}
