import type { Kind } from '../kinds/kind.ts';
import type { DateValue, DecisionRecord } from '../records/record.ts';
import { findDates } from '../records/values/date.ts';
import { saysNothing } from '../records/values/none.ts';
import { fieldRange } from '../rules/support/anchor.ts';
import { cadenceOf, dayOf, lastReview } from '../rules/support/cadence.ts';
import { checkpointsOf } from '../rules/support/checkpoints.ts';
import { addDays, daysBetween } from '../rules/support/days.ts';
import { statusOf } from '../rules/support/phases.ts';
import { phrase, say, verbatim, type Message } from '../text/message.ts';
import { capital } from '../rules/support/words.ts';
import type { Range } from '../text/range.ts';

/** What a day in a record asks for. */
export type AttentionType =
  | 'review'
  | 'revisit'
  | 'checkpoint'
  | 'due'
  | 'question'
  | 'stale-proposal';

/** Something that somebody has to look at on or after a day. */
export interface AttentionItem {
  readonly path: string;
  readonly type: AttentionType;
  /** What it is, in the record's own words where it has some. */
  readonly label: Message;
  /** What the record is called: `ADR-0012 Title`. */
  readonly record: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Days from today; negative when the day has passed. */
  readonly days: number;
  readonly range: Range;
}

/** When something is wanted, seen from today. */
export type AttentionWhen = 'overdue' | 'this-week' | 'this-month' | 'later';

export interface AttentionGroup {
  readonly when: AttentionWhen;
  readonly items: readonly AttentionItem[];
}

/** A proposal that nobody has decided for this many days wants a push. */
const STALE_DAYS = 30;

/** Fields whose days have a meaning of their own here. */
const OWN_DATES: ReadonlySet<string> = new Set(['due', 'revisit', 'reviewed']);

/** What one record asks to be looked at, and when; nothing for a record that is closed. */
export function attentionOf(
  record: DecisionRecord,
  kind: Kind,
  today: string,
): readonly AttentionItem[] {
  const status = statusOf(record, kind);
  if (status?.phase === 'closed' || status?.dead === true) return [];
  const title = record.title?.value ?? record.file.base;
  const name = record.number ? `${record.id} ${title}` : title;
  const found: AttentionItem[] = [];
  const add = (
    type: AttentionType,
    label: Message,
    day: string | undefined,
    range: Range,
  ): void => {
    if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return;
    const days = daysBetween(today, day);
    found.push({ path: record.path, type, label, record: name, day, days, range });
  };

  const due = record.fields.get('due');
  if (due?.value.type === 'date') add('due', say`Due`, lastDay(due.value.date), due.range);

  const revisit = record.fields.get('revisit');
  if (revisit && revisit.range.end > revisit.range.start && status?.phase === 'settled') {
    const date = findDates(revisit.raw, revisit.range.start).at(-1);
    if (date) add('revisit', say`Revisit`, lastDay(date.value), date.range);
  }
  if (kind.fields.some(({ id }) => id === 'reviewed') && status?.phase === 'settled') {
    const last = lastReview(record);
    if (last !== undefined)
      add('review', say`Review`, addDays(last, cadenceOf(record)), fieldRange(record, 'reviewed'));
  }
  for (const { id, overdue, after } of kind.fields) {
    const field = overdue && !OWN_DATES.has(id) ? record.fields.get(id) : undefined;
    if (field?.value.type !== 'date' || status?.phase === 'draft') continue;
    const day = lastDay(field.value.date);
    const base = after === undefined ? undefined : dayOf(record, after);
    // A day before what it must not precede is a slip, which `date-order` tells.
    if (day === undefined || base === undefined || day >= base)
      add(id === 'review' ? 'review' : 'due', verbatim(sentenceCase(id)), day, field.range);
  }
  for (const { day, range, looked } of checkpointsOf(record))
    if (!looked) add('checkpoint', say`Checkpoint`, day, range);
  for (const { id, items } of kind.sections) {
    if (!items || id === 'checkpoints') continue;
    const dates = items.fields.filter(({ type }) => type === 'date');
    for (const item of dates.length > 0 ? record.items(id) : []) {
      if (isTicked(record, item.range)) continue;
      for (const { id: field } of dates) {
        const value = item.fields.get(field);
        if (value?.value.type !== 'date' || saysNothing(value.raw)) continue;
        add(
          id === 'questions' ? 'question' : 'due',
          item.name === '' ? phrase(capital(items.noun), items.noun) : verbatim(item.name),
          lastDay(value.value.date),
          value.range,
        );
      }
    }
  }
  if (status?.phase === 'open' && kind.fields.every(({ id }) => id !== 'due')) {
    const date = record.fields.get('date');
    const since = date?.value.type === 'date' ? lastDay(date.value.date) : undefined;
    if (date && since !== undefined && daysBetween(since, today) > STALE_DAYS)
      add(
        'stale-proposal',
        say`${status.id} for ${daysBetween(since, today)} days`,
        addDays(since, STALE_DAYS),
        fieldRange(record, 'status'),
      );
  }
  return found;
}

/** Sort what records ask for by day, and group it by when it is wanted. Empty groups are left out. */
export function groupAttention(items: readonly AttentionItem[]): readonly AttentionGroup[] {
  const sorted = [...items].sort(
    (a, b) => compare(a.day, b.day) || compare(a.path, b.path) || a.range.start - b.range.start,
  );
  const groups: readonly [AttentionWhen, (days: number) => boolean][] = [
    ['overdue', (days) => days < 0],
    ['this-week', (days) => days >= 0 && days < 7],
    ['this-month', (days) => days >= 7 && days < 31],
    ['later', (days) => days >= 31],
  ];
  return groups.flatMap(([when, belongs]) => {
    const members = sorted.filter(({ days }) => belongs(days));
    return members.length > 0 ? [{ when, items: members }] : [];
  });
}

function lastDay(date: DateValue): string | undefined {
  return date.last ?? date.iso;
}

/** A field's id as words: `decide-by` is “Decide by”. */
function sentenceCase(id: string): string {
  return `${id.slice(0, 1).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;
}

/** Whether an item is ticked off or struck through. */
function isTicked(record: DecisionRecord, { start, end }: Range): boolean {
  return /\[[xX]\]|[✓✔✅☑]|~~/u.test(record.text.slice(start, end));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
