import { fold } from './fold.ts';

/**
 * Names and abbreviations of the months in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish,
 * Swedish, Danish, Russian, Ukrainian, Czech, Turkish, Finnish, Hungarian, Romanian, Catalan, Indonesian and Greek,
 * January first; where a language declines them, as in a date.
 */
const names: readonly string[] = [
  'january jan januar jänner jaenner janvier janv enero ene janeiro gennaio januari stycznia января січня ledna ocak tammikuuta január ianuarie gener ιανουαρίου',
  'february feb februar feber février févr fév fevr febrero fevereiro fev febbraio februari lutego февраля лютого února şubat helmikuuta február februarie febrer februari φεβρουαρίου',
  'march mar märz maerz mrz mars marzo março maart mrt marca marts марта березня března mart maaliskuuta március martie març maret μαρτίου',
  'april apr avril avr abril abr aprile kwietnia апреля квітня dubna nisan huhtikuuta április aprilie απριλίου',
  'may mai mayo maio maggio mei maja maj мая травня května mayıs toukokuuta május maig μαΐου',
  'june jun juni juin junio junho giugno czerwca июня червня června haziran kesäkuuta június iunie juny ιουνίου',
  'july jul juli juillet juil julio julho luglio lipca июля липня července temmuz heinäkuuta július iulie juliol ιουλίου',
  'august aug août aout agosto ago augustus augusti sierpnia августа серпня srpna ağustos elokuuta augusztus agost αυγούστου',
  'september sept sep septembre septiembre setiembre setembro set settembre września сентября вересня září eylül syyskuuta szeptember septembrie σεπτεμβρίου',
  'october oct oktober okt octobre octubre outubro out ottobre października октября жовтня října ekim lokakuuta október octombrie οκτωβρίου',
  'november nov novembre noviembre novembro listopada ноября листопада listopadu kasım marraskuuta noiembrie νοεμβρίου',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia декабря грудня prosince aralık joulukuuta decembrie desembre desember δεκεμβρίου',
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
