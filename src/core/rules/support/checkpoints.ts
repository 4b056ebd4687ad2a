import type { DecisionRecord } from '../../records/record.ts';
import { findDates, readDate } from '../../records/values/date.ts';
import { saysNothing } from '../../records/values/none.ts';
import type { Range } from '../../text/range.ts';

/** A day on which someone looks at how the work goes. */
export interface Checkpoint {
  /** `YYYY-MM-DD`; undefined when the day cannot be told. */
  readonly day: string | undefined;
  readonly range: Range;
  /** A note or tick tells that someone has looked. */
  readonly looked: boolean;
}

/** The checkpoints of a record, from its field and from its section. */
export function checkpointsOf(record: DecisionRecord): readonly Checkpoint[] {
  const found: Checkpoint[] = [];
  // A bold label over a list is a field and a section.
  const known = new Set<number>();
  const value = record.fields.get('checkpoints')?.value;
  if (value?.type === 'entries')
    for (const { fields, range } of value.entries) {
      if (!fields.has('date')) {
        // Free words, or a map from days to words.
        const said = [...fields].map(([key, { text }]) => `${key} ${text}`).join(' ');
        found.push(...inWords(said, range));
        continue;
      }
      const date = fields.get('date');
      const looked = [...fields].some(
        ([id, { text }]) => id !== 'date' && id !== 'what' && !saysNothing(text),
      );
      found.push({ day: dayOf(date?.text), range: date?.range ?? range, looked });
    }
  for (const { range } of found) known.add(record.lines.lineAt(range.start));
  for (const item of record.items('checkpoints')) {
    if (known.has(record.lines.lineAt(item.range.start))) continue;
    const date = item.fields.get('date');
    const written = record.text.slice(item.range.start, item.range.end);
    const note = item.fields.get('looked');
    const ticked = isLookedAt(written);
    found.push({
      day: dayOf(date?.raw),
      range: date?.range ?? item.range,
      looked: ticked || (note !== undefined && !saysNothing(note.raw)),
    });
  }
  return found;
}

/** A tick, or a word behind a dash, a bracket or a full stop that somebody has looked. */
const LOOKED =
  /\[[xX]\]|[✓✔✅☑]|~~|(?:[—–(;:.]|->|→|\s-)\s?(?:\p{L}+,? ){0,2}(?:looked|seen|done|ok(?:ay)?|fine|checked|went|passed|shown|complete|reviewed|good|held|angesehen|gesehen|erledigt|geprüft|gezeigt|in ordnung|passt|besprochen|visto|vista|hecho|revisad[oa]|mirad[oa]|conforme|feito|conferid[oa]|olhad[oa]|vue?|fait|faite|relue?|vérifié|montré)(?!\p{L})/iu;

/** Whether a text has a tick, or tells that somebody has looked or that it is done. */
export function isLookedAt(text: string): boolean {
  return LOOKED.test(text);
}

/** The checkpoints of a line or an entry in free words: one a day, and what is said up to the next. */
function inWords(text: string, range: Range): Checkpoint[] {
  const dates = findDates(text);
  if (dates.length === 0) return [{ day: undefined, range, looked: isLookedAt(text) }];
  return dates.map(({ value }, at) => ({
    day: value.last ?? value.iso,
    range,
    looked: isLookedAt(text.slice(dates[at]?.range.start, dates[at + 1]?.range.start)),
  }));
}

function dayOf(text: string | undefined): string | undefined {
  const date = text === undefined ? undefined : readDate(text);
  return date?.last ?? date?.iso;
}
