import { Disposable, EventEmitter, extensions, type Event, type Uri } from 'vscode';
import type {
  Branch,
  Commit,
  CommitFile,
  FileChange,
  History,
  Known,
  WalkEnd,
  WalkQuery,
} from '../core/index.ts';
import { toPath, toUri } from './convert.ts';
import {
  GIT_STATUS,
  type GitApi,
  type GitChange,
  type GitCommit,
  type GitExtension,
  type GitRepository,
} from './git-api.ts';

/** Each branch costs a call of git the first time it is looked at: those that changed last have to do. */
const MAX_BRANCHES = 100;
/** Commits that the editor looks through before it says that it does not know. */
const MAX_COMMITS = 300;
/** Answers that are kept: what happened between two commits stays what happened. */
const MAX_KEPT = 2000;

/** The history of a workspace folder in the editor. */
export interface EditorHistory extends History {
  /** Where the repository is fetched from, and where the folder lies in it: empty, or a path that ends in a slash. */
  remote(): Promise<Known<{ readonly address: string; readonly prefix: string }>>;
  dispose(): void;
  /** Something may be otherwise: a commit, a checkout, a fetch, or git is there now. */
  readonly onDidChange: Event<void>;
}

/**
 * The history of a folder by the built-in Git extension's API. We run nothing ourselves, so that trust, remote
 * machines and the path of git stay that extension's business, and the web works the same: there it tells nothing.
 * What the API cannot do it says openly. Lines of changes are not counted.
 */
export function editorHistory(folder: Uri): EditorHistory {
  const changed = new EventEmitter<void>();
  const listeners: { dispose(): unknown }[] = [changed];
  let watched: GitRepository | undefined;
  const kept = new Map<string, Promise<readonly FileChange[]>>();

  const find = async (): Promise<Known<GitRepository>> => {
    const api = await gitApi(listeners, changed);
    if (typeof api === 'string') return no(api);
    const repository = api.getRepository(folder);
    if (!repository) return no('The folder is in no git repository that the editor has opened.');
    if (watched !== repository) {
      watched = repository;
      listeners.push(repository.state.onDidChange(() => changed.fire()));
    }
    return yes(repository);
  };
  const answer = async <T>(
    ask: (repository: GitRepository) => Promise<T | Known<never>>,
  ): Promise<Known<T>> => {
    const repository = await find();
    if (!repository.known) return repository;
    try {
      const value = await ask(repository.value);
      return isRefusal(value) ? value : yes(value);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return no(`git could not tell: ${why.replace(/[.\s]+$/, '')}.`, 'failed');
    }
  };
  /** What happened between two commits, as paths below the folder. */
  const between = (
    repository: GitRepository,
    one: string,
    other: string,
  ): Promise<readonly FileChange[]> => {
    const key = `${one} ${other}`;
    let changes = kept.get(key);
    if (!changes) {
      if (kept.size >= MAX_KEPT) kept.clear();
      changes = repository
        .diffBetween(one, other)
        .then((found) => found.flatMap((change) => toChange(folder, change)));
      kept.set(key, changes);
      changes.catch(() => kept.delete(key));
    }
    return changes;
  };

  return {
    onDidChange: changed.event,
    dispose: () => void Disposable.from(...listeners).dispose(),
    remote: () =>
      answer(({ rootUri, state: { remotes } }) => {
        const named = remotes.find(({ name }) => name === 'origin');
        const address = (named ?? (remotes.length === 1 ? remotes[0] : undefined))?.fetchUrl;
        if (address === undefined) return Promise.resolve(no('There is no remote repository.'));
        const [root, own] = [`${rootUri.path.replace(/\/$/, '')}/`, `${folder.path}/`];
        const prefix = own.startsWith(root) ? own.slice(root.length) : '';
        return Promise.resolve({ address, prefix });
      }),
    head: () =>
      answer(({ state: { HEAD: head } }) =>
        Promise.resolve(
          head?.commit === undefined
            ? no('There is no commit yet.')
            : { commit: head.commit, branch: head.name },
        ),
      ),
    commitOf: (name) =>
      answer(async (repository) => {
        if (name.startsWith('-')) return no(`There is no commit “${name}” here.`, 'failed');
        return (await repository.getCommit(name)).hash;
      }),
    branches: () =>
      answer(async (repository) => {
        const refs = await repository.getRefs({ sort: 'committerdate' });
        const current = repository.state.HEAD?.name;
        return refs
          .flatMap(({ type, name, commit }): Branch[] => {
            if (name === undefined || commit === undefined || type > 1) return [];
            if (type === 0 ? name === current : name.endsWith('/HEAD')) return [];
            return [{ name, commit, remote: type === 1 }];
          })
          .slice(0, MAX_BRANCHES);
      }),
    filesAt: (commits, folders) =>
      answer(async (repository) => {
        const head = repository.state.HEAD?.commit;
        if (head === undefined) return no('There is no commit yet.');
        const files = new Map<string, readonly string[]>();
        for (const commit of commits) {
          const changes = commit === head ? [] : await between(repository, head, commit);
          files.set(
            commit,
            changes
              .filter(({ status }) => status === 'added' || status === 'renamed')
              .map(({ path }) => path)
              .filter((path) => folders.some((one) => isIn(path, one))),
          );
        }
        return files;
      }),
    texts: (wanted) =>
      answer(async (repository) => {
        const texts: (string | undefined)[] = [];
        for (const { commit, path } of wanted) {
          const text = await repository
            .show(commit, toUri(folder, path).fsPath)
            .catch(() => undefined);
          texts.push(text?.replace(/^\ufeff/, ''));
        }
        return texts;
      }),
    mergeBase: (one, other) => answer((repository) => repository.getMergeBase(one, other)),
    changesSince: (commit) =>
      answer(async (repository) => {
        const { workingTreeChanges, untrackedChanges = [] } = repository.state;
        const untracked = [...workingTreeChanges, ...untrackedChanges].filter(
          ({ status }) => status === GIT_STATUS.untracked,
        );
        const changes = [...(await repository.diffWith(commit)), ...untracked];
        return changes.flatMap((change) => toChange(folder, change));
      }),
    walk: (query, visit) => answer((repository) => walk(repository, folder, query, visit, between)),
  };
}

