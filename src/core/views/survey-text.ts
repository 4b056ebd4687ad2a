import type { Kind } from '../kinds/kind.ts';
import type { Origin } from '../records/record.ts';
import { counted, listOf, textOf } from '../rules/support/words.ts';
import type { Counts } from './counts.ts';
import type { HouseWord } from './house-words.ts';
import type { Series } from './series.ts';
import type { FieldSurvey, FolderSurvey, Survey } from './survey.ts';

/** A heading, and sentences about it. */
export interface Chapter {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** More names than this are counted, not listed. */
const MAX_NAMES = 4;
/** More house words than this, of one sort, are left to the JSON. */
const MAX_WORDS = 6;
/** More holes than this in a series of numbers are counted, not listed. */
const MAX_HOLES = 8;
/** More series than this in a folder are counted, not described. */
const MAX_SERIES = 4;

const ORIGINS: Readonly<Record<Origin, string>> = {
  'front-matter': 'in the front matter',
  bullet: 'in a list item',
  line: 'on a line of its own',
  piped: 'on a line with others, between bars',
  table: 'in a table, one row a field',
  'wide-table': 'in a table, one column a field',
  section: 'in a section of its own',
  'inline-heading': 'in a heading',
  'header-verb': 'in a sentence below the title',
  admonition: 'in a call-out',
  title: 'in the title',
  'file-name': 'in the file name',
  'folder-name': 'in the folder’s name',
  prose: 'within the text',
};

/** Say in sentences what was found, folder by folder. Paths and words are as they are in the files: not yet safe to print. */
export function describeSurvey(
  survey: Survey,
  kinds: ReadonlyMap<string, Kind>,
): readonly Chapter[] {
  const chapters = survey.folders.map((folder) => describeFolder(folder, kinds));
  if (survey.strays.length > 0)
    chapters.push({
      heading: `Outside of record folders: ${count(survey.strays.length, 'record')}`,
      sentences: survey.strays.map(({ path, reason }) => `${path}: ${lowerFirst(reason)}`),
    });
  for (const { path, extension, count: files } of survey.unread)
    chapters.push({
      heading: `${path}: not read`,
      sentences: [
        `${files} files are named like records, but end in ${extension}; Leadline reads Markdown only.`,
      ],
    });
  return chapters;
}

/** "3 errors, 1 warning and 2 hints", or "none". */
export function describeFindings(counts: Counts): string {
  const parts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) =>
    counts[severity] > 0 ? [count(counts[severity], severity)] : [],
  );
  return parts.length > 0 ? list(parts) : 'none';
}

/** "65 decision records": so many of a kind. */
function countKind(number: number, id: string, kinds: ReadonlyMap<string, Kind>): string {
  const kind = kinds.get(id);
  const noun = (number === 1 ? kind?.name : kind?.plural) ?? id;
  return `${number === 0 ? 'no' : number} ${noun.toLowerCase()}`;
}

function describeFolder(folder: FolderSurvey, kinds: ReadonlyMap<string, Kind>): Chapter {
  const others = folder.otherKinds.map((other) => countKind(other.count, other.value, kinds));
  const own = folder.records - folder.otherKinds.reduce((sum, other) => sum + other.count, 0);
  const name = (path: string): string =>
    folder.path === '' ? path : path.slice(folder.path.length + 1);
  const names = (paths: readonly string[]): string =>
    paths.length > MAX_NAMES ? count(paths.length, 'record') : list(paths.map(name));
  const held = own > 0 || others.length === 0 ? [countKind(own, folder.kind, kinds)] : [];
  const sentences = [
    folder.flat ? `${folder.reason} What lies deeper does not count.` : folder.reason,
    ...(own > 0
      ? [
          `Written as ${list(folder.dialects.map((dialect) => (folder.dialects.length > 1 ? `${dialect.value} (${dialect.count})` : dialect.value)))}.`,
        ]
      : []),
    ...(own > 0 ? describeFields(folder.fields, kinds.get(folder.kind), names) : []),
    ...folder.series.slice(0, MAX_SERIES).map((series) => describeSeries(series, folder)),
    ...(folder.series.length > MAX_SERIES
      ? [`${folder.series.length - MAX_SERIES} more series of numbers are smaller.`]
      : []),
    ...(folder.unnumbered.length > 0 ? [`Without a number: ${names(folder.unnumbered)}.`] : []),
    ...describeStatuses(folder),
    ...describeWords(folder.words, own),
    ...describeDates(folder),
    ...describeSkipped(folder, name),
    ...(own > 0 || folder.skipped.length > 0
      ? [`Findings: ${describeFindings(folder.findings)}.`]
      : []),
  ];
  return { heading: `${folder.path || 'The root'}: ${list([...held, ...others])}`, sentences };
}

/** One sentence for fields of which the same can be said. */
function describeFields(
  fields: readonly FieldSurvey[],
  kind: Kind | undefined,
  names: (paths: readonly string[]) => string,
): string[] {
  const byPlace = new Map<string, string[]>();
  for (const field of fields) {
    const people = kind?.fields.find(({ id }) => id === field.field)?.type === 'people';
    const place = placeOf(field, people, names);
    const nouns = byPlace.get(place);
    const noun = field.field.replaceAll('-', ' ');
    if (nouns) nouns.push(noun);
    else byPlace.set(place, [noun]);
  }
  return [...byPlace].map(([place, nouns]) => `${upperFirst(list(nouns))}: ${place}.`);
}

