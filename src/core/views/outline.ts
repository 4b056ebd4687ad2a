import type { Message } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Kind, Phase, StatusDefinition } from '../kinds/kind.ts';
import type { DecisionRecord, FieldValue } from '../records/record.ts';
import { fold } from '../records/values/fold.ts';
import type { Finding } from '../rules/rule.ts';
import { countFindings, type Counts } from './counts.ts';

/** By what the records of a root are grouped. */
export type Grouping = 'kind' | 'status' | 'folder' | 'period';

/** How the records of a group are ordered: by path, newest first, or those most objected to first. */
export type Sorting = 'path' | 'date' | 'findings';

/** Which records are shown, and how. */
export interface OutlineOptions {
  readonly grouping?: Grouping;
  readonly sorting?: Sorting;
  /** Words that a record must all have in what a list shows of it; see `matchesFilter`. */
  readonly filter?: string;
}

/** A group of records: plain data that a tree shows and a report prints. */
export interface OutlineGroup {
  /** Stable between refreshes: the kind's id, the status, or the folder. */
  readonly key: string;
  readonly label: string;
  /** A codicon's name. */
  readonly icon: string;
  /** The kind of all records in the group, when they are grouped so. */
  readonly kind: string | undefined;
  readonly records: readonly OutlineRecord[];
  readonly counts: Counts;
}

/** A record as lists show it. */
export interface OutlineRecord {
  readonly path: string;
  readonly id: string;
  /** `ADR-0012 Title`, or the title alone for records without a number. */
  readonly label: string;
  readonly title: string;
  readonly kind: string;
  readonly kindName: string;
  /** In a sentence: why the file was taken for this kind. */
  readonly kindReason: Message;
  /** The status as the kind knows it; undefined when there is none. */
  readonly status: string | undefined;
  /** The status as the record writes it. */
  readonly statusText: string | undefined;
  readonly phase: Phase | undefined;
  /** A codicon's name, for the status. */
  readonly icon: string;
  /** ISO, as far as it is known. */
  readonly date: string | undefined;
  /** `2026 Q4`, `2027 H1`, or the year alone: of the date, else the period that the record is about. */
  readonly period: string | undefined;
  /** Those whom the record names in its fields, by field id. */
  readonly people: readonly { readonly field: string; readonly names: readonly string[] }[];
  readonly counts: Counts;
}

/** The icon of a record whose status is absent, or unknown to its kind. */
const UNKNOWN_STATUS_ICON = 'question';

/**
 * Group the records of a catalog. Groups are in the order of the kinds, of the kinds' statuses, of the folders' names,
 * or the latest period first; records in the order of their paths, numbers counting as numbers, unless asked otherwise.
 * A step is one record: whoever must not be kept waiting by many may pause between.
 */
