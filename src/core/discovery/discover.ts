import { say, type Message } from '../text/message.ts';
import type { Config } from '../config/config.ts';
import type { Kind } from '../kinds/kind.ts';
import { isMarkdown, isRecordName, readStem } from '../records/file-name.ts';
import { foldWords } from '../records/fold.ts';
import { matchesFile } from '../records/match.ts';
import { pathTest } from '../text/glob.ts';
import { holdsDesigns, isNotOurs, kindOfFolder, liesAtPlaceOf, promiseOf } from './folder-names.ts';
import { foldersOf, holdsDocuments, holdsSeveral, recordNames, shapeOf } from './folders.ts';
import { isSettings, namedFolders } from './settings.ts';

/** A folder that holds records, and how we know. */
export interface RecordFolder {
  /** Relative to the root, POSIX, without a slash at the end; empty for the root itself. */
  readonly path: string;
  /** The kind of its records. */
  readonly kind: string;
  /** In a sentence: "Named by .adr-dir, the settings of adr-tools." */
  readonly reason: Message;
  /** Only what lies directly in it counts, and folders named like records: it was found by its files' names. */
  readonly flat?: boolean;
  /** The name could mean anything: it is a record folder only if its files turn out to be records. */
  readonly tentative?: boolean;
  /** Nor do the names of its files tell anything: most of them must state where they stand. */
  readonly unnamed?: boolean;
  /** Only the README or index of folders directly in it counts: `use-queues/README.md`. */
  readonly mains?: boolean;
}

/** Where records may be. */
export interface Discovery {
  readonly folders: readonly RecordFolder[];
  /** The kinds of single files that the configuration names, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Markdown files worth reading: all those in record folders, and those whose name could make them a record. */
  readonly candidates: readonly string[];
}

/** Whether a file of this name says, for another tool, where records are; the caller reads those that exist. */
export function isDiscoveryFile(path: string): boolean {
  return isSettings(path);
}

/**
 * Find record folders and candidate files, by paths and other tools' settings alone; nothing is read.
 *
 * @param paths All files below the root.
 * @param settings The texts of the files for which `isDiscoveryFile` holds, by path.
 * @param only Folders or files that the user named; when given and the configuration names no folders, they are the record folders.
 */
export function discover(
  paths: readonly string[],
  settings: ReadonlyMap<string, string>,
  config: Config,
  kinds: ReadonlyMap<string, Kind>,
  only: readonly string[] = [],
): Discovery {
  const ignored = config.ignore.length > 0 ? pathTest(config.ignore) : undefined;
  const named = only.map(trimSlash);
  const inScope = (path: string): boolean =>
    named.length === 0 ||
    named.some((place) => place === '' || path === place || path.startsWith(`${place}/`));
  const documents = paths.filter((path) => isMarkdown(path) && inScope(path) && !ignored?.(path));
  const folders =
    config.folders.length > 0
      ? config.folders
          .filter(({ path }) => !isMarkdown(path))
          .map(({ path, kind, flat }) => ({
            path: trimSlash(path),
            kind,
            reason: say`Named by the configuration.`,
            ...(flat === true && { flat }),
          }))
      : [...namedByUser(named, documents, kinds), ...found(documents, settings, kinds, inScope)];
  const unique = [...new Map(folders.toReversed().map((folder) => [folder.path, folder])).values()];
  unique.sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = new Map(
    config.folders
      .filter(({ path }) => isMarkdown(path))
      .map(({ path, kind }): [string, string] => [path, kind]),
  );
  const names = [...kinds.keys(), 'decision', 'rfc'].map((id) => foldWords(id));
  const candidates = documents.filter(
    (path) =>
      named.includes(path) ||
      files.has(path) ||
      folderOf(path, unique) !== undefined ||
      isAtPlace(path, kinds) ||
      (config.folders.length === 0 && couldBe(path, kinds, names)),
  );
  return { folders: unique, files, candidates };
}

