/**
 * What core may ask of a repository's history. The terminal answers through the `git` executable, the editor through
 * the API of its built-in Git extension, a test from memory.
 *
 * Nothing is checked out, written or fetched. Every answer may be "unknown": there may be no git, no repository, no
 * commit yet, a clone that holds only the last commits, or more work than is sensible; who asks goes on without and,
 * where it matters, says why. Paths are POSIX and relative to the host's root; what lies outside it is left out.
 * Commits are named by their full ids, so that no branch name is ever taken for something else.
 */
export interface History {
  /** The commit that is checked out, and its branch. */
  head(): Promise<Known<Head>>;
  /** The commit that a person's words name: a branch, a tag, `HEAD~3`, an id. */
  commitOf(name: string): Promise<Known<string>>;
  /** Local and remote-tracking branches, the one that is checked out left out; the last changed first. */
  branches(): Promise<Known<readonly Branch[]>>;
  /**
   * The files below some folders at some commits, by commit. An adapter may leave out files that were there already
   * when a commit's line and the one checked out parted.
   *
   * @param folders Empty for the root, of which only files directly in it are told.
   */
  filesAt(
    commits: readonly string[],
    folders: readonly string[],
  ): Promise<Known<ReadonlyMap<string, readonly string[]>>>;
  /** The texts of files at commits, in the order asked for; undefined where there is no such file, or no text. */
  texts(wanted: readonly Version[]): Promise<Known<readonly (string | undefined)[]>>;
  /** Where two commits parted; undefined when they have nothing in common. */
  mergeBase(one: string, other: string): Promise<Known<string | undefined>>;
  /** Files that differ between a commit and what is on the disk now, committed or not. */
  changesSince(commit: string): Promise<Known<readonly FileChange[]>>;
  /** Go through commits, the newest first, with what each did to files, until `visit` says `stop`. */
  walk(query: WalkQuery, visit: (commit: Commit) => 'stop' | undefined): Promise<Known<WalkEnd>>;
}

/** An answer, or in a sentence why there is none. */
export type Known<T> =
  | { readonly known: true; readonly value: T }
  | ({ readonly known: false } & Unknown);

export interface Unknown {
  /** A sentence for the user. */
  readonly because: string;
  /** `absent`: there is no git or no repository here, which is nobody's fault; `failed`: there is, and yet. */
  readonly reason: 'absent' | 'failed';
}

export interface Head {
  /** The full id of the commit. */
  readonly commit: string;
  /** Undefined when a commit and no branch is checked out. */
  readonly branch: string | undefined;
}

export interface Branch {
  /** As people write it: `feature/queues`, `origin/main`. Anybody may have chosen it. */
  readonly name: string;
  readonly commit: string;
  readonly remote: boolean;
}

export interface Version {
  readonly commit: string;
  readonly path: string;
}

export interface FileChange {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed';
  /** Where a renamed file was. */
  readonly from?: string | undefined;
}

/** What a commit did to a file. */
export interface CommitFile extends FileChange {
  /** Lines that came and went; 0 for binary files, and where the adapter cannot tell. */
  readonly added: number;
  readonly removed: number;
}

export interface Commit {
  readonly id: string;
  /** The day of the commit, `YYYY-MM-DD`, in the committer's time zone. */
  readonly date: string;
  /** The name of who wrote it, as they gave it themselves; empty when nobody can tell. */
  readonly author: string;
  /** The first line of its message. */
  readonly subject: string;
  /** The files below the root, and of the query's paths, that it changed. */
  readonly files: readonly CommitFile[];
}

export interface WalkQuery {
  /** Begin here; default: what is checked out. */
  readonly from?: string;
  /** Leave out this commit and all before it. */
  readonly after?: string;
  /** Only commits that changed these files or folders; default: all. */
  readonly paths?: readonly string[];
  /**
   * `first-parent`: the line itself, each merge as one change. `no-merges`: every commit, merges left out.
   */
  readonly line: 'first-parent' | 'no-merges';
}

/**
 * How a walk ended: by `visit`, at the end of the history, or where a shallow clone has no more of it though there is.
 */
export type WalkEnd = 'stopped' | 'end' | 'cut';

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export function unknown(because: string, reason: Unknown['reason'] = 'failed'): Known<never> {
  return { known: false, because, reason };
}
