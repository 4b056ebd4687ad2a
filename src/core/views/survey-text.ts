import type { Kind } from '../kinds/kind.ts';
import type { Origin } from '../records/record.ts';
import type { Severity } from '../rules/rule.ts';
import { commas, listOf } from '../rules/support/words.ts';
import { phrase, say, verbatim, type Message, type MessageArgument } from '../text/message.ts';
import type { Counts } from './counts.ts';
import type { HouseWord } from './house-words.ts';
import type { Series } from './series.ts';
import type { FieldSurvey, FolderSurvey, Survey } from './survey.ts';

/** A heading, and sentences about it. */
export interface Chapter {
  readonly heading: Message;
  readonly sentences: readonly Message[];
}

/** More names than this are counted, not listed. */
const MAX_NAMES = 4;
/** More house words than this, of one sort, are left to the JSON. */
const MAX_WORDS = 6;
/** More holes than this in a series of numbers are counted, not listed. */
const MAX_HOLES = 8;
/** More series than this in a folder are counted, not described. */
const MAX_SERIES = 4;

const ORIGINS: Readonly<Record<Origin, Message>> = {
  'front-matter': say`in the front matter`,
  bullet: say`in a list item`,
  line: say`on a line of its own`,
  piped: say`on a line with others, between bars`,
  table: say`in a table, one row a field`,
  'wide-table': say`in a table, one column a field`,
  section: say`in a section of its own`,
  'inline-heading': say`in a heading`,
  'header-verb': say`in a sentence below the title`,
  admonition: say`in a call-out`,
  title: say`in the title`,
  'file-name': say`in the file name`,
  'folder-name': say`in the folder’s name`,
  prose: say`within the text`,
};

/** Say in sentences what was found, folder by folder. Paths and words are as they are in the files: not yet safe to print. */
export function describeSurvey(
  survey: Survey,
  kinds: ReadonlyMap<string, Kind>,
): readonly Chapter[] {
  const chapters = survey.folders.map((folder) => describeFolder(folder, kinds));
  if (survey.strays.length > 0)
    chapters.push({
      heading: say`Outside of record folders: ${countRecords(survey.strays.length)}`,
      sentences: survey.strays.map(({ path, reason }) => say`${path}: ${lowerFirst(reason)}`),
    });
  for (const { path, extension, count: files } of survey.unread)
    chapters.push({
      heading: say`${path}: not read`,
      sentences: [
        say`${files} files are named like records, but end in ${extension}; Leadline reads Markdown only.`,
      ],
    });
  return chapters;
}

/** "3 errors, 1 warning and 2 hints", or "none". */
export function describeFindings(counts: Counts): Message {
  const parts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) =>
    counts[severity] > 0 ? [countOf(severity, counts[severity])] : [],
  );
  return parts.length > 0 ? list(parts) : phrase('no findings', 'none');
}

function countOf(severity: Severity, count: number): Message {
  switch (severity) {
    case 'error':
      return count === 1 ? say`1 error` : say`${count} errors`;
    case 'warning':
      return count === 1 ? say`1 warning` : say`${count} warnings`;
    case 'info':
      return count === 1 ? say`1 info` : say`${count} infos`;
    case 'hint':
      return count === 1 ? say`1 hint` : say`${count} hints`;
  }
}

/** "65 decision records": so many of a kind. */
function countKind(number: number, id: string, kinds: ReadonlyMap<string, Kind>): Message {
  const kind = kinds.get(id);
  const noun = ((number === 1 ? kind?.name : kind?.plural) ?? id).toLowerCase();
  return number === 0 ? say`no ${noun}` : say`${number} ${noun}`;
}

