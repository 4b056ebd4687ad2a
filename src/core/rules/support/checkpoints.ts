import type { DecisionRecord } from '../../records/record.ts';
import { readDate } from '../../records/values/date.ts';
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
  const value = record.fields.get('checkpoints')?.value;
  if (value?.type === 'entries')
    for (const { fields, range } of value.entries) {
      const date = fields.get('date');
      const looked = [...fields].some(
        ([id, { text }]) => id !== 'date' && id !== 'what' && !saysNothing(text),
      );
      found.push({ day: dayOf(date?.text), range: date?.range ?? range, looked });
    }
  for (const item of record.items('checkpoints')) {
    const date = item.fields.get('date');
    const written = record.text.slice(item.range.start, item.range.end);
    const note = item.fields.get('looked');
    const ticked = /\[[xX]\]|[✓✔✅☑]|~~/u.test(written);
    found.push({
      day: dayOf(date?.raw),
      range: date?.range ?? item.range,
      looked: ticked || (note !== undefined && !saysNothing(note.raw)),
    });
  }
  return found;
}

function dayOf(text: string | undefined): string | undefined {
  const date = text === undefined ? undefined : readDate(text);
  return date?.last ?? date?.iso;
}
