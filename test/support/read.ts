import type { Kind } from '../../src/core/kinds/kind.ts';
import { loadKinds } from '../../src/core/kinds/load.ts';
import { noHabits, type Habits } from '../../src/core/records/habits.ts';
import { readDocument, type Reading } from '../../src/core/records/read.ts';
import type { DateValue, DecisionRecord, FieldValue } from '../../src/core/records/record.ts';
import { builtInKinds } from './built-in-kinds.ts';

/** The kinds that ship with Leadline. */
export const kinds: ReadonlyMap<string, Kind> = loadKinds(builtInKinds()).kinds;

export interface ReadOptions {
  readonly path?: string;
  /** `undefined` for a file outside of record folders. */
  readonly folderKind?: string | undefined;
  readonly folder?: string;
  readonly habits?: Partial<Habits>;
}

/** Read a text as one in a folder of decision records. */
export function readText(text: string, options: ReadOptions = {}): Reading {
  return readDocument(options.path ?? 'docs/adr/0012-use-a-queue.md', text, {
    kinds,
    folderKind: 'folderKind' in options ? options.folderKind : 'adr',
    folder: options.folder ?? 'docs/adr',
    habits: { ...noHabits, ...options.habits },
  });
}

/** Read a text that must turn out to be a record; checks that every value is what its range covers. */
export function readRecord(text: string, options: ReadOptions = {}): DecisionRecord {
  const reading = readText(text, options);
  if (reading.type !== 'record')
    throw new Error(reading.type === 'skipped' ? reading.reason.text : 'Not a record.');
  const { record } = reading;
  for (const [id, field] of record.fields) {
    for (const value of [field, ...field.others])
      if (value.range.end > 0 && text.slice(value.range.start, value.range.end) !== value.raw)
        throw new Error(`The range of ${id} does not cover “${value.raw}”.`);
    if (field.key && text.slice(field.key.range.start, field.key.range.end) !== field.key.text)
      throw new Error(`The range of the key of ${id} does not cover “${field.key.text}”.`);
  }
  for (const { range, target } of record.relations)
    if (text.slice(range.start, range.end) !== target)
      throw new Error(`The range of a relation does not cover “${target}”.`);
  return record;
}

/** A field in short: the status's id, the date as ISO or its fault, names or handles, items, text. */
export function valueOf(record: DecisionRecord, id: string): unknown {
  const value = record.fields.get(id)?.value;
  return value && shortly(value);
}

function shortly(value: FieldValue): unknown {
  switch (value.type) {
    case 'status':
      return value.status.partial ? `partly ${value.status.id}` : value.status.id;
    case 'date':
      return dateOf(value.date);
    case 'people':
      return value.people.map(({ handle, name }) => handle ?? name);
    case 'list':
      return value.items;
    case 'text':
      return value.text;
    case 'weeks':
      return [value.low, value.high];
    case 'entries':
      return value.entries.map(({ fields }) =>
        Object.fromEntries([...fields].map(([key, { text }]) => [key, text])),
      );
  }
}

function dateOf({ iso, fault }: DateValue): string | undefined {
  return iso ?? fault;
}

/** Relations in short: `supersedes 0003-old.md`. */
export function relationsOf(record: DecisionRecord): string[] {
  return record.relations.map(
    ({ type, target, partial }) => `${partial ? 'partly ' : ''}${type} ${target}`,
  );
}
