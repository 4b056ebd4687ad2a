import {
  MAX_RECORD_BYTES,
  type Branch,
  type FileChange,
  type Head,
  type History,
  type Known,
  type Unknown,
  type WalkEnd,
} from '../../core/index.ts';
import { contentsOf, entriesOf, lookUp } from './git-objects.ts';
import { LOG_FORMAT, LogReader, readChanges } from './git-log.ts';
import { GitFailure, gitBytes, gitText, runGit } from './run-git.ts';
import { plain } from '../text/plain.ts';

/** Records do not lie deeper below their folder. */
const MAX_DEPTH = 4;
/** In such folders of a tree no team keeps records. */
const NOT_LOOKED_INTO: ReadonlySet<string> = new Set(['node_modules', '.git']);

interface Repository {
  /** Where the root is in the repository: empty, or a path that ends in a slash. */
  readonly prefix: string;
  readonly shallow: boolean;
}

/**
 * The history of the repository that a folder lies in, by the `git` executable. It only ever reads, and only objects
 * and names that are there already; see `run-git.ts` for what keeps it from doing more.
 *
 * @param root An absolute path.
 */
export function gitHistory(root: string): History {
  let opened: Promise<Known<Repository>> | undefined;
  const open = (): Promise<Known<Repository>> => (opened ??= openRepository(root));

  /** Answer with what a function finds out, or with why it could not. */
  const answer = async <T>(
    find: (repository: Repository) => Promise<T | Refusal>,
  ): Promise<Known<T>> => {
    const repository = await open();
    if (!repository.known) return repository;
    try {
      const value = await find(repository.value);
      return value instanceof Refusal ? value.answer : { known: true, value };
    } catch (error) {
      if (error instanceof GitFailure) return failed(`git could not tell: ${error.message}.`);
      throw error;
    }
  };

  return {
    head: () => answer(() => headOf(root)),
    commitOf: (name) => answer(() => commitOf(root, name)),
    branches: () => answer(() => branchesOf(root)),
    filesAt: (commits, folders) => answer(({ prefix }) => filesAt(root, prefix, commits, folders)),
    texts: (wanted) =>
      answer(({ prefix }) =>
        textsOf(
          root,
          wanted.map(({ commit, path }) => `${commit}:${prefix}${path}`),
        ),
      ),
    mergeBase: (one, other) => answer(({ shallow }) => mergeBaseOf(root, one, other, shallow)),
    changesSince: (commit) => answer(() => changesSince(root, commit)),
    walk: (query, visit) =>
      answer(async ({ shallow }): Promise<WalkEnd | Refusal> => {
        const from = query.from ?? 'HEAD';
        if (query.from === undefined && (await headOf(root)) instanceof Refusal) return 'end';
        const reader = new LogReader(visit);
        await runGit({
          cwd: root,
          args: [
            ...['log', '-z', '--raw', '--numstat', '--no-abbrev', '-M', '--relative', LOG_FORMAT],
            ...[
              '--no-ext-diff',
              '--no-textconv',
              '--no-color',
              '--no-notes',
              '--no-show-signature',
            ],
            ...(query.line === 'first-parent' ? ['--first-parent', '-m'] : ['--no-merges']),
            // Sorting takes the whole range, so that no commit comes before its parents however clocks went.
            ...(query.after === undefined ? [] : ['--topo-order']),
            ...['--end-of-options', from],
            ...(query.after === undefined ? [] : [`^${query.after}`]),
            ...['--', ...(query.paths ?? ['.'])],
          ],
          onOutput: (chunk) => reader.read(chunk),
        });
        reader.end();
        if (reader.stopped) return 'stopped';
        return shallow && query.after === undefined ? 'cut' : 'end';
      }),
  };
}

/** An answer that is none, from where one is being looked for. */
class Refusal {
  readonly answer: Known<never>;

  constructor(because: string, reason: Unknown['reason'] = 'failed') {
    this.answer = { known: false, because, reason };
  }
}

