import { isMarkdown, readFileName, scopeOf } from '../records/file-name.ts';
import type { FileName } from '../records/record.ts';
import type { Project } from '../project.ts';
import { known, type Branch, type History, type Known } from './history.ts';

/** A record's file on other branches that is not here. */
export interface Elsewhere {
  readonly path: string;
  readonly file: FileName;
  /** The branches that hold it, the last changed first. */
  readonly branches: readonly Branch[];
}

/** Another record with the number of one that is here. */
export interface Rival {
  readonly path: string;
  readonly number: number;
  /** The names of the branches that hold it; never empty. */
  readonly branches: readonly string[];
  /** The two are sure to meet: it is the branch that ours goes to. */
  readonly certain?: boolean;
  /** Ours is on the main branch: it is for the other branch to give way. */
  readonly merged?: boolean;
}

/** Files with numbers in record folders of other branches that are not in the folders here; by objects, no checkout. */
export async function recordsElsewhere(
  history: History,
  project: Project,
  folders: readonly string[] = foldersOf(project),
  among?: readonly Branch[],
): Promise<Known<readonly Elsewhere[]>> {
  const branches = among ? known(among) : await history.branches();
  if (!branches.known) return branches;
  const commits = [...new Set(branches.value.map(({ commit }) => commit))];
  const files = await history.filesAt(commits, folders);
  if (!files.known) return files;
  const holders = new Map<string, Branch[]>();
  for (const branch of branches.value) {
    for (const path of files.value.get(branch.commit) ?? []) {
      if (project.has(path) || !isMarkdown(path)) continue;
      const known = holders.get(path);
      if (known) known.push(branch);
      else holders.set(path, [branch]);
    }
  }
  const found: Elsewhere[] = [];
  for (const [path, holding] of holders) {
    const file = readFileName(path);
    if (file.number !== undefined) found.push({ path, file, branches: holding });
  }
  return known(found);
}

/**
 * The paths of files with numbers on other branches, for the next number to stay clear of them.
 *
 * @param folder A folder that records may go to though none is there yet.
 */
export async function takenElsewhere(
  history: History,
  project: Project,
  folder?: string,
): Promise<Known<readonly string[]>> {
  const folders = new Set(foldersOf(project));
  for (const { place } of project.kinds.values()) folders.add(place.folder);
  if (folder !== undefined) folders.add(folder);
  const elsewhere = await recordsElsewhere(history, project, [...folders]);
  return elsewhere.known ? known(elsewhere.value.map(({ path }) => path)) : elsewhere;
}

/**
 * Records here whose number another branch gives to another record, by path. A file that both lines knew when they
 * parted is none: it was renamed or removed here.
 *
 * @param among Only these branches; default: all others.
 */
export async function rivals(
  history: History,
  project: Project,
  among?: readonly Branch[],
): Promise<Known<ReadonlyMap<string, readonly Rival[]>>> {
  const elsewhere = await recordsElsewhere(history, project, undefined, among);
  if (!elsewhere.known) return elsewhere;
  const bySeries = new Map<string, Elsewhere[]>();
  for (const one of elsewhere.value) {
    const key = seriesOf(one.file, one.file.number);
    const list = bySeries.get(key);
    if (list) list.push(one);
    else bySeries.set(key, [one]);
  }
  const parting = new Parting(history);
  const found = new Map<string, Rival[]>();
  for (const record of elsewhere.value.length > 0 ? project.catalog.records : []) {
    if (!record.number || !project.catalog.kindOf(record).place.digits) continue;
    const number = record.number.value;
    for (const { path, branches } of bySeries.get(seriesOf(record.file, number)) ?? []) {
      const names: string[] = [];
      for (const branch of branches) {
        const old = await parting.knew(branch.commit, path);
        if (!old.known) return old;
        if (!old.value) names.push(branch.name);
      }
      if (names.length === 0) continue;
      const list = found.get(record.path) ?? [];
      found.set(record.path, [...list, { path, number, branches: names }]);
    }
  }
  const merged = await onMain(history, [...found.keys()]);
  if (!merged.known) return merged;
  for (const [path, list] of found)
    if (merged.value.has(path))
      found.set(
        path,
        list.map((rival) => ({ ...rival, merged: true })),
      );
  return known(found);
}

/** Whether the line of a commit and ours knew a file when they parted; each commit is asked about once. */
class Parting {
  readonly #history: History;
  readonly #bases = new Map<string, Promise<Known<string | undefined>>>();
  #head: Promise<Known<string>> | undefined;

  constructor(history: History) {
    this.#history = history;
  }

  async knew(commit: string, path: string): Promise<Known<boolean>> {
    let base = this.#bases.get(commit);
    if (!base) this.#bases.set(commit, (base = this.#base(commit)));
    const parted = await base;
    if (!parted.known) return parted;
    if (parted.value === undefined) return known(false);
    const texts = await this.#history.texts([{ commit: parted.value, path }]);
    return texts.known ? known(texts.value[0] !== undefined) : texts;
  }

  async #base(commit: string): Promise<Known<string | undefined>> {
    this.#head ??= this.#history
      .head()
      .then((head) => (head.known ? known(head.value.commit) : head));
    const head = await this.#head;
    return head.known ? this.#history.mergeBase(head.value, commit) : head;
  }
}

/** The names that the branch to which others are merged goes by, the surest first. */
export const MAIN_BRANCHES: readonly string[] = [
  'origin/main',
  'origin/master',
  'main',
  'master',
  'upstream/main',
  'upstream/master',
];

/** Those of some files that the main branch has. */
async function onMain(
  history: History,
  paths: readonly string[],
): Promise<Known<ReadonlySet<string>>> {
  if (paths.length === 0) return known(new Set());
  const head = await history.head();
  if (!head.known) return head;
  const branches = await history.branches();
  if (!branches.known) return branches;
  const main =
    head.value.branch !== undefined && MAIN_BRANCHES.includes(head.value.branch)
      ? head.value.commit
      : MAIN_BRANCHES.map((name) => branches.value.find((one) => one.name === name)).find(Boolean)
          ?.commit;
  if (main === undefined) return known(new Set());
  const texts = await history.texts(paths.map((path) => ({ commit: main, path })));
  if (!texts.known) return texts;
  return known(new Set(paths.filter((_, at) => texts.value[at] !== undefined)));
}

/** Folders that hold records here. */
function foldersOf(project: Project): readonly string[] {
  return [
    ...new Set([
      ...project.discovery.folders.map(({ path }) => path),
      ...project.catalog.records.map(({ file }) => scopeOf(file)),
    ]),
  ].sort();
}

/** Numbers count within a folder and a prefix. */
function seriesOf(file: FileName, number: number | undefined): string {
  return `${scopeOf(file)}\n${file.prefix?.toLowerCase() ?? ''}\n${number ?? ''}`;
}