function describeFolder(folder: FolderSurvey, kinds: ReadonlyMap<string, Kind>): Chapter {
  const others = folder.otherKinds.map((other) => countKind(other.count, other.value, kinds));
  const own = folder.records - folder.otherKinds.reduce((sum, other) => sum + other.count, 0);
  const name = (path: string): string =>
    folder.path === '' ? path : path.slice(folder.path.length + 1);
  const names = (paths: readonly string[]): Message =>
    paths.length > MAX_NAMES ? countRecords(paths.length) : list(paths.map(name));
  const held = own > 0 || others.length === 0 ? [countKind(own, folder.kind, kinds)] : [];
  const sentences = [
    folder.flat ? say`${folder.reason} What lies deeper does not count.` : folder.reason,
    ...(own > 0
      ? [
          say`Written as ${list(folder.dialects.map(({ value, count }) => (folder.dialects.length > 1 ? say`${value} (${count})` : value)))}.`,
        ]
      : []),
    ...(own > 0 ? describeFields(folder.fields, kinds.get(folder.kind), names) : []),
    ...folder.series.slice(0, MAX_SERIES).map((series) => describeSeries(series, folder)),
    ...(folder.series.length > MAX_SERIES
      ? [say`${folder.series.length - MAX_SERIES} more series of numbers are smaller.`]
      : []),
    ...(folder.unnumbered.length > 0 ? [say`Without a number: ${names(folder.unnumbered)}.`] : []),
    ...describeStatuses(folder),
    ...describeWords(folder.words, own),
    ...describeDates(folder),
    ...describeSkipped(folder, name),
    ...(own > 0 || folder.skipped.length > 0
      ? [say`Findings: ${describeFindings(folder.findings)}.`]
      : []),
  ];
  return {
    heading: say`${folder.path || say`The root`}: ${list([...held, ...others])}`,
    sentences,
  };
}

/** One sentence for fields of which the same can be said. */
function describeFields(
  fields: readonly FieldSurvey[],
  kind: Kind | undefined,
  names: (paths: readonly string[]) => Message,
): Message[] {
  const byPlace = new Map<string, { readonly place: Message; readonly nouns: string[] }>();
  for (const field of fields) {
    const people = kind?.fields.find(({ id }) => id === field.field)?.type === 'people';
    const place = placeOf(field, people, names);
    const same = byPlace.get(place.text);
    const noun = field.field.replaceAll('-', ' ');
    if (same) same.nouns.push(noun);
    else byPlace.set(place.text, { place, nouns: [noun] });
  }
  return [...byPlace.values()].map(
    ({ place, nouns: [first = '', ...others] }) =>
      say`${list([upperFirst(first), ...others])}: ${place}.`,
  );
}

/** @param optional Whether a record may well do without the field. */
function placeOf(
  { places, again, missing }: FieldSurvey,
  optional: boolean,
  names: (paths: readonly string[]) => Message,
): Message {
  const [most, ...rest] = places;
  if (!most) return say`none`;
  const total = missing.length + places.reduce((sum, { paths }) => sum + paths.length, 0);
  const lacking = optional || missing.length === 0 ? [] : [say`none in ${names(missing)}`];
  const where = rest.map(({ origin, paths }) => say`${ORIGINS[origin]} in ${names(paths)}`);
  const twice = again.map(({ value, count: times }) => say`again ${ORIGINS[value]} (${times})`);
  if (lacking.length > 0 && missing.length > most.paths.length)
    return inRow([
      ...lacking,
      say`${ORIGINS[most.origin]} in ${names(most.paths)}`,
      ...where,
      ...twice,
    ]);
  const origin = ORIGINS[most.origin];
  const first = most.paths.length < total ? say`${origin} (${most.paths.length})` : origin;
  return inRow([first, ...where, ...lacking, ...twice]);
}

function describeSeries(series: Series, folder: FolderSurvey): Message {
  const show = (number: number): string => {
    const digits = String(number).padStart(series.digits, '0');
    return series.prefix === '' ? digits : `${series.prefix}-${digits}`;
  };
  const apart = folder.series.length > 1 && series.folder !== folder.path;
  const place = series.folder.slice(folder.path === '' ? 0 : folder.path.length + 1);
  const [first, last] = [show(series.first), show(series.last)];
  if (series.first === series.last && series.duplicates.length === 0)
    return apart ? say`One number in ${place}: ${first}.` : say`One number: ${first}.`;
  const missing = series.holes.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const holes = series.holes.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const all = series.last - series.first + 1;
  const withHoles = missing === 1 ? say`with 1 hole` : say`with ${missing} holes`;
  const gaps =
    missing === 0
      ? say`without a hole`
      : missing > series.count
        ? say`most of them unused (${all - missing} of ${all} used)`
        : holes.length > MAX_HOLES
          ? withHoles
          : say`${withHoles} (${holes.join(', ')})`;
  const numbers = apart
    ? say`Numbers in ${place} from ${first} to ${last}`
    : say`Numbers from ${first} to ${last}`;
  const named = series.digits === 0 ? say`${numbers}, in titles only` : numbers;
  const { duplicates } = series;
  if (duplicates.length === 0) return say`${named}, ${gaps}.`;
  const twice =
    duplicates.length > MAX_HOLES
      ? say`${duplicates.length} numbers`
      : list(duplicates.map(String));
  return say`${named}, ${gaps}; ${twice} more than once.`;
}

