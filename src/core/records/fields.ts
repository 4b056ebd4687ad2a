import type { FieldDefinition } from '../kinds/kind.ts';
import type { Range } from '../text/range.ts';
import { remember } from '../text/remember.ts';
import type { Statement } from './dialects/statement.ts';
import { valueRange } from './dialects/value-range.ts';
import { plain } from './plain.ts';
import type { Entry, Field, FieldValue, FileName, Person, Status, Value } from './record.ts';
import { readStatus } from './status.ts';
import { findDate, type DateOrder } from './values/date.ts';
import { faulty } from './values/date-shapes.ts';
import { isNone, isPlaceholder, saysNothing } from './values/none.ts';
import { readPeople } from './values/people.ts';
import { readWeeks } from './values/weeks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is needed to make values of statements. */
export interface FieldReader {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly order: DateOrder | undefined;
}

/** What is said about each field, in order of evidence: by tier, then by how directly the key names it. */
export function sortStatements(
  tiers: readonly (readonly Statement[])[],
): ReadonlyMap<FieldDefinition, readonly Statement[]> {
  const sorted = new Map<FieldDefinition, Statement[]>();
  for (const tier of tiers) {
    const ranked = tier.length > 1 ? tier.toSorted((a, b) => a.rank - b.rank) : tier;
    for (const statement of ranked) {
      const list = sorted.get(statement.definition);
      if (list) list.push(statement);
      else sorted.set(statement.definition, [statement]);
    }
  }
  return sorted;
}

/**
 * Make a field of everything that is said about it: the value of the best statement that has one, the others beside
 * it. Undefined when nothing is said, or only "none" and a template's placeholders.
 *
 * @param statements In order of evidence.
 * @param guesses Values that count when no statement has one.
 */
export function readField(
  reader: FieldReader,
  definition: FieldDefinition,
  statements: readonly Statement[],
  guesses: readonly Value<FieldValue>[] = [],
): Field<FieldValue> | undefined {
  let best: Value<FieldValue> | undefined;
  let key: Field<FieldValue>['key'];
  let others: Value<FieldValue>[] | undefined;
  for (const statement of statements) {
    const value = readValue(reader, definition, statement);
    if (!value) continue;
    if (best) (others ??= []).push(value);
    else {
      best = value;
      key = statement.key;
    }
  }
  for (const guess of guesses) {
    if (best) (others ??= []).push(guess);
    else best = guess;
  }
  if (!best) return undefined;
  const { raw, value, range, origin, confidence } = best;
  return { raw, value, range, origin, confidence, key, others: others ?? NONE };
}

/** Shared: nearly every field of ten thousand records has no other value. */
const NONE: readonly Value<FieldValue>[] = [];

function readValue(
  reader: FieldReader,
  definition: FieldDefinition,
  statement: Statement,
): Value<FieldValue> | undefined {
  const { text } = reader;
  const { range } = statement;
  if (range.end <= range.start && statement.parts.length === 0) return undefined;
  const raw = text.slice(range.start, range.end);
  const make = (value: FieldValue, at: Range = range): Value<FieldValue> => ({
    raw: text.slice(at.start, at.end),
    value,
    range: at,
    origin: statement.origin,
    confidence: statement.confidence,
  });
  switch (definition.type) {
    case 'status': {
      const read = readStatus(raw, reader.vocabulary);
      if (!read) return undefined;
      // `stage: beta` is a product's.
      if (!read.certain && statement.rank > 0 && /^stage$/i.test(statement.key?.text ?? ''))
        return undefined;
      // `Implementation: [a pull request](…)` is no status, nor is any prose under "State".
      if (read.status.id === 'other' && statement.rank > 0)
        if (
          (statement.origin === 'section' && raw.trim().split(/\s+/u).length > 2) ||
          /:\/\/|\]\(/.test(raw)
        )
          return undefined;
      return make({ type: 'status', status: read.status });
    }
    case 'date': {
      if (isPlaceholder(raw) || isNone(raw)) return undefined;
      if (statement.origin === 'section' && raw.length > 80) return undefined;
      const date = findDate(raw, range.start, reader.order ?? orderOfKey(statement.key?.text));
      // `due: ASAP` is meant for a day; of the record's own day another place may say more.
      if (!date && definition.id !== 'date' && statement.origin === 'front-matter' && isWords(raw))
        return make({ type: 'date', date: faulty('unreadable') });
      // `2024-05-02 [Format=YYYY-MM-DD]` is a date; `YYYY-MM-DD, such as 2024-05-02` asks for one.
      const asked = raw.search(/y{4}/i);
      if (!date || (asked >= 0 && (!date.value.iso || asked < date.range.start - range.start)))
        return undefined;
      return make({ type: 'date', date: date.value }, date.range);
    }
    case 'people': {
      const people = statement.parts.flatMap((part): Person[] =>
        readPeople(text.slice(part.start, part.end), part.start),
      );
      return people.length > 0 ? make({ type: 'people', people }) : undefined;
    }
    case 'weeks': {
      const weeks = readWeeks(raw, { bare: true });
      return weeks
        ? make({ type: 'weeks', low: weeks.low, high: weeks.high })
        : textValue(raw, make);
    }
    case 'entries':
      return make({ type: 'entries', entries: entriesOf(text, definition, statement) });
    case 'list':
    case 'reference': {
      const items = listItems(text, statement, definition.type === 'list');
      return items.length > 0 ? make({ type: 'list', items }) : undefined;
    }
    case 'text':
      return textValue(raw, make);
  }
}