export function* outlineSteps(
  catalog: Catalog,
  findingsOf: (path: string) => readonly Finding[],
  { grouping = 'kind', sorting = 'path', filter = '' }: OutlineOptions = {},
): Generator<undefined, readonly OutlineGroup[]> {
  const groups = new Map<string, OutlineRecord[]>();
  for (const one of catalog.records) {
    yield;
    const record = outlineRecord(one, catalog.kindOf(one), findingsOf(one.path));
    if (!matchesFilter(record, filter)) continue;
    const key = keyOf(record, grouping);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  const order = orderOf(catalog, grouping);
  return [...groups.keys()]
    .sort(
      (a, b) =>
        rank(order, a) - rank(order, b) ||
        (grouping === 'period' ? latestFirst(a, b) : compareNatural(a, b)),
    )
    .map((key) => {
      const members = (groups.get(key) ?? []).sort(comparing(sorting));
      const kind = grouping === 'kind' ? catalog.kinds.get(key) : undefined;
      return {
        key,
        label: kind?.plural ?? labelOf(key, grouping),
        icon: kind?.icon ?? GROUP_ICONS[grouping] ?? members[0]?.icon ?? '',
        kind: kind?.id,
        records: members,
        counts: sum(members.map((member) => member.counts)),
      };
    });
}

/**
 * Whether a record has all words of a filter in its label, path, kind, status, date or people, whatever their case and
 * accents. Every record has those of an empty filter.
 */
export function matchesFilter(record: OutlineRecord, filter: string): boolean {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { label, path, kindName, status, statusText, date, period, people } = record;
  const names = people.flatMap((one) => one.names);
  const said = fold([label, path, kindName, status, statusText, date, period, ...names].join('\n'));
  return words.every((word) => said.includes(word));
}

/**
 * A group in which some records, known by their paths, are shown anew with other findings. Only these move, and only
 * where the order is that of findings: another title or date is another outline.
 */
export function regroup(
  group: OutlineGroup,
  fresh: ReadonlyMap<string, OutlineRecord>,
  sorting: Sorting = 'path',
): OutlineGroup {
  const records = group.records.map((record) => fresh.get(record.path) ?? record);
  if (sorting === 'findings') records.sort(comparing(sorting));
  return { ...group, records, counts: sum(records.map(({ counts }) => counts)) };
}

/** One record as lists show it. */
export function outlineRecord(
  record: DecisionRecord,
  kind: Kind,
  findings: readonly Finding[],
): OutlineRecord {
  const definition = statusDefinition(record, kind);
  const title = record.title?.value ?? record.file.base;
  const date = record.fields.get('date')?.value;
  return {
    path: record.path,
    id: record.id,
    label: record.number ? `${record.id} ${title}` : title,
    title,
    kind: kind.id,
    kindName: kind.name,
    kindReason: record.kindReason,
    status: record.status?.value.id,
    statusText: record.status?.raw,
    phase: definition?.phase,
    icon: definition?.icon ?? UNKNOWN_STATUS_ICON,
    date: date?.type === 'date' ? date.date.iso : undefined,
    period: periodOf(record),
    people: [...record.fields].flatMap(([field, { value }]) => {
      const names = namesIn(value);
      return names.length > 0 ? [{ field, names }] : [];
    }),
    counts: countFindings(findings),
  };
}

function statusDefinition(record: DecisionRecord, kind: Kind): StatusDefinition | undefined {
  return kind.statuses.find((status) => status.id === record.status?.value.id);
}

function namesIn(value: FieldValue): readonly string[] {
  return value.type === 'people' ? value.people.map((person) => person.handle ?? person.name) : [];
}

/** The quarter of a record's date, else the period that it is about. */
function periodOf(record: DecisionRecord): string | undefined {
  const date = record.fields.get('date')?.value;
  const iso = date?.type === 'date' ? date.date.iso : undefined;
  if (iso !== undefined) {
    const month = Number(iso.slice(5, 7));
    return month > 0 ? `${iso.slice(0, 4)} Q${Math.ceil(month / 3)}` : iso.slice(0, 4);
  }
  const [, year, part] =
    /^(\d{4})[-\s]?([QH][1-4])?/i.exec(record.fields.get('period')?.raw ?? '') ?? [];
  return year === undefined ? undefined : [year, part?.toUpperCase()].filter(Boolean).join(' ');
}

/** Periods backwards, what has none last. */
function latestFirst(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || (a < b ? 1 : -1);
}

function comparing(sorting: Sorting): (a: OutlineRecord, b: OutlineRecord) => number {
  const byPath = (a: OutlineRecord, b: OutlineRecord): number => compareNatural(a.path, b.path);
  if (sorting === 'date')
    return (a, b) =>
      (a.date === b.date ? 0 : latestFirst(a.date ?? '', b.date ?? '')) || byPath(a, b);
  if (sorting === 'findings')
    return (a, b) =>
      b.counts.error - a.counts.error ||
      b.counts.warning - a.counts.warning ||
      b.counts.info - a.counts.info ||
      byPath(a, b);
  return byPath;
}

const GROUP_ICONS: Readonly<Partial<Record<Grouping, string>>> = {
  folder: 'folder',
  period: 'calendar',
};

function keyOf(record: OutlineRecord, grouping: Grouping): string {
  if (grouping === 'kind') return record.kind;
  if (grouping === 'status') return record.status ?? '';
  if (grouping === 'period') return record.period ?? '';
  return record.path.slice(0, Math.max(0, record.path.lastIndexOf('/')));
}

function labelOf(key: string, grouping: Grouping): string {
  if (grouping === 'folder') return key === '' ? '.' : key;
  if (key !== '') return key;
  return grouping === 'period' ? 'no date' : 'no status';
}

function orderOf(catalog: Catalog, grouping: Grouping): readonly string[] {
  if (grouping === 'kind') return [...catalog.kinds.keys()];
  if (grouping === 'folder' || grouping === 'period') return [];
  return [...catalog.kinds.values()].flatMap((kind) => kind.statuses.map((status) => status.id));
}

function rank(order: readonly string[], key: string): number {
  const at = order.indexOf(key);
  return at === -1 ? order.length : at;
}

function sum(all: readonly Counts[]): Counts {
  return {
    error: all.reduce((total, counts) => total + counts.error, 0),
    warning: all.reduce((total, counts) => total + counts.warning, 0),
    info: all.reduce((total, counts) => total + counts.info, 0),
    hint: all.reduce((total, counts) => total + counts.hint, 0),
  };
}

/** Made when first needed: the command line would pay for it at every start. */
let collator: Intl.Collator | undefined;

/** The order of names in which numbers count as numbers: 9 before 10. */
export function compareNatural(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
