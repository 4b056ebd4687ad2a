const UNITS: readonly (readonly [RegExp, number])[] = [
  [
    /(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|mi[eé]rcoles|jueves|viernes|-feira|lundi|mardi|mercredi|jeudi|vendredi/iu,
    7,
  ],
  [/day|tag|d[ií]a|jour|日/iu, 1],
  [/fortnight|biweek|bi-week|sprint|quinzena|quincena|quinzaine/iu, 14],
  [/week|woche|semana|semaine|週|周/iu, 7],
  [/quarter|quartal|trimestre/iu, 92],
  [/half|halb|semestre/iu, 184],
  [/month|monat|\bmes|\bm[eê]s|mois|月/iu, 31],
  [/year|annual|jahr|año|\bano|\ban\b|année|年/iu, 366],
];

/** "Every second Monday", "alle zwei Wochen". */
const DOUBLE =
  /\b(?:two|second|other|zwei|zweite[nrs]?|dos|segundo|deux|deuxi[eè]me|dois|duas)\b/iu;

/**
 * How many days a text names, at most: "two weeks", "monthly", "every second Monday", "90 days"; undefined when it names
 * no unit. A month counts 31 days, a quarter 92, a year 366.
 */
export function daysOf(text: string): number | undefined {
  const unit = UNITS.find(([pattern]) => pattern.test(text));
  if (!unit) return undefined;
  const number = /\d{1,5}/.exec(text)?.[0];
  const double = DOUBLE.test(text) ? 2 : 1;
  return unit[1] * (number === undefined ? double : Number(number));
}