/** A few words and nothing else. */
function isWords(raw: string): boolean {
  return /^["']?\p{L}[\p{L} ']{1,40}["']?$/u.test(raw.trim());
}

const DAY_FIRST = /^(?:fecha|data|datum|dato|дата)(?!\p{L})/iu;

/** Nobody who writes "Fecha", "Datum" or "Дата" puts the month first. */
function orderOfKey(key: string | undefined): DateOrder | undefined {
  return key !== undefined && DAY_FIRST.test(key) ? 'day-month' : undefined;
}

function textValue(
  raw: string,
  make: (value: FieldValue) => Value<FieldValue>,
): Value<FieldValue> | undefined {
  return saysNothing(raw) ? undefined : make({ type: 'text', text: plain(raw) });
}

/** The items of a list: as the notation lists them, or divided at commas, or at blanks between `#tags`. */
function listItems(text: string, { parts }: Statement, divided: boolean): string[] {
  const single = parts[0];
  const shown =
    parts.length === 1 && single
      ? split(text.slice(single.start, single.end), divided)
      : parts.map((part) => text.slice(part.start, part.end));
  return shown
    .filter((item) => !saysNothing(item))
    .map((item) => (divided ? (asPath(item) ?? plain(item).replace(/^#(?=\S)/, '')) : item.trim()))
    .filter((item) => item !== '');
}

/** A path or glob as it is written: its stars and underscores are no emphasis. Undefined for anything else. */
function asPath(item: string): string | undefined {
  const bare = item.trim().replace(/^[`"']|[`"']$/g, '');
  if (!/^!?[\p{L}\p{N}_.@~*?{},!+^\\/[\]$-]+$/u.test(bare) || bare.includes('](')) return undefined;
  const glob = /\/\*|\*\/|\*\./.test(bare) || (bare.includes('*') && !bare.startsWith('*'));
  return glob || (bare.includes('/') && !/^[*_]|[*_]$/.test(bare)) ? bare : undefined;
}

function split(value: string, divided: boolean): string[] {
  if (!divided) return [value];
  if (/^#\S+(?:\s+#\S+)+$/.test(value)) return value.split(/\s+/);
  const items = value.split(/[,;、，\n]/);
  return value.includes('{') ? joinBraces(items) : items;
}

/** `src/{a,b}/**` is one glob. */
function joinBraces(items: readonly string[]): string[] {
  const joined: string[] = [];
  let open: string[] = [];
  let depth = 0;
  for (const item of items) {
    depth += item.split('{').length - item.split('}').length;
    open.push(item);
    if (depth > 0) continue;
    joined.push(open.join(','));
    open = [];
    depth = 0;
  }
  // A brace that nobody closed joins nothing.
  return [...joined, ...open];
}

function entriesOf(text: string, definition: FieldDefinition, statement: Statement): Entry[] {
  if (statement.entries) return statement.entries.map((entry) => withKnownIds(entry, definition));
  return statement.parts.map((part) => ({
    range: part,
    fields: new Map([['', { text: plain(text.slice(part.start, part.end)), range: part }]]),
  }));
}

/** An entry's fields under the ids that the kind gives them. */
function withKnownIds(entry: Entry, definition: FieldDefinition): Entry {
  const fields = new Map<string, { readonly text: string; readonly range: Range }>();
  for (const [key, value] of entry.fields) {
    const lower = key.toLowerCase();
    const known = definition.entries.find(
      ({ id, aliases }) => id === lower || aliases.includes(lower),
    );
    fields.set(known?.id ?? key, value);
  }
  return { range: entry.range, fields };
}

/** The date in a file's or folder's name. */
export function dateInName(file: FileName, inFolder: boolean): Value<FieldValue> | undefined {
  if (file.date === undefined) return undefined;
  return {
    raw: file.date,
    value: { type: 'date', date: { iso: file.date, fault: undefined, candidates: [] } },
    range: { start: 0, end: 0 },
    origin: inFolder ? 'folder-name' : 'file-name',
    confidence: 'likely',
  };
}

/** A status that a title wears in brackets, or a tag that says that the record is dead. */
export function statusInWords(
  reader: FieldReader,
  title: Range | undefined,
  tags: readonly Range[],
): Value<FieldValue>[] {
  const guesses: Value<FieldValue>[] = [];
  const guess = (range: Range, origin: Value<FieldValue>['origin']) => {
    const raw = reader.text.slice(range.start, range.end);
    if (raw.length > 24) return;
    const status = endOf(reader.vocabulary)(raw);
    if (status)
      guesses.push({
        raw,
        value: { type: 'status', status },
        range,
        origin,
        confidence: 'likely',
      });
  };
  for (const tag of tags) guess(tag, 'front-matter');
  if (title) {
    const shown = reader.text.slice(title.start, title.end);
    const open = /^[[(]|[[(][^\])]{3,24}[\])]$/.exec(shown);
    if (open) {
      const start = title.start + open.index + 1;
      const close = /[\])]/.exec(reader.text.slice(start, title.end));
      if (close) guess(valueRange(reader.text, { start, end: start + close.index }), 'title');
    }
  }
  return guesses;
}

/** Tells the status of a short text that says that the record is dead; a team's records wear the same tags. */
function endOf(vocabulary: Vocabulary): (raw: string) => Status | undefined {
  let end = ends.get(vocabulary);
  if (!end) {
    end = remember(1000, (raw) => {
      const read = readStatus(raw, vocabulary);
      return read?.certain && read.dead ? read.status : undefined;
    });
    ends.set(vocabulary, end);
  }
  return end;
}

const ends = new WeakMap<Vocabulary, (raw: string) => Status | undefined>();
