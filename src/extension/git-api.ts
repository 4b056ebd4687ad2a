import type { Event, Uri } from 'vscode';

// The part of the built-in Git extension's API, version 1, that we use
// (https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts).

export interface GitExtension {
  readonly enabled: boolean;
  /** @throws when git is switched off or not there. */
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  readonly onDidOpenRepository: Event<GitRepository>;
  getRepository(uri: Uri): GitRepository | null;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges?: readonly GitChange[];
    readonly onDidChange: Event<void>;
  };
  getRefs(query: { readonly sort?: 'committerdate' }): Promise<readonly GitRef[]>;
  getCommit(ref: string): Promise<GitCommit>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  /** What the second added since the two parted. */
  diffBetween(one: string, other: string): Promise<readonly GitChange[]>;
  diffWith(ref: string): Promise<readonly GitChange[]>;
  /** @throws when there is no such file. */
  show(ref: string, path: string): Promise<string>;
  log(options: {
    readonly maxEntries: number;
    readonly path?: string;
    readonly range?: string;
  }): Promise<readonly GitCommit[]>;
}

export interface GitRef {
  /** 0: a local branch, 1: a remote-tracking one, 2: a tag. */
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorName?: string;
  readonly commitDate?: Date;
}

export interface GitChange {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
  readonly status: number;
}

/** The statuses of changes that mean more than another text. */
export const GIT_STATUS = {
  added: [1, 7, 9],
  deleted: [2, 6],
  renamed: [3, 10],
  untracked: 7,
} as const;