function failed(because: string, reason: Unknown['reason'] = 'failed'): Known<never> {
  return { known: false, because, reason };
}

async function openRepository(root: string): Promise<Known<Repository>> {
  try {
    const [prefix = '', inside, shallow] = (
      await gitText(root, [
        ...['rev-parse', '--show-prefix', '--is-inside-work-tree'],
        '--is-shallow-repository',
      ])
    ).split('\n');
    if (inside !== 'true') return failed('The folder is no working tree of git.', 'absent');
    return { known: true, value: { prefix, shallow: shallow === 'true' } };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (error.missing) return failed('There is no git here.', 'absent');
    if (/not a git repository|must be run in a work tree/.test(error.message))
      return failed('The folder is in no git repository.', 'absent');
    return failed(`git could not open the repository: ${error.message}.`);
  }
}

async function headOf(root: string): Promise<Head | Refusal> {
  try {
    const commit = await gitText(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
    const branch = await gitText(root, ['rev-parse', '--symbolic-full-name', 'HEAD']);
    return {
      commit,
      branch: branch.startsWith('refs/heads/') ? branch.slice('refs/heads/'.length) : undefined,
    };
  } catch (error) {
    if (error instanceof GitFailure && error.code !== undefined)
      return new Refusal('There is no commit yet.', 'absent');
    throw error;
  }
}

async function commitOf(root: string, name: string): Promise<string | Refusal> {
  try {
    return await gitText(root, [
      ...['rev-parse', '--verify', '--quiet', '--end-of-options'],
      `${name}^{commit}`,
    ]);
  } catch (error) {
    if (error instanceof GitFailure && error.code !== undefined)
      return new Refusal(
        `There is no commit “${plain(name)}” here; in a clone of one branch, fetch it first.`,
      );
    throw error;
  }
}

async function branchesOf(root: string): Promise<readonly Branch[]> {
  const output = await gitText(root, [
    ...['for-each-ref', '--sort=-committerdate'],
    '--format=%(HEAD)%00%(objecttype)%00%(objectname)%00%(symref)%00%(refname)',
    ...['refs/heads', 'refs/remotes'],
  ]);
  return output.split('\n').flatMap((line) => {
    const [head, type, commit, symref, name] = line.split('\0');
    if (head === '*' || type !== 'commit' || symref !== '' || !commit || !name) return [];
    const remote = name.startsWith('refs/remotes/');
    return [
      { name: name.slice((remote ? 'refs/remotes/' : 'refs/heads/').length), commit, remote },
    ];
  });
}

/**
 * Read only the trees of the folders asked for, each distinct tree once: a thousand branches that share their records
 * cost little more than one.
 */
async function filesAt(
  root: string,
  prefix: string,
  commits: readonly string[],
  folders: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = commits.flatMap((commit) =>
    folders.map((folder) => ({
      commit,
      folder,
      name: `${commit}:${(prefix + folder).replace(/\/$/, '')}`,
    })),
  );
  const objects = await lookUp(
    root,
    asked.map(({ name }) => name),
  );
  const trees = new Map<string, readonly string[]>();
  const flat = new Set<string>();
  for (const [at, { folder }] of asked.entries()) {
    const object = objects[at];
    if (object?.type !== 'tree') continue;
    trees.set(object.id, []);
    if (folder === '') flat.add(object.id);
  }
  for (const [id, paths] of await pathsBelow(root, [...trees.keys()], flat)) trees.set(id, paths);
  const files = new Map<string, string[]>();
  for (const [at, { commit, folder }] of asked.entries()) {
    const list = files.get(commit) ?? [];
    files.set(commit, list);
    for (const path of trees.get(objects[at]?.id ?? '') ?? [])
      list.push(folder === '' ? path : `${folder}/${path}`);
  }
  return new Map([...files].map(([commit, paths]) => [commit, [...new Set(paths)]]));
}

/** The files of trees, by the id of each; of a flat one only those directly in it. One call of git a level. */
async function pathsBelow(
  root: string,
  ids: readonly string[],
  flat: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const idBytes = (ids[0]?.length ?? 40) / 2;
  const entries = new Map<string, ReturnType<typeof entriesOf>>();
  let wanted = ids;
  for (let depth = 0; depth < MAX_DEPTH && wanted.length > 0; depth++) {
    const next = new Set<string>();
    for (const [id, content] of await contentsOf(root, wanted)) {
      const list = entriesOf(content, idBytes);
      entries.set(id, list);
      if (depth === 0 && flat.has(id)) continue;
      for (const entry of list)
        if (entry.isTree && !NOT_LOOKED_INTO.has(entry.name) && !entries.has(entry.id))
          next.add(entry.id);
    }
    wanted = [...next];
  }
  const collect = (id: string, above: string, depth: number, deep: boolean): string[] =>
    (entries.get(id) ?? []).flatMap((entry) => {
      if (!entry.isTree) return [above + entry.name];
      return deep && depth < MAX_DEPTH
        ? collect(entry.id, `${above}${entry.name}/`, depth + 1, deep)
        : [];
    });
  return new Map(ids.map((id) => [id, collect(id, '', 0, !flat.has(id))]));
}

async function textsOf(
  root: string,
  names: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const objects = await lookUp(root, names);
  const ids = new Set<string>();
  for (const object of objects)
    if (object?.type === 'blob' && object.size <= MAX_RECORD_BYTES) ids.add(object.id);
  const contents = await contentsOf(root, [...ids]);
  const texts = new Map([...contents].map(([id, bytes]) => [id, textOf(bytes)]));
  return objects.map((object) => (object ? texts.get(object.id) : undefined));
}

/** Undefined for binary content; a NUL early on makes it so, as in git. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

async function mergeBaseOf(
  root: string,
  one: string,
  other: string,
  shallow: boolean,
): Promise<string | undefined | Refusal> {
  try {
    return await gitText(root, ['merge-base', '--end-of-options', one, other]);
  } catch (error) {
    if (!(error instanceof GitFailure) || error.code !== 1) throw error;
    if (!shallow) return undefined;
    return new Refusal(
      'Where the branches parted is unknown, because the clone is shallow; fetch more of the history first.',
    );
  }
}

/**
 * Variables that keep git from running the filters of the configuration on the files of the working tree: whoever made
 * the repository may have said what they run.
 */
async function withoutFilters(root: string): Promise<Readonly<Record<string, string>>> {
  let names: readonly string[];
  try {
    const listed = await gitText(root, [
      ...['config', '--null', '--name-only', '--get-regexp', '^filter\\.'],
    ]);
    names = [...new Set(listed.split('\0'))];
  } catch (error) {
    // There are none.
    if (error instanceof GitFailure && error.code === 1) return {};
    throw error;
  }
  const settings = names.flatMap((name) => {
    if (/\.(?:clean|smudge|process)$/.test(name)) return [[name, '']];
    return name.endsWith('.required') ? [[name, 'false']] : [];
  });
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([key = '', value = ''], at) => [
      [`GIT_CONFIG_KEY_${at}`, key],
      [`GIT_CONFIG_VALUE_${at}`, value],
    ]),
  ]) as Record<string, string>;
}

async function changesSince(root: string, commit: string): Promise<readonly FileChange[]> {
  const [changed, untracked] = await Promise.all([
    gitBytes(
      root,
      [
        ...['diff', '--raw', '-z', '--no-abbrev', '-M', '--relative', '--no-color'],
        ...['--no-ext-diff', '--no-textconv', '--end-of-options', commit, '--', '.'],
      ],
      { env: await withoutFilters(root) },
    ),
    gitBytes(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  const changes = new Map(readChanges(changed).map((change) => [change.path, change]));
  for (const path of untracked.toString('utf8').split('\0')) {
    // A file that was taken out of the index and is still there was deleted by the diff's account.
    const known = changes.get(path)?.status;
    if (path !== '')
      changes.set(path, { path, status: known === 'deleted' ? 'modified' : 'added' });
  }
  return [...changes.values()];
}
