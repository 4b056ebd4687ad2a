import { fold } from '../../records/values/fold.ts';

/** Words that tell nothing about what a thing is. */
const EMPTY = new Set(
  'the and for with from into this that our your their all any not without never new more less than over under onto about der die das und fur mit ein eine kein keine nicht les des une pour avec pas los las una con por para sin que nao com sem uma dos'.split(
    ' ',
  ),
);

/** The telling words of a name, each cut to its stem. */
function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of fold(text).split(/[^\p{L}\p{N}]+/u))
    if (word.length > 2 && !EMPTY.has(word)) stems.add(word.slice(0, 5));
  return stems;
}

/**
 * Whether two names most likely mean the same thing: every telling word of the shorter one, and at least two, stands
 * in the other one.
 */
export function meanSameThing(a: string, b: string): boolean {
  const [few, many] = [stemsOf(a), stemsOf(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size < 2) return false;
  for (const stem of few) if (!many.has(stem)) return false;
  return true;
}

/** The share of the telling words of the shorter name that stand in the other one, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [few, many] = [stemsOf(a), stemsOf(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return 0;
  let shared = 0;
  for (const stem of few) if (many.has(stem)) shared++;
  return shared / few.size;
}

/** The part of an item that names it, before what explains it. */
export function headOf(text: string): string {
  const end = text.search(
    /[:;.,(–—]|\s-\s|\b(?:because|since|so that|weil|porque|parce|car|pois)\b/iu,
  );
  return end > 0 ? text.slice(0, end) : text;
}
