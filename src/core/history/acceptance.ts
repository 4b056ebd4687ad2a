import type { Kind } from '../kinds/kind.ts';
import type { Project } from '../project.ts';
import type { DecisionRecord } from '../records/record.ts';
import {
  known,
  type Commit,
  type CommitFile,
  type History,
  type Known,
  type Version,
} from './history.ts';
import { formerPath } from './renames.ts';

/** The text that was agreed on. */
export interface Acceptance {
  /** The commit in which the record first became accepted on this history. */
  readonly commit: string;
  /** Its day, `YYYY-MM-DD`. */
  readonly date: string;
  /** The record as it was then. */
  readonly record: DecisionRecord;
}

/** What is known of acceptances. */
export interface Acceptances {
  /** By the path that the record has now; a record that was never accepted is absent. */
  readonly found: ReadonlyMap<string, Acceptance>;
  /** Records that may have been accepted before a shallow clone begins. */
  readonly cut: readonly string[];
}

/** Versions of one record, the newest first. */
interface Trail {
  readonly path: string;
  readonly kind: Kind;
  readonly versions: (Version & { readonly date: string })[];
  /** The record's path in the commits that are still to come. */
  name: string | undefined;
}

/**
 * Find the text with which each record was accepted: on the first-parent line, so that what a merge brought counts as
 * it was merged, and through renames. Only kinds whose records are superseded and not rewritten have such a text.
 *
 * @param paths Only these records; default: all.
 */
export async function acceptances(
  history: History,
  project: Project,
  paths?: ReadonlySet<string>,
): Promise<Known<Acceptances>> {
  const trails: Trail[] = [];
  for (const record of project.catalog.records) {
    const kind = project.catalog.kindOf(record);
    if (paths?.has(record.path) !== false && isLasting(kind))
      trails.push({ path: record.path, kind, versions: [], name: record.path });
  }
  if (trails.length === 0) return known({ found: new Map(), cut: [] });
  const folders = [...new Set(trails.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)))];
  let last: string | undefined;
  const follow = follower(trails);
  const end = await history.walk(
    // A record in the root itself has no folder to look into.
    {
      line: 'first-parent',
      ...(folders.every((folder) => folder !== '') && {
        paths: folders.map((folder) => folder.slice(0, -1)),
      }),
    },
    (commit) => {
      last = commit.id;
      follow(commit);
      return undefined;
    },
  );
  if (!end.known) return end;
  const found = new Map<string, Acceptance>();
  const waiting = new Set(trails.filter(({ versions }) => versions.length > 0));
  // Most records are accepted in their first version or soon after: look at one, then two, then four.
  for (let at = 0, size = 1; waiting.size > 0; at += size, size *= 2) {
    const slices = [...waiting].map((trail) => ({
      trail,
      versions: trail.versions.slice(
        Math.max(0, trail.versions.length - at - size),
        trail.versions.length - at,
      ),
    }));
    const texts = await history.texts(slices.flatMap(({ versions }) => versions.toReversed()));
    if (!texts.known) return texts;
    let next = 0;
    for (const { trail, versions } of slices) {
      if (trail.versions.length <= at + size) waiting.delete(trail);
      for (const version of versions.toReversed()) {
        const text = texts.value[next++];
        if (text === undefined || found.has(trail.path)) continue;
        const record = project.readAs(version.path, text);
        if (!record || !isAccepted(record, trail.kind)) continue;
        found.set(trail.path, { commit: version.commit, date: version.date, record });
        waiting.delete(trail);
      }
    }
  }
  const cut = end.value === 'cut' ? oldest(trails, found, last) : [];
  for (const path of cut) found.delete(path);
  return known({ found, cut });
}

/** Records of some kinds are superseded and not rewritten. */
export function isLasting(kind: Kind): boolean {
  return kind.fields.some(({ relation }) => relation === 'superseded-by');
}

function isAccepted(record: DecisionRecord, kind: Kind): boolean {
  const status = kind.statuses.find(({ id }) => id === record.status?.value.id);
  return record.kind === kind.id && status?.phase === 'settled' && !status.dead;
}

/** Notes the versions of each record in a commit, and under which name it is to be looked for before it. */
function follower(trails: readonly Trail[]): (commit: Commit) => void {
  const byName = new Map(trails.map((trail) => [trail.path, trail]));
  return ({ id, date, files }) => {
    const met = files.flatMap((file) => {
      const trail = byName.get(file.path);
      return trail ? [{ file, trail }] : [];
    });
    for (const { file, trail } of met) {
      byName.delete(file.path);
      if (file.status === 'deleted') continue;
      trail.versions.push({ commit: id, path: file.path, date });
      trail.name = nameBefore(file);
    }
    for (const { trail } of met) if (trail.name !== undefined) byName.set(trail.name, trail);
  };
}

/** What a file was called before a commit; undefined when it was not there. */
function nameBefore(file: CommitFile): string | undefined {
  if (file.status === 'added') return undefined;
  return file.status === 'renamed' ? formerPath(file) : file.path;
}

/** Records that were accepted in the first commit that a shallow clone has: perhaps they were so long before. */
function oldest(
  trails: readonly Trail[],
  found: ReadonlyMap<string, Acceptance>,
  last: string | undefined,
): readonly string[] {
  return trails.map(({ path }) => path).filter((path) => found.get(path)?.commit === last);
}
