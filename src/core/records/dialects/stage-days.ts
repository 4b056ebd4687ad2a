import type { Range } from '../../text/range.ts';
import { foldKey } from '../fold.ts';
import type { Origin } from '../record.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Statement } from './statement.ts';
import { valueRange } from './value-range.ts';

const COLON_DIGIT = /[:：][ *_]*\d/;
const STAGE = /^[\s*_]{0,6}(\p{L}[\p{L} ]{2,24})[*_]{0,3}\s?[:：][\s*_]{0,6}(?=\d)/u;

/**
 * `Accepted: 2024-05-02` in a header: a status for a key, and its day for a value. What ends a record's life is read as
 * a relation instead. A list of none or one.
 */
export function readStageDay(
  text: string,
  line: Range,
  origin: Origin,
  { dateField, statuses, keys }: Vocabulary,
): Statement[] {
  const shown = text.slice(line.start, Math.min(line.end, line.start + 48));
  const found = COLON_DIGIT.test(shown) ? STAGE.exec(shown) : null;
  const name = found?.[1];
  if (!dateField || !found || name === undefined) return [];
  const status = statuses.get(name.trim().toLowerCase());
  if (!status || status.dead) return [];
  // The day of the decision before that of the proposal.
  const like = status.phase === 'settled' ? 'accepted on' : 'proposed on';
  const start = line.start + found[0].indexOf(name);
  const range = valueRange(text, { start: line.start + found[0].length, end: line.end });
  return [
    {
      definition: dateField,
      rank: keys.get(foldKey(like))?.rank ?? 1000,
      key: { text: name, range: { start, end: start + name.length } },
      range,
      parts: [range],
      origin,
      confidence: 'certain',
    },
  ];
}
