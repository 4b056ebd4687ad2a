import { foldInPlace } from './fold.ts';
import { findDates } from './date.ts';
import { plainMonthPattern } from './months.ts';

/** A day, a week or a part of a month of the year that everyone has in mind: "4 December", "Dec 11th", "KW 48". */
const WITHOUT_YEAR = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:\\d{1,2}(?:st|nd|rd|th|er|\\.|º|o)?\\s(?:of |de )?|(?:end of|end|mid-?|middle of|start of|beginning of|late|early|before|ende|mitte|anfang|fin de|finales de|mediados de|fim de|fins de|meados de|fin|mi-?|debut)\\s?)(?:${plainMonthPattern})|(?:${plainMonthPattern})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?|(?:kw|cw|calendar week|kalenderwoche|week|semana|semaine|w)[\\s-]?[0-5]?\\d|\\d{1,2}\\.\\d{1,2}\\.|\\d{1,2}/\\d{1,2}(?!/))(?![\\p{L}\\p{N}])`,
  'u',
);

/** Whether a text names a day, in full or without its year, or a week by its number. */
export function namesDay(text: string): boolean {
  if (!/\d|end|fin|fim|mi/iu.test(text)) return false;
  return findDates(text).length > 0 || WITHOUT_YEAR.test(foldInPlace(text));
}
