import type { Range } from '../../text/range.ts';
import { foldInPlace } from './fold.ts';
import { matchesOf } from '../../text/matches.ts';

/** A number of weeks as people write it: exact or a range. */
export interface Weeks {
  readonly low: number;
  readonly high: number;
  /** The words that say so: "6-8 weeks", without "about". */
  readonly range: Range;
}

const words: ReadonlyMap<string, number> = new Map(
  [
    'a an one ein eine einer einem un una une um uma',
    'two zwei dos deux dois duas',
    'three drei tres trois',
    'four vier cuatro quatre quatro',
    'five funf cinco cinq',
    'six sechs seis',
    'seven sieben siete sept sete',
    'eight acht ocho huit oito',
    'nine neun nueve neuf nove',
    'ten zehn diez dix dez',
    'eleven elf once onze',
    'twelve zwolf doce douze doze dozen dutzend docena duzia douzaine',
    'thirteen dreizehn trece treize treze',
    'fourteen vierzehn catorce quatorze',
    'fifteen funfzehn quince quinze',
    'sixteen sechzehn dieciseis seize dezesseis',
    'seventeen siebzehn diecisiete dix-sept dezessete',
    'eighteen achtzehn dieciocho dix-huit dezoito',
    'nineteen neunzehn diecinueve dix-neuf dezenove',
    'twenty zwanzig veinte vingt vinte',
  ].flatMap((line, index) => line.split(' ').map((word) => [word, index + 1] as const)),
);

const wordPattern = [...words.keys()].sort((a, b) => b.length - a.length).join('|');
const NUMBER = `(\\d{1,3}(?:[.,]\\d{1,2})?|${wordPattern})`;
const UNIT = [
  'weeks?|wks?\\.?|pw|w(?![a-z/])|wochen?|wo\\.|personenwochen?|arbeitswochen?|kalenderwochen?',
  'semanas?(?:[- ](?:persona|pessoa|hombre|homem))?|semaines?(?:[- ](?:personne|homme))?|sem(?:\\.|(?=\\s{0,2}(?:$|[,;)|/])))',
  '週間?|周|주',
].join('|');
const KIND =
  '(?:(?:person|man|engineer|engineering|dev|developer|calendar|working|work|full|solid|volle|ganze)s?[- ]){0,2}';
const PEOPLE =
  'people|person|engineer|developer|dev|fte|head|leute|personen|kopf|entwickler|persona|ingenier|desarrollador|pessoa|engenheir|desenvolvedor|personne|ingenieur|developpeu';
const TO = '\\s{0,2}(?:-|–|—|/|to|bis|a|à|ou|or|oder|ate|hasta|y|and|und|e|et)\\s{0,2}';
const WEEKS = new RegExp(
  `(?<![\\p{L}\\p{N}.,/$€£-]|\\d )(?:${NUMBER}(?:[-\\s]?(?:${UNIT}))?${TO})?${NUMBER}(?:-|\\s{0,3})${KIND}(?:${UNIT})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** "4 people × 10 weeks", "three engineers for 12 weeks each": what the weeks are multiplied by. */
const TIMES = new RegExp(
  `(?<![\\p{L}\\p{N}.,])${NUMBER}\\s{0,2}(?:(?:${PEOPLE})\\p{L}{0,3}\\s{0,2})?(?:(?:[x×*·]|a|for|fur|je|mit|por|durante|pendant|pour|with|at|,)\\s{1,2}|[x×*·]\\s{0,2})(?:about |ca\\.? |each )?$`,
  'u',
);
const SHARED = new RegExp(`[×*·]|\\sx\\s|${PEOPLE}`, 'u');
/** Without one of these no text speaks of weeks. */
const HINT = /week|wk|woche|sem|pw|\d\s?w|[週周주]/iu;
const BARE = new RegExp(`^(?:${NUMBER}${TO})?${NUMBER}$`, 'u');

/**
 * The number of weeks that a text gives, the first if there are several: "6 weeks", "about six weeks", "6–8 wks",
 * "~6w", "zwei Wochen". A bare number counts when the field is one of weeks (`bare`). Months, quarters and
 * S/M/L are not weeks: undefined.
 */
export function readWeeks(text: string, options: { bare?: boolean } = {}): Weeks | undefined {
  const [first] = findWeeks(text);
  if (first || !options.bare) return first;
  const start = text.length - text.replace(/^[\s"'~≈<≤*_`]{1,8}/u, '').length;
  let end = text.length;
  while (end > start && ' \t\r\n"\'*_`.'.includes(text.charAt(end - 1))) end--;
  const match = BARE.exec(foldInPlace(text.slice(start, end)));
  return match ? weeksOf(match, start) : undefined;
}

/** Every number of weeks in a text, in order; `offset` is added to the ranges. */
export function findWeeks(text: string, offset = 0): Weeks[] {
  if (!HINT.test(text)) return [];
  const found: Weeks[] = [];
  const folded = foldInPlace(text);
  for (const match of matchesOf(WEEKS, folded)) {
    const weeks = weeksOf(match, offset + match.index);
    if (weeks) found.push(multiplied(weeks, folded, match.index));
  }
  return found;
}

/** Weeks are one person's: four people for ten weeks are forty. */
function multiplied(weeks: Weeks, folded: string, at: number): Weeks {
  const before = folded.slice(Math.max(0, at - 40), at);
  const match = TIMES.exec(before);
  const people = match && SHARED.test(match[0]) ? numberOf(match[1] ?? '') : undefined;
  if (!match || people === undefined) return weeks;
  const { low, high, range } = weeks;
  const start = range.start - (before.length - match.index);
  return { low: low * people, high: high * people, range: { start, end: range.end } };
}

function weeksOf(match: RegExpExecArray | RegExpMatchArray, start: number): Weeks | undefined {
  const high = numberOf(match[2] ?? '');
  const low = match[1] === undefined ? high : numberOf(match[1]);
  if (low === undefined || high === undefined) return undefined;
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    range: { start, end: start + match[0].length },
  };
}

function numberOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  return words.get(text);
}
