import { fold } from './fold.ts';

/**
 * Names and abbreviations of the months in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish,
 * Swedish, Danish and Russian, January first; where a language declines them, as in a date.
 */
const names: readonly string[] = [
  'january jan januar jänner jaenner janvier janv enero ene janeiro gennaio januari stycznia января',
  'february feb februar feber février févr fév fevr febrero fevereiro fev febbraio februari lutego февраля',
  'march mar märz maerz mrz mars marzo março maart mrt marca marts марта',
  'april apr avril avr abril abr aprile kwietnia апреля',
  'may mai mayo maio maggio mei maja maj мая',
  'june jun juni juin junio junho giugno czerwca июня',
  'july jul juli juillet juil julio julho luglio lipca июля',
  'august aug août aout agosto ago augustus augusti sierpnia августа',
  'september sept sep septembre septiembre setiembre setembro set settembre września сентября',
  'october oct oktober okt octobre octubre outubro out ottobre października октября',
  'november nov novembre noviembre novembro listopada ноября',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia декабря',
];

const numbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => line.split(' ').map((name) => [fold(name), index + 1] as const)),
);

/** The number of a month by its folded name; undefined when it is none. */
export function monthOf(name: string): number | undefined {
  return numbers.get(name);
}

/** A pattern of all month names, folded, longest first. */
export const monthPattern = alternatives([...numbers.keys()]);

/**
 * Month names that are no ordinary word in another of the languages: those which alone before a year
 * ("out 2023", "set 2024") cannot be mistaken.
 */
export const plainMonthPattern = alternatives(
  [...numbers.keys()].filter((name) => !['out', 'set', 'ago', 'mar', 'dic'].includes(name)),
);

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