/** @param optional Whether a record may well do without the field. */
function placeOf(
  { places, again, missing }: FieldSurvey,
  optional: boolean,
  names: (paths: readonly string[]) => string,
): string {
  const [most, ...rest] = places;
  if (!most) return 'none';
  const total = missing.length + places.reduce((sum, { paths }) => sum + paths.length, 0);
  const lacking = optional || missing.length === 0 ? [] : [`none in ${names(missing)}`];
  const where = rest.map(({ origin, paths }) => `${ORIGINS[origin]} in ${names(paths)}`);
  const twice = again.map(({ value, count: times }) => `again ${ORIGINS[value]} (${times})`);
  if (lacking.length > 0 && missing.length > most.paths.length)
    return [...lacking, `${ORIGINS[most.origin]} in ${names(most.paths)}`, ...where, ...twice].join(
      ', ',
    );
  const many = most.paths.length < total ? ` (${most.paths.length})` : '';
  return [`${ORIGINS[most.origin]}${many}`, ...where, ...lacking, ...twice].join(', ');
}

function describeSeries(series: Series, folder: FolderSurvey): string {
  const show = (number: number): string => {
    const digits = String(number).padStart(series.digits, '0');
    return series.prefix === '' ? digits : `${series.prefix}-${digits}`;
  };
  const place =
    folder.series.length > 1 && series.folder !== folder.path
      ? ` in ${series.folder.slice(folder.path === '' ? 0 : folder.path.length + 1)}`
      : '';
  if (series.first === series.last && series.duplicates.length === 0)
    return `One number${place}: ${show(series.first)}.`;
  const missing = series.holes.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const holes = series.holes.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const gaps =
    missing === 0
      ? 'without a hole'
      : missing > series.count
        ? `most of them unused (${series.last - series.first + 1 - missing} of ${series.last - series.first + 1} used)`
        : `with ${count(missing, 'hole')}` +
          (holes.length > MAX_HOLES ? '' : ` (${holes.join(', ')})`);
  const twice =
    series.duplicates.length === 0
      ? ''
      : `; ${series.duplicates.length > MAX_HOLES ? count(series.duplicates.length, 'number') : list(series.duplicates.map(String))} more than once`;
  const titles = series.digits === 0 ? ', in titles only' : '';
  return `Numbers${place} from ${show(series.first)} to ${show(series.last)}${titles}, ${gaps}${twice}.`;
}

function describeStatuses({ statuses, unknownStatuses }: FolderSurvey): string[] {
  const known = statuses.filter(({ value }) => value !== undefined && value !== 'other');
  if (statuses.every(({ value }) => value === undefined)) return [];
  const unknown = unknownStatuses.reduce((sum, status) => sum + status.count, 0);
  const parts = known.map((status) => `${status.count} ${status.value ?? ''}`);
  if (unknown > 0) {
    const texts = unknownStatuses.slice(0, MAX_NAMES).map(({ value }) => `“${clipped(value)}”`);
    const more = unknownStatuses.length > MAX_NAMES ? ', …' : '';
    parts.push(`${unknown} with a status that is not known (${texts.join(', ')}${more})`);
  }
  return [`Statuses: ${list(parts)}.`];
}

const MAX_TEXT = 40;

function clipped(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}

/** Words that one of many records uses are its own, not the house's. */
function describeWords(words: readonly HouseWord[], records: number): string[] {
  const least = records > 3 ? 2 : 1;
  const describe = (of: HouseWord['of'], lead: string): string[] => {
    const found = words.filter((word) => word.of === of && word.count >= least);
    if (found.length === 0) return [];
    const parts = found
      .slice(0, MAX_WORDS)
      .map(({ word, means, count: times }) => `“${word}” for ${means} (${times})`);
    if (found.length > MAX_WORDS) parts.push(`${found.length - MAX_WORDS} more`);
    return [`${lead}: ${list(parts)}.`];
  };
  return [
    ...describe('status', 'House words for a status'),
    ...describe('field', 'House words for a field'),
    ...describe('section', 'House words for a section'),
  ];
}

function describeDates({ numericDates, dateOrder }: FolderSurvey): string[] {
  if (numericDates === 0) return [];
  if (dateOrder === undefined)
    return [
      `${count(numericDates, 'record')} with dates such as 04/07/2023, and nothing proves whether the day or the month stands first.`,
    ];
  const first = dateOrder === 'day-month' ? 'day' : 'month';
  return [`In dates such as 04/07/2023 the ${first} stands first.`];
}

function describeSkipped({ skipped }: FolderSurvey, name: (path: string) => string): string[] {
  if (skipped.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { path, reason } of skipped) {
    const paths = byReason.get(reason);
    if (paths) paths.push(name(path));
    else byReason.set(reason, [name(path)]);
  }
  const groups = [...byReason].map(([reason, paths]) => {
    const shown = paths.slice(0, MAX_NAMES);
    const more = paths.length - shown.length;
    return `${list(more > 0 ? [...shown, `${more} more`] : shown)} (${lowerFirst(reason).replace(/\.$/, '')})`;
  });
  return [
    `${skipped.length === 1 ? '1 file is no record' : `${skipped.length} files are no records`}: ${groups.join('; ')}.`,
  ];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function count(number: number, noun: string): string {
  return counted(number, noun).text;
}

function list(words: readonly string[]): string {
  return textOf(listOf(words));
}
