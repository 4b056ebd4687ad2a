import { say, type Message } from '../text/message.ts';
import type { Catalog, Skipped } from '../catalog/catalog.ts';
import { folderOf, type RecordFolder } from '../discovery/discover.ts';
import { isNotOurs, kindOfFolder } from '../discovery/folder-names.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Project } from '../project.ts';
import { isRecordName, readStem, scopeOf } from '../records/file-name.ts';
import { hasNumericDate, type Habits } from '../records/habits.ts';
import type { DecisionRecord, Origin } from '../records/record.ts';
import type { Finding } from '../rules/rule.ts';
import { countFindings, type Counts } from './counts.ts';
import { houseWordsOf, type HouseWord } from './house-words.ts';
import { seriesOf, type Series } from './series.ts';
import { tally, type Tally } from './tally.ts';

/** What there is in a root, as plain data: what was found, where, why, and how it is written. */
export interface Survey {
  /** By path. */
  readonly folders: readonly FolderSurvey[];
  /** Records that lie in no record folder. */
  readonly strays: readonly Stray[];
  /** Records in all. */
  readonly records: number;
  /** Findings on records, on record files that cannot be read, and on the setup. */
  readonly findings: Counts;
  /** Folders of records that are written in no Markdown, and therefore not read. */
  readonly unread: readonly Unread[];
  /** Where the first record of a kind would go of which there is none yet. */
  readonly free: readonly FreePlace[];
}

/** What a record folder holds, and the habits of those who write there. */
export interface FolderSurvey {
  /** Relative to the root; empty for the root itself. */
  readonly path: string;
  readonly kind: string;
  /** In a sentence: why it was taken for a record folder. */
  readonly reason: Message;
  /** Only what lies directly in it counts, and folders named like records. */
  readonly flat: boolean;
  readonly records: number;
  /** Kinds of records other than the folder's own, by their front matter. */
  readonly otherKinds: readonly Tally<string>[];
  /** Names of dialects. */
  readonly dialects: readonly Tally<string>[];
  readonly fields: readonly FieldSurvey[];
  readonly series: readonly Series[];
  /** Records without a number, in a folder where others have one. */
  readonly unnumbered: readonly string[];
  /** Canonical statuses, `other` for texts that the kind does not know; undefined for none. */
  readonly statuses: readonly Tally<string | undefined>[];
  /** Texts of statuses that the kind does not know. */
  readonly unknownStatuses: readonly Tally<string>[];
  readonly words: readonly HouseWord[];
  /** The order of day and month in dates such as 04/07/2023; undefined where there are none or nothing proves it. */
  readonly dateOrder: Habits['dateOrder'];
  /** Records with such dates. */
  readonly numericDates: number;
  /** Files that are no records, with the reason. */
  readonly skipped: readonly Skipped[];
  readonly findings: Counts;
}

/** Where the records of a folder say something. */
export interface FieldSurvey {
  readonly field: string;
  /** The places, the most used first. */
  readonly places: readonly Place[];
  /** Places that say it again, in how many records. */
  readonly again: readonly Tally<Origin>[];
  /** Records that do not say it. */
  readonly missing: readonly string[];
}

export interface Place {
  readonly origin: Origin;
  readonly paths: readonly string[];
}

export interface Stray {
  readonly path: string;
  readonly kind: string;
  /** In a sentence: why it was taken for a record. */
  readonly reason: Message;
}

export interface Unread {
  readonly path: string;
  /** `.rst` */
  readonly extension: string;
  readonly count: number;
}

export interface FreePlace {
  readonly path: string;
  readonly kind: string;
}

/**
 * Survey what a project has read.
 *
 * @param lint What is found in a file, for those who have judged all of them before.
 */
