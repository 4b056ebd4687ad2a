import {
  known,
  type Branch,
  type Commit,
  type CommitFile,
  type History,
  type Known,
} from '../../src/core/history/history.ts';

/** A commit of a history in memory: all files as they were then. */
export interface MemoryCommit {
  readonly id: string;
  /** The first parent; undefined for a first commit. */
  readonly parent: string | undefined;
  readonly date: string;
  /** Default: Tester. */
  readonly author?: string;
  readonly subject: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface MemoryHistoryOptions {
  readonly commits: readonly MemoryCommit[];
  readonly head: string;
  /** What is checked out; undefined for a detached head. */
  readonly branch?: string;
  readonly branches?: readonly Branch[];
  /** What is on the disk; default: as committed. */
  readonly working?: Readonly<Record<string, string>>;
  /** The history goes on before the first commit, and is not here. */
  readonly shallow?: boolean;
}

/** A history that lives in memory. A file that went and one with the same text that came are a rename. */
export function memoryHistory(options: MemoryHistoryOptions): History {
  const commits = new Map(options.commits.map((commit) => [commit.id, commit]));
  const at = (id: string): MemoryCommit => {
    const commit = commits.get(id);
    if (!commit) throw new Error(`There is no commit ${id}.`);
    return commit;
  };
  const lineOf = (id: string | undefined): MemoryCommit[] =>
    id === undefined ? [] : [at(id), ...lineOf(at(id).parent)];
  const answer = <T>(value: T): Promise<Known<T>> => Promise.resolve(known(value));
  return {
    head: () => answer({ commit: options.head, branch: options.branch }),
    commitOf: (name) =>
      answer(options.branches?.find((branch) => branch.name === name)?.commit ?? at(name).id),
    branches: () => answer(options.branches ?? []),
    filesAt: (ids, folders) =>
      answer(
        new Map(
          ids.map((id) => [
            id,
            Object.keys(at(id).files).filter((path) =>
              folders.some((folder) =>
                folder === '' ? !path.includes('/') : path.startsWith(`${folder}/`),
              ),
            ),
          ]),
        ),
      ),
    texts: (wanted) => answer(wanted.map(({ commit, path }) => at(commit).files[path])),
    mergeBase(one, other) {
      const ids = new Set(lineOf(one).map(({ id }) => id));
      return answer(lineOf(other).find(({ id }) => ids.has(id))?.id);
    },
    changesSince: (id) =>
      answer(differences(at(id).files, options.working ?? at(options.head).files)),
    walk({ from, after, paths }, visit) {
      const left = new Set(lineOf(after).map(({ id }) => id));
      for (const commit of lineOf(from ?? options.head)) {
        if (left.has(commit.id)) continue;
        const before = commit.parent === undefined ? {} : at(commit.parent).files;
        const files = differences(before, commit.files).filter(
          ({ path }) =>
            paths === undefined ||
            paths.length === 0 ||
            paths.some((one) => path === one || path.startsWith(`${one}/`)),
        );
        const { id, date, author = 'Tester', subject } = commit;
        const told: Commit = { id, date, author, subject, files };
        if (files.length > 0 && visit(told) === 'stop') return answer('stopped');
      }
      return answer(options.shallow ? 'cut' : 'end');
    },
  };
}

function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): CommitFile[] {
  const gone = Object.keys(before).filter((path) => after[path] === undefined);
  const changes: CommitFile[] = [];
  for (const [path, text] of Object.entries(after)) {
    const old = before[path];
    if (old === text) continue;
    const from = old === undefined ? gone.find((one) => before[one] === text) : undefined;
    if (from !== undefined) gone.splice(gone.indexOf(from), 1);
    const status = old !== undefined ? 'modified' : from !== undefined ? 'renamed' : 'added';
    changes.push({
      path,
      status,
      from,
      added: from === undefined ? 1 : 0,
      removed: old === undefined ? 0 : 1,
    });
  }
  return [
    ...changes,
    ...gone.map((path) => ({ path, status: 'deleted' as const, added: 0, removed: 1 })),
  ];
}
