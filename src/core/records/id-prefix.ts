import { endBefore } from '../text/end-before.ts';

/** What stands before the number in a record's id: `ADR` in `ADR-0012`; all of an id that ends with no number. */
export function idPrefix(id: string): string {
  const end = endBefore(id, /\d/);
  if (end === id.length) return id;
  return id.slice(0, /[-_ #]/.test(id.charAt(end - 1)) ? end - 1 : end);
}
