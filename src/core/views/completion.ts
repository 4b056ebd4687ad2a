import type { Catalog } from '../catalog/catalog.ts';
import type { FieldDefinition } from '../kinds/kind.ts';
import { nextStatuses } from '../lifecycle/transitions.ts';
import { foldKey } from '../records/fold.ts';
import { Parts } from '../records/parts.ts';
import type { DecisionRecord } from '../records/record.ts';
import { vocabularyOf } from '../records/vocabulary.ts';
import { addDays } from '../rules/support/days.ts';
import { yamlScalar } from '../scaffold/yaml-value.ts';
import type { Range } from '../text/range.ts';
import { dayLike } from '../writing/days.ts';
import { houseOf, mostOf, type House } from '../writing/house.ts';
import { textsFor } from '../writing/status-text.ts';
import { peopleOf } from './completion/people.ts';
import { placeAt, type ValueField } from './completion/place.ts';
import { newSections } from './completion/sections.ts';
import { compareNatural } from './outline.ts';

export { OWNER_FILES, ownersIn } from './completion/people.ts';

/** Something that may be written at a place of a record. */
export interface Completion {
  readonly type: 'section' | 'status' | 'key' | 'person' | 'path' | 'day' | 'option';
  readonly label: string;
  /** What it is for, in the words of the kind's definition; empty for none. */
  readonly documentation: string;
  /** What is written over. */
  readonly range: Range;
  readonly insert: string;
  /** The places in `insert` that are to be filled in. */
  readonly gaps: readonly Range[];
  /** For a day: how many days from today. */
  readonly days?: number;
  /** For a status: the record's own. */
  readonly current?: boolean;
  /** For a person: how many fields of records name them; 0 for an owner of files whom none names. */
  readonly count?: number;
  /** It takes the place of another value, so that what is there does not tell which are meant. */
  readonly replaces?: boolean;
  /** What comes next can be completed too. */
  readonly more?: boolean;
}

/** What completions are asked about. */
export interface CompletionRequest {
  /** The record as it is at this moment. */
  readonly record: DecisionRecord;
  readonly catalog: Catalog;
  /** The cursor, an offset in the record's text. */
  readonly offset: number;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Those whom a CODEOWNERS file names; see `ownersIn`. */
  readonly owners: readonly string[];
}

/** The field whose values are globs of files. */
const GLOBS = 'governs';

/** The days that a field in the future is most often set to, counted from today. */
const AHEAD = [7, 14, 30, 90];

/**
 * What may be written at a place of a record, the most fitting first: sections that it has not got, the statuses that
 * may follow, keys of its front matter, people, paths, days, and the names of its options. Empty where nothing fits;
 * references to other records are not among them.
 */
export function completionsAt(request: CompletionRequest): readonly Completion[] {
  const { record, catalog, offset } = request;
  const kind = catalog.kindOf(record);
  const place = placeAt(record, kind, offset);
  if (!place) return [];
  const house = houseOf(record, catalog);
  switch (place.type) {
    case 'heading':
      return newSections(record, house, { ...place.range, level: place.level }).map(
        ({ definition, title, text, gaps }) => ({
          ...{ type: 'section', label: title, documentation: definition.description },
          ...{ range: place.range, insert: text, gaps },
        }),
      );
    case 'key':
      return keys(record, house, place.range);
    case 'person':
      return people(request, place.range, false);
    case 'choice':
      return options(record, place.range);
    case 'value':
      return values(request, house, place);
  }
}

function values(
  request: CompletionRequest,
  house: House,
  place: { readonly field: ValueField; readonly range: Range; readonly bare: boolean },
): readonly Completion[] {
  const { field, range, bare } = place;
  if (field.type === 'status') return statuses(request, house, range);
  if (field.type === 'date') return days(request, house, field, range);
  if (field.type === 'people') return people(request, range, bare);
  return field.id === GLOBS ? paths(request, range, bare) : [];
}

/** The status that a record has, first, and those that may follow; all of them where it has none. */
function statuses(
  { record, today }: CompletionRequest,
  house: House,
  range: Range,
): readonly Completion[] {
  const { kind } = house;
  const { status } = record;
  const now =
    status && status.range.start === range.start && status.range.end === range.end
      ? kind.statuses.find(({ id }) => id === status.value.id)
      : undefined;
  const offered = now
    ? [now, ...nextStatuses(record, kind).filter((one) => one !== now)]
    : kind.statuses;
  return offered.map((one) => {
    const current = one === now;
    const insert = current
      ? record.text.slice(range.start, range.end)
      : (textsFor(now && status ? status.raw : '', { status: one, day: today }, record, house)[0] ??
        one.id);
    return {
      ...{ type: 'status', label: one.id, range, insert, gaps: [], current },
      documentation: `${one.verb.charAt(0).toUpperCase()}${one.verb.slice(1)}`,
      replaces: now !== undefined,
    };
  });
}

