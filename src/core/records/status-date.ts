import type { Statement } from './dialects/statement.ts';
import type { FieldReader } from './fields.ts';
import { foldKey, foldWords } from './fold.ts';
import type { FieldValue, Value } from './record.ts';
import { readStatus } from './status.ts';
import { findDates, type FoundDate } from './values/date.ts';

/** What stands before a day that is none of the status: until when, when somebody looks again, the end of a range. */
const OTHER_DAY =
  /(?:(?<!\p{L})(?:until|till|before|by|due|deadline|expires?|expiry|revisit(?:ed)?|review(?:ed)?|updated|amended|modified|revised|planned|expected|scheduled|target(?:ed)?|bis|spätestens|vor|jusqu['’]au|avant|hasta|antes de|até|fino al|entro il|przed)(?: on| at| for| in| am| by| le| el| il)?[\s:*_(~]{0,4}|\d\s?(?:\.{2,3}|…|[-–—]|to)\s?)$/iu;

/**
 * The day that a status's own text gives: `**Accepted** 2023-05-11`, `Declined (2020-12-2)`, "accepted on …". Of a life
 * told in turn it is the newest, but for the day on which another decision took this one's place. Undefined unless the
 * text says a status that the kind knows, and for days further on.
 *
 * @param dated The record has a date of its own: only a section can gainsay it.
 */
export function dateInStatus(
  reader: FieldReader,
  statements: readonly Statement[] = [],
  dated = false,
): Value<FieldValue> | undefined {
  const { text, vocabulary } = reader;
  for (const { definition, range, origin } of statements) {
    if (definition.type !== 'status' || range.end - range.start < 8) continue;
    if (dated && origin !== 'section') continue;
    const raw = text.slice(range.start, Math.min(range.end, range.start + 240));
    if (!/\d{4}|\d[-/]\d\d/.test(raw)) continue;
    const date = newest(ownDays(raw, range.start, reader));
    if (!date || readStatus(text.slice(range.start, range.end), vocabulary)?.certain !== true)
      continue;
    return {
      raw: date.raw,
      value: { type: 'date', date: date.value },
      range: date.range,
      origin,
      confidence: 'likely',
    };
  }
  return undefined;
}

/** The days in a status's first sentence that are not said to be something else. */
function ownDays(raw: string, start: number, { vocabulary, order }: FieldReader): FoundDate[] {
  const masked = raw.replace(/\]\([^)]*\)?/g, (link) => ']'.padEnd(link.length));
  const end = masked.search(/(?<=[\p{L})*_\]])[.。](?:\s|$)/u);
  const shown = end === -1 ? masked : masked.slice(0, end);
  return findDates(shown, start, order).filter(({ range, value }) => {
    const before = shown.slice(0, range.start - start);
    return value.iso !== undefined && !OTHER_DAY.test(before) && isOfStatus(before, vocabulary);
  });
}

/** Whether a day is that of a status, by what stands before it: not of another record, nor of what follows the status. */
function isOfStatus(before: string, vocabulary: FieldReader['vocabulary']): boolean {
  const from = before.search(/[^,;，；→⇒]*$/u);
  const stage = before.slice(from).replace(/\([^()]*\)/g, ' ');
  const { verbPattern, verbs } = vocabulary;
  for (const [verb] of verbPattern ? stage.matchAll(verbPattern) : [])
    if (verbs.get(foldKey(verb))?.type !== 'relates') return false;
  return (
    from === 0 || foldWords(stage).length <= 1 || readStatus(stage, vocabulary)?.certain === true
  );
}

function newest(dates: readonly FoundDate[]): FoundDate | undefined {
  return dates.reduce<FoundDate | undefined>(
    (best, date) => (best && (best.value.iso ?? '') >= (date.value.iso ?? '') ? best : date),
    undefined,
  );
}