/** The record folder that a path lies in, the innermost; undefined when in none. */
export function folderOf(path: string, folders: readonly RecordFolder[]): RecordFolder | undefined {
  const byPath = indexOf(folders);
  for (let above = parentOf(path); ; above = parentOf(above)) {
    const folder = byPath.get(above);
    const holds =
      folder &&
      (folder.flat !== true || isDirect(path, above)) &&
      (folder.mains !== true || parentOfMain(path) === above);
    if (holds) return folder;
    if (above === '') return undefined;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

const indexes = new WeakMap<readonly RecordFolder[], Map<string, RecordFolder>>();

/** Folders by path, made once; folders that have joined the list since are added. */
function indexOf(folders: readonly RecordFolder[]): ReadonlyMap<string, RecordFolder> {
  let index = indexes.get(folders);
  if (!index) indexes.set(folders, (index = new Map<string, RecordFolder>()));
  if (index.size !== folders.length)
    for (const folder of folders) if (!index.has(folder.path)) index.set(folder.path, folder);
  return index;
}

/** Whether a path lies in a folder itself, or in a folder there that is named like a record. */
function isDirect(path: string, folder: string): boolean {
  const inside = folder === '' ? path : path.slice(folder.length + 1);
  const slash = inside.indexOf('/');
  if (slash < 0) return true;
  return inside.indexOf('/', slash + 1) < 0 && isRecordName(readStem(inside.slice(0, slash)));
}

function namedByUser(
  named: readonly string[],
  documents: readonly string[],
  kinds: ReadonlyMap<string, Kind>,
): RecordFolder[] {
  return named.flatMap((path) => {
    if (path === '' || !documents.some((document) => document.startsWith(`${path}/`))) return [];
    const kind = kindOfFolder(path, kinds) ?? firstOf(kinds);
    return kind ? [{ path, kind: kind.id, reason: say`Named on the command line.` }] : [];
  });
}

function found(
  documents: readonly string[],
  settings: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, Kind>,
  inScope: (path: string) => boolean,
): RecordFolder[] {
  const first = firstOf(kinds);
  if (!first) return [];
  const contents = foldersOf(documents);
  const folders: RecordFolder[] = namedFolders(settings)
    .filter(({ path }) => path !== '' && inScope(`${path}/x`))
    .filter(({ path }) => documents.some((document) => document.startsWith(`${path}/`)))
    .map((folder) => ({ ...folder, kind: first.id }));
  const seen = new Set<string>();
  const promised = new Map<string, number>();
  for (const [path, content] of contents) {
    if (isNotOurs(path)) continue;
    // A record may lie below the folder whose name says what it is: `adr/2024/0001-title.md`.
    for (const above of ancestors(path)) {
      const kind = kindOfFolder(above, kinds);
      if (kind && !seen.has(above) && holdsDocuments(content)) {
        seen.add(above);
        const reason = say`Its name is one for ${kind.plural.toLowerCase()}.`;
        folders.push({ path: above, kind: kind.id, reason });
      }
      const promise = promiseOf(above);
      if (promise !== undefined) {
        const names = promise === 'proposals' ? content.names.length : recordNames(content);
        promised.set(above, (promised.get(above) ?? 0) + names);
      }
    }
  }
  for (const [path, names] of promised) {
    if (names < 2 || folderOf(`${path}/x`, folders)) continue;
    folders.push({
      path,
      kind: first.id,
      reason: say`Its name is one for proposals.`,
      tentative: true,
    });
  }
  for (const [path, content] of contents) {
    if (isNotOurs(path) || folderOf(`${path}/x`, folders)) continue;
    const shape = shapeOf(content);
    const unnamed = shape === undefined && holdsDesigns(path) && holdsSeveral(content);
    if (shape === undefined && !unnamed) continue;
    folders.push({
      path,
      kind: first.id,
      reason: unnamed
        ? say`Its files say where they stand.`
        : say`Its files are named like records.`,
      flat: true,
      ...(shape !== 'sure' && { tentative: true }),
      ...(unnamed && { unnamed }),
    });
  }
  for (const path of mainsOf(documents, folders))
    folders.push({
      path,
      kind: first.id,
      reason: say`Folders in it say where they stand.`,
      mains: true,
      tentative: true,
      unnamed: true,
    });
  return folders;
}

/** The root, or a folder of a promising name, whose documents are the READMEs of at least three folders in it. */
function mainsOf(documents: readonly string[], folders: readonly RecordFolder[]): string[] {
  const counts = new Map<string, number>();
  for (const path of documents) {
    const above = parentOfMain(path);
    if (above === undefined || (above !== '' && promiseOf(above) === undefined)) continue;
    if (folders.some((folder) => folder.path === above) || folderOf(path, folders)) continue;
    counts.set(above, (counts.get(above) ?? 0) + 1);
  }
  return [...counts].flatMap(([path, count]) => (count >= 3 ? [path] : []));
}

/** The folder above the folder whose README or index a path is; undefined for any other path. */
function parentOfMain(path: string): string | undefined {
  const match = /^(?:(.*)\/)?[^/]+\/(?:readme|index)\.mdx?$/i.exec(path);
  return match ? (match[1] ?? '') : undefined;
}

/** A folder and those above it, without the root. */
function ancestors(path: string): string[] {
  const folders: string[] = [];
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
    folders.push(at);
  return folders;
}

/** The kind of records that a folder holds which nothing tells: the first, as kinds are listed. */
function firstOf(kinds: ReadonlyMap<string, Kind>): Kind | undefined {
  return kinds.values().next().value;
}

/** Whether a file lies where records of a kind go that no folder makes one: its front matter decides. */
function isAtPlace(path: string, kinds: ReadonlyMap<string, Kind>): boolean {
  for (const kind of kinds.values()) if (liesAtPlaceOf(kind, path)) return true;
  return false;
}

function couldBe(
  path: string,
  kinds: ReadonlyMap<string, Kind>,
  names: readonly (readonly string[])[],
): boolean {
  for (const kind of kinds.values()) if (matchesFile(kind, path)) return true;
  const words = foldWords(path.slice(path.lastIndexOf('/') + 1));
  return names.some((name) => name.every((word) => words.includes(word)));
}

function trimSlash(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  const trimmed = path.slice(path.startsWith('./') ? 2 : 0, end);
  return trimmed === '.' ? '' : trimmed;
}
