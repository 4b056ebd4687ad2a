import { governanceOf } from '../catalog/governance.ts';
import { ownerOf } from '../catalog/owner.ts';
import type { Project } from '../project.ts';
import { scopeOf } from '../records/file-name.ts';
import type { DecisionRecord } from '../records/record.ts';
import { pathTest, type PathTest } from '../text/glob.ts';
import { formerPath } from './renames.ts';
import { known, unknown, type Commit, type History, type Known } from './history.ts';
import { withoutEnd } from '../text/end-before.ts';

/** How much the code that a record governs has changed since anybody looked at the record. */
export interface Drift {
  /** The day of the record's last commit, from which it is counted; a review that is noted in the record is one. */
  readonly since: string;
  readonly commits: number;
  /** Distinct files. */
  readonly files: number;
  /** Lines that came plus lines that went. */
  readonly lines: number;
}

interface Count {
  readonly record: DecisionRecord;
  readonly files: Set<string>;
  /** Where the record was before it was renamed. */
  path: string;
  since: string | undefined;
  commits: number;
  lines: number;
}

/**
 * Count what happened to governed code since each record was last touched, in one walk through the history that ends
 * as soon as every record has been met. A commit that touches both counts as a look at the record.
 *
 * @param paths Only these records; default: all that govern code. A record that was never committed has no drift.
 * @param from The commit to count up to; default: what is checked out.
 */
export async function drifts(
  history: History,
  project: Project,
  paths?: ReadonlySet<string>,
  from?: string,
): Promise<Known<ReadonlyMap<string, Drift>>> {
  const counts = project.catalog.records.flatMap((record) =>
    (paths === undefined || paths.has(record.path)) &&
    governanceOf(project.catalog).globsOf(record).length > 0
      ? [countOf(record)]
      : [],
  );
  const waiting = new Set(counts);
  const governance = governanceOf(project.catalog);
  const governors = new Map<string, ReadonlySet<DecisionRecord>>();
  const governs = (record: DecisionRecord, path: string): boolean => {
    let records = governors.get(path);
    if (!records)
      governors.set(path, (records = new Set(governance.of(path).map((one) => one.record))));
    return records.has(record);
  };
  if (waiting.size === 0) return known(new Map());
  const end = await history.walk(
    {
      line: 'no-merges',
      ...(from !== undefined && { from }),
      // The folder and not the file, so that a record is followed when it is renamed there.
      paths: roots(
        counts.flatMap(({ record }) => {
          const owner = ownerOf(scopeOf(record.file));
          const globs = governance
            .globsOf(record)
            .map((glob) => glob.replace(/^["'`!]*(?:\.?\/)*/, ''));
          return [
            record.file.folder === '' ? record.path : record.file.folder,
            ...globs,
            // A part's own records may speak of the part.
            ...(owner === '' ? [] : globs.map((glob) => `${owner}/${glob}`)),
          ];
        }),
      ),
    },
    (commit) => {
      for (const count of waiting) if (add(count, commit, governs)) waiting.delete(count);
      return waiting.size === 0 ? 'stop' : undefined;
    },
  );
  if (!end.known) return end;
  if (end.value === 'cut' && waiting.size > 0)
    return unknown(
      'How far governed code has drifted is unknown, because the clone is shallow and does not reach back far enough.',
    );
  return known(
    new Map(
      counts.flatMap(({ record, since, commits, files, lines }) =>
        since === undefined
          ? []
          : [[record.path, { since, commits, files: files.size, lines }] as const],
      ),
    ),
  );
}

function countOf(record: DecisionRecord): Count {
  return {
    record,
    files: new Set(),
    path: record.path,
    since: undefined,
    commits: 0,
    lines: 0,
  };
}

/** @returns whether the record was touched, so that nothing before counts. */
function add(
  count: Count,
  commit: Commit,
  governs: (record: DecisionRecord, path: string) => boolean,
): boolean {
  const touch = commit.files.find(({ path }) => path === count.path);
  // A new name alone is no look at what it says.
  const former = touch && formerPath(touch);
  const renamed = former !== undefined && touch?.added === 0 && touch.removed === 0;
  if (renamed) count.path = former;
  if (touch && !renamed) {
    count.since = commit.date;
    return true;
  }
  const changed = commit.files.filter(
    ({ path, from }) =>
      governs(count.record, path) || (from !== undefined && governs(count.record, from)),
  );
  if (changed.length === 0) return false;
  count.commits++;
  for (const { path, added, removed } of changed) {
    count.files.add(path);
    count.lines += added + removed;
  }
  return false;
}

/** Whether a path is one of those that globs mean; a folder means all that is in it. */
export function matcherOf(globs: readonly string[]): PathTest {
  const all = globs.flatMap((glob) => {
    const bare = withoutEnd(glob, /\//);
    return [bare, `${bare}/**`];
  });
  return pathTest(all);
}

/** What stands before the first wildcard of each glob, as folders or files; all when one begins with a wildcard. */
function roots(globs: readonly string[]): string[] {
  const found = new Set<string>();
  for (const glob of globs) {
    const steps = glob.split('/');
    const wild = steps.findIndex((step) => /[*?[\]{}()!+@\\]/.test(step));
    const root = withoutEnd((wild < 0 ? steps : steps.slice(0, wild)).join('/'), /\//);
    if (root === '') return [];
    found.add(root);
  }
  return [...found];
}