async function walk(
  repository: GitRepository,
  folder: Uri,
  query: WalkQuery,
  visit: (commit: Commit) => 'stop' | undefined,
  between: (
    repository: GitRepository,
    one: string,
    other: string,
  ) => Promise<readonly FileChange[]>,
): Promise<WalkEnd | Known<never>> {
  const from = query.from ?? repository.state.HEAD?.commit;
  if (from === undefined) return 'end';
  const range = query.after === undefined ? from : `${query.after}..${from}`;
  const paths = query.paths && query.paths.length > 0 ? query.paths : [undefined];
  const commits = new Map<string, GitCommit>();
  for (const path of paths) {
    const found = await repository.log({
      maxEntries: MAX_COMMITS + 1,
      range,
      ...(path !== undefined && { path: toUri(folder, path).fsPath }),
    });
    for (const commit of found) commits.set(commit.hash, commit);
  }
  const inOrder = [...commits.values()].sort(
    (a, b) => (b.commitDate?.getTime() ?? 0) - (a.commitDate?.getTime() ?? 0),
  );
  for (const commit of inOrder.slice(0, MAX_COMMITS)) {
    const [parent, ...others] = commit.parents;
    if (query.line === 'no-merges' && others.length > 0) continue;
    // The API cannot tell what the very first commit holds.
    if (parent === undefined) return 'cut';
    const files = (await between(repository, parent, commit.hash))
      .filter(({ path }) => paths.some((one) => one === undefined || isBelow(path, one)))
      .map((change): CommitFile => ({ ...change, added: 0, removed: 0 }));
    const told: Commit = {
      id: commit.hash,
      date: (commit.commitDate ?? new Date(0)).toISOString().slice(0, 10),
      author: commit.authorName ?? '',
      subject: commit.message.split('\n')[0] ?? '',
      files,
    };
    if (files.length > 0 && visit(told) === 'stop') return 'stopped';
  }
  if (inOrder.length > MAX_COMMITS)
    return no(
      `The editor looks through ${MAX_COMMITS} commits at most; “leadline lint” in a terminal looks through all.`,
      'failed',
    );
  return 'end';
}

/** The API of the Git extension, once it has found its repositories; else why there is none. */
async function gitApi(
  listeners: { dispose(): unknown }[],
  changed: EventEmitter<void>,
): Promise<GitApi | string> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return 'The editor has no git here.';
  try {
    const exported = extension.isActive ? extension.exports : await extension.activate();
    if (!exported.enabled) return 'Git is switched off in the editor.';
    const api = exported.getAPI(1);
    if (!listening.has(listeners)) {
      listening.add(listeners);
      listeners.push(
        api.onDidOpenRepository(() => changed.fire()),
        api.onDidChangeState(() => changed.fire()),
      );
    }
    return api;
  } catch {
    return 'The editor has no git here.';
  }
}

const listening = new WeakSet<object>();

function toChange(folder: Uri, change: GitChange): FileChange[] {
  const path = toPath(folder, change.renameUri ?? change.uri);
  const from = toPath(folder, change.originalUri);
  if (path === undefined) return [];
  const is = (statuses: readonly number[]): boolean => statuses.includes(change.status);
  if (is(GIT_STATUS.renamed) && from !== undefined && from !== path)
    return [{ path, status: 'renamed', from }];
  if (is(GIT_STATUS.added) || is(GIT_STATUS.renamed)) return [{ path, status: 'added' }];
  return [{ path, status: is(GIT_STATUS.deleted) ? 'deleted' : 'modified' }];
}

function isIn(path: string, folder: string): boolean {
  return folder === '' ? !path.includes('/') : isBelow(path, folder);
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function yes<T>(value: T): Known<T> {
  return { known: true, value };
}

function no(because: string, reason: 'absent' | 'failed' = 'absent'): Known<never> {
  return { known: false, because, reason };
}

function isRefusal(value: unknown): value is Known<never> {
  return typeof value === 'object' && value !== null && 'known' in value && !value.known;
}