export function surveyOf(
  project: Project,
  lint: (path: string) => readonly Finding[] = (path) => project.lint(path),
): Survey {
  const { catalog, discovery, kinds } = project;
  const unreadable = [...project.unreadable]
    .map(([path, reason]) => ({ path, reason: say`It cannot be read (${reason}).` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const skipped = [...catalog.skipped, ...unreadable];
  const findings = new Map(
    [...catalog.records, ...unreadable].map(({ path }) => [path, lint(path)]),
  );
  const recordsIn = byFolder(catalog.records, discovery.folders);
  const skippedIn = byFolder(skipped, discovery.folders);
  const folders = discovery.folders.flatMap((folder) => {
    const kind = kinds.get(folder.kind);
    if (!kind) return [];
    const found = {
      records: recordsIn.get(folder) ?? [],
      skipped: skippedIn.get(folder) ?? [],
    };
    const paths = [...found.records, ...found.skipped].map(({ path }) => path);
    const counts = countFindings(paths.flatMap((path) => findings.get(path) ?? []));
    return [surveyFolder(folder, kind, found, counts, project)];
  });
  return {
    folders,
    strays: (recordsIn.get(undefined) ?? []).map(({ path, kind, kindReason }) => ({
      path,
      kind,
      reason: kindReason,
    })),
    records: catalog.records.length,
    findings: countFindings([...project.setupFindings, ...[...findings.values()].flat()]),
    unread: unreadFolders(catalog),
    free: freePlaces(catalog, discovery.folders),
  };
}

/** Files by the record folder in which they lie. */
function byFolder<T extends { readonly path: string }>(
  items: readonly T[],
  folders: readonly RecordFolder[],
): ReadonlyMap<RecordFolder | undefined, readonly T[]> {
  const groups = new Map<RecordFolder | undefined, T[]>();
  for (const item of items) {
    const folder = folderOf(item.path, folders);
    const group = groups.get(folder);
    if (group) group.push(item);
    else groups.set(folder, [item]);
  }
  return groups;
}

function surveyFolder(
  folder: RecordFolder,
  kind: Kind,
  found: { readonly records: readonly DecisionRecord[]; readonly skipped: readonly Skipped[] },
  findings: Counts,
  project: Project,
): FolderSurvey {
  const { records, skipped } = found;
  const series = seriesOf(records);
  const own = records.filter((record) => record.kind === kind.id);
  const numeric = records.filter(hasNumericDate);
  const names = new Map(kind.dialects.map(({ id, name }) => [id, name]));
  return {
    path: folder.path,
    kind: kind.id,
    reason: folder.reason,
    flat: folder.flat === true,
    records: records.length,
    otherKinds: tally(
      records.filter((record) => !own.includes(record)).map((record) => record.kind),
    ),
    dialects: tally(own.map(({ dialect }) => names.get(dialect) ?? dialect)),
    fields: fieldsOf(own, kind),
    series,
    unnumbered:
      series.length === 0 ? [] : records.filter(({ number }) => !number).map(({ path }) => path),
    statuses: tally(own.map(({ status }) => status?.value.id)),
    unknownStatuses: tally(
      own.flatMap(({ status }) => (status?.value.id === 'other' ? [status.raw] : [])),
    ),
    words: houseWordsOf(own, kind),
    dateOrder: numeric[0] && project.habits(scopeOf(numeric[0].file)).dateOrder,
    numericDates: numeric.length,
    skipped,
    findings,
  };
}

/** Status and date, and the fields with people that any record has. */
function fieldsOf(records: readonly DecisionRecord[], kind: Kind): readonly FieldSurvey[] {
  return kind.fields
    .filter(
      ({ id, type }) =>
        type === 'status' ||
        id === 'date' ||
        (type === 'people' && records.some(({ fields }) => fields.has(id))),
    )
    .map(({ id }) => fieldSurvey(id, records));
}

function fieldSurvey(field: string, records: readonly DecisionRecord[]): FieldSurvey {
  const places = new Map<Origin, string[]>();
  const again: Origin[] = [];
  const missing: string[] = [];
  for (const { path, fields } of records) {
    const value = fields.get(field);
    if (!value) {
      missing.push(path);
      continue;
    }
    const paths = places.get(value.origin);
    if (paths) paths.push(path);
    else places.set(value.origin, [path]);
    const others = new Set(value.others.map(({ origin }) => origin));
    others.delete(value.origin);
    again.push(...others);
  }
  return {
    field,
    places: [...places]
      .map(([origin, paths]) => ({ origin, paths }))
      .sort((one, other) => other.paths.length - one.paths.length),
    again: tally(again),
    missing,
  };
}

/** The default places of kinds that have no record and no folder, but for kinds that no folder decides. */
function freePlaces(catalog: Catalog, folders: readonly RecordFolder[]): readonly FreePlace[] {
  const taken = new Set(folders.map(({ path }) => path));
  const free: FreePlace[] = [];
  for (const { id, place, match } of catalog.kinds.values()) {
    if (match.folders.length === 0) continue;
    const path = place.folder;
    const has =
      folders.some(({ kind }) => kind === id) || catalog.records.some(({ kind }) => kind === id);
    if (has || path === '' || path === '.' || taken.has(path)) continue;
    taken.add(path);
    free.push({ path, kind: id });
  }
  return free;
}

const OTHER_MARKUP = /\.(?:rst|adoc|asciidoc|org|textile|txt)$/i;

/** Folders that are named for records and hold two or more files that are too, in other markup. */
function unreadFolders({ files, kinds }: Catalog): readonly Unread[] {
  const places = [...(files ?? [])].flatMap((path) => {
    const extension = OTHER_MARKUP.exec(path)?.[0];
    if (extension === undefined) return [];
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, slash));
    const stem = path.slice(slash + 1, -extension.length);
    const ours = isRecordName(readStem(stem)) && kindOfFolder(folder, kinds) && !isNotOurs(folder);
    return ours ? [`${folder}\n${extension.toLowerCase()}`] : [];
  });
  return tally(places)
    .filter(({ count }) => count >= 2)
    .map(({ value, count }) => {
      const [path = '', extension = ''] = value.split('\n');
      return { path, extension, count };
    });
}
