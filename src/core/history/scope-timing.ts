import { CONFIG_FILES } from '../config/config.ts';
import { folderOf, isDiscoveryFile } from '../discovery/discover.ts';
import type { Project } from '../project.ts';
import { known, type Commit, type History, type Known } from './history.ts';

/** Code that was committed on a branch before the scope doc that it belongs to. */
export interface LateScope {
  /** The first commit on the branch that touched anything but records. */
  readonly commit: string;
  readonly date: string;
  readonly subject: string;
  /** One of the files that it touched. */
  readonly path: string;
  /** Such commits before the scope doc's own. */
  readonly commits: number;
  /** Whether the scope doc is not committed at all yet. */
  readonly uncommitted: boolean;
}

/**
 * Scope docs that a branch adds after code, by path. The first scope doc of a branch is the one that its code belongs
 * to: what comes before a later one may belong to the first. A commit that holds both is in time.
 *
 * @param base The commit where the branch parted from what it goes to.
 */
export async function lateScopes(
  history: History,
  project: Project,
  base: string,
  kind: string,
): Promise<Known<ReadonlyMap<string, LateScope>>> {
  const changes = await history.changesSince(base);
  if (!changes.known) return changes;
  const scopes = changes.value
    .filter(({ path, status }) => status === 'added' && project.record(path)?.kind === kind)
    .map(({ path }) => path);
  if (scopes.length === 0) return known(new Map());
  const commits: Commit[] = [];
  const end = await history.walk({ after: base, line: 'no-merges' }, (commit) => {
    commits.push(commit);
    return undefined;
  });
  if (!end.known) return end;
  commits.reverse();
  // A scope doc may have been renamed on the branch: it is as old as its first name.
  const names = new Map(scopes.map((path) => [path, path]));
  for (const { files } of commits.toReversed())
    for (const { path, from } of files)
      for (const [scope, name] of names)
        if (name === path && from !== undefined) names.set(scope, from);
  const ageOf = (scope: string): number => {
    const at = commits.findIndex(({ files }) =>
      files.some(({ path }) => path === names.get(scope)),
    );
    return at < 0 ? commits.length : at;
  };
  const first = Math.min(...scopes.map(ageOf));
  const early = commits
    .slice(0, first)
    .filter(({ files }) => files.some(({ path }) => !belongsToRecords(path, project)));
  const [commit] = early;
  const path = commit?.files.find((file) => !belongsToRecords(file.path, project))?.path;
  if (!commit || path === undefined) return known(new Map());
  const late: LateScope = {
    commit: commit.id,
    date: commit.date,
    subject: commit.subject,
    path,
    commits: early.length,
    uncommitted: first === commits.length,
  };
  return known(
    new Map(scopes.filter((scope) => ageOf(scope) === first).map((scope) => [scope, late])),
  );
}

/** Whether a file is a record, lies in a folder of records, or says how records are kept. */
export function belongsToRecords(path: string, project: Project): boolean {
  return (
    project.record(path) !== undefined ||
    folderOf(path, project.discovery.folders) !== undefined ||
    (CONFIG_FILES as readonly string[]).includes(path) ||
    isDiscoveryFile(path) ||
    path.startsWith(`${project.config.kinds}/`)
  );
}