function describeStatuses({ statuses, unknownStatuses }: FolderSurvey): Message[] {
  const known = statuses.filter(({ value }) => value !== undefined && value !== 'other');
  if (statuses.every(({ value }) => value === undefined)) return [];
  const unknown = unknownStatuses.reduce((sum, status) => sum + status.count, 0);
  const parts = known.map((status) => say`${status.count} ${status.value ?? ''}`);
  if (unknown > 0) {
    const texts = unknownStatuses.slice(0, MAX_NAMES).map(({ value }) => say`“${clipped(value)}”`);
    const shown = inRow(unknownStatuses.length > MAX_NAMES ? [...texts, '…'] : texts);
    parts.push(say`${unknown} with a status that is not known (${shown})`);
  }
  return [say`Statuses: ${list(parts)}.`];
}

const MAX_TEXT = 40;

function clipped(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}

/** Words that one of many records uses are its own, not the house's. */
function describeWords(words: readonly HouseWord[], records: number): Message[] {
  const least = records > 3 ? 2 : 1;
  const describe = (of: HouseWord['of'], lead: Message): Message[] => {
    const found = words.filter((word) => word.of === of && word.count >= least);
    if (found.length === 0) return [];
    const parts = found
      .slice(0, MAX_WORDS)
      .map(({ word, means, count: times }) => say`“${word}” for ${means} (${times})`);
    if (found.length > MAX_WORDS) parts.push(say`${found.length - MAX_WORDS} more`);
    return [say`${lead}: ${list(parts)}.`];
  };
  return [
    ...describe('status', say`House words for a status`),
    ...describe('field', say`House words for a field`),
    ...describe('section', say`House words for a section`),
  ];
}

function describeDates({ numericDates, dateOrder }: FolderSurvey): Message[] {
  if (numericDates === 0) return [];
  if (dateOrder === undefined)
    return [
      say`${countRecords(numericDates)} with dates such as 04/07/2023, and nothing proves whether the day or the month stands first.`,
    ];
  return [
    dateOrder === 'day-month'
      ? say`In dates such as 04/07/2023 the day stands first.`
      : say`In dates such as 04/07/2023 the month stands first.`,
  ];
}

function describeSkipped({ skipped }: FolderSurvey, name: (path: string) => string): Message[] {
  if (skipped.length === 0) return [];
  const byReason = new Map<string, { readonly reason: Message; readonly paths: string[] }>();
  for (const { path, reason } of skipped) {
    const same = byReason.get(reason.text);
    if (same) same.paths.push(name(path));
    else byReason.set(reason.text, { reason, paths: [name(path)] });
  }
  const groups = [...byReason.values()].map(({ reason, paths }): MessageArgument => {
    const shown = paths.slice(0, MAX_NAMES);
    const more = paths.length - shown.length;
    return say`${list(more > 0 ? [...shown, say`${more} more`] : shown)} (${lowerFirst(reason, /\.$/)})`;
  });
  const all = groups.reduce((before, next) => say`${before}; ${next}`);
  return [
    skipped.length === 1
      ? say`1 file is no record: ${all}.`
      : say`${skipped.length} files are no records: ${all}.`,
  ];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence within another one; in languages other than English it stands as it is. */
function lowerFirst({ template, text, args }: Message, without?: RegExp): Message {
  const shown = text.charAt(0).toLowerCase() + text.slice(1);
  return phrase(template, without ? shown.replace(without, '') : shown, args);
}

/** By words of its own: “5 records” alone is a label elsewhere. */
function countRecords(count: number): Message {
  return count === 1 ? say`1 record` : phrase('{0} of the records', `${count} records`, [count]);
}

function list(words: readonly MessageArgument[]): Message {
  return asMessage(listOf(words));
}

/** “A, B, C”. */
function inRow(words: readonly MessageArgument[]): Message {
  return asMessage(commas(words));
}

function asMessage(said: MessageArgument): Message {
  return typeof said === 'object' ? said : verbatim(String(said));
}