/** Keys that the front matter has not got, as siblings write them: what is owed first. */
function keys(
  record: DecisionRecord,
  { kind, siblings }: House,
  range: Range,
): readonly Completion[] {
  const vocabulary = vocabularyOf(kind);
  const { frontMatter } = new Parts(record.text, kind, record.file);
  const there = new Set(
    frontMatter.entries
      .filter(({ keyRange }) => keyRange.start !== range.start)
      .map(({ key }) => vocabulary.keys.get(foldKey(key))?.definition),
  );
  const isOwed = (field: FieldDefinition): boolean => field.required !== undefined;
  return kind.fields
    .filter((field) => !there.has(field))
    .sort((a, b) => Number(isOwed(b)) - Number(isOwed(a)))
    .map((field) => {
      const used = mostOf(
        siblings.flatMap(({ fields }) => {
          const one = fields.get(field.id);
          return one?.origin === 'front-matter' && one.key ? [one.key.text] : [];
        }),
      );
      const key = used ?? field.id;
      return {
        ...{ type: 'key', label: key, documentation: field.description, range },
        ...keyText(field, key),
        more: ['status', 'date', 'people', 'reference'].includes(field.type) || field.id === GLOBS,
      };
    });
}

/** A key with room for its value: for a list of maps, with the first of them. */
function keyText(field: FieldDefinition, key: string): Pick<Completion, 'insert' | 'gaps'> {
  if (field.type !== 'entries' || field.entries.length === 0)
    return { insert: `${key}: `, gaps: [] };
  const gaps: Range[] = [];
  let insert = `${key}:`;
  field.entries.forEach(({ id }, at) => {
    insert += `\n  ${at === 0 ? '-' : ' '} ${id}: `;
    gaps.push({ start: insert.length, end: insert.length });
  });
  return { insert, gaps };
}

function people(
  { catalog, owners, record }: CompletionRequest,
  range: Range,
  bare: boolean,
): readonly Completion[] {
  const typed = record.text.slice(range.start, range.end);
  return (
    peopleOf(catalog, owners)
      .filter(({ name }) => !typed.startsWith('@') || name.startsWith('@'))
      // The catalog may have read what is being typed here.
      .filter(({ name, count }) => name !== typed || count > 1)
      .map(({ name, count }) => ({
        ...{ type: 'person', label: name, documentation: '', range, count },
        ...{ insert: bare ? yamlScalar(name) : name, gaps: [] },
      }))
  );
}

/** More than this in one folder nobody looks through. */
const MOST_PATHS = 500;

/** What is in the folder that has been typed so far: folders with all that is in them, then files. */
function paths(
  { record, catalog, offset }: CompletionRequest,
  range: Range,
  bare: boolean,
): readonly Completion[] {
  const typed = record.text.slice(range.start, offset);
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  const folders = new Set<string>();
  const files: string[] = [];
  for (const path of catalog.files ?? []) {
    if (!path.startsWith(folder) || (folder === '' && path.startsWith('.'))) continue;
    const slash = path.indexOf('/', folder.length);
    if (slash !== -1) folders.add(path.slice(0, slash));
    else if (path !== record.path) files.push(path);
  }
  return [
    ...[...folders].sort(compareNatural).map((path) => `${path}/**`),
    ...files.sort(compareNatural),
  ]
    .slice(0, MOST_PATHS)
    .map((path) => ({
      ...{ type: 'path', label: path, documentation: '', range },
      ...{ insert: bare ? globScalar(path) : path, gaps: [] },
    }));
}

/** A glob is plain in YAML unless it begins or goes on with what means something there. */
function globScalar(glob: string): string {
  return /^[\p{L}\d_./][\p{L}\d_./*-]*$/u.test(glob) ? glob : JSON.stringify(glob);
}

/** Today, and for a field that looks ahead the usual days to come. */
function days(
  { record, today }: CompletionRequest,
  house: House,
  field: ValueField,
  range: Range,
): readonly Completion[] {
  const { kind } = house;
  const known = record.fields.get(field.id);
  const looksBack =
    field === vocabularyOf(kind).dateField ||
    kind.statuses.some(({ stamps }) => stamps.includes(field.id)) ||
    LOOKS_BACK.has(field.id);
  const sample =
    known && known.range.start === range.start && known.range.end >= range.end
      ? known.raw
      : (mostOf(house.siblings.flatMap(({ fields }) => fields.get(field.id)?.raw ?? [])) ?? '');
  return [0, ...(looksBack ? [] : AHEAD)].map((ahead) => {
    const day = addDays(today, ahead);
    return {
      ...{ type: 'day', label: day, documentation: '', range, gaps: [] },
      ...{ insert: dayLike(sample, day, record, house), days: ahead },
      replaces: range.end > range.start,
    };
  });
}

/** Days on which something was done. */
const LOOKS_BACK = new Set(['date', 'reviewed']);

function options(record: DecisionRecord, range: Range): readonly Completion[] {
  const names = [...record.items('options'), ...record.items('option-details')].map(
    ({ name, text }) => (name !== '' ? name : text).replace(/\s+/g, ' ').trim(),
  );
  return [...new Set(names)]
    .filter((name) => name !== '' && name.length <= 200)
    .map((name) => ({
      ...{ type: 'option', label: name, documentation: '', range, insert: name, gaps: [] },
    }));
}
