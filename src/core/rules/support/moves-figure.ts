import { findDates } from '../../records/values/date.ts';
import { foldInPlace } from '../../records/values/fold.ts';
import { findWeeks } from '../../records/values/weeks.ts';

const FIGURE = '(?:\\p{L}{1,12} ){0,2}?[€$£]?\\d[\\d.,]{0,12}';
/** "From 340 a week to under 20", "de 4,2 s à 2 s", "9 → 1". */
const MOVES = new RegExp(
  `(?<!\\p{L})(?:from|von|desde|del|du|de|d')\\s${FIGURE}(?![\\d.,])[^.;\\n]{0,40}?\\s(?:to|auf|bis|a|al|hasta|para|ate|au|à)\\s${FIGURE}|\\d[^.;\\n]{0,20}?(?:→|⇒|->|=>)\\s?${FIGURE}`,
  'u',
);

/** Whether a text says that a figure moves from one value to another; spans of weeks and dates are no such figures. */
export function movesFigure(text: string): boolean {
  if (!/\d/.test(text)) return false;
  let said = text;
  for (const { range } of [...findWeeks(text), ...findDates(text)])
    said = said.slice(0, range.start) + ' '.repeat(range.end - range.start) + said.slice(range.end);
  return MOVES.test(foldInPlace(said));
}
