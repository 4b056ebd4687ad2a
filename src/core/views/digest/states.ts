import { baseHost } from '../../check/base-host.ts';
import {
  known,
  unknown,
  type FileChange,
  type History,
  type Known,
} from '../../history/history.ts';
import { formerPath } from '../../history/renames.ts';
import type { Host } from '../../host.ts';
import { Project, type ProjectOptions } from '../../project.ts';

/** The records before a period and at its end. */
export interface States {
  /** The commit that was current when the period began; undefined when the history begins in it. */
  readonly base: string | undefined;
  readonly before: Project;
  /** The commit that was current when the period ended; undefined for what is on the disk. */
  readonly end: string | undefined;
  readonly after: Project;
  /** The paths that files had before, by the path that they have at the end. */
  readonly renamed: ReadonlyMap<string, string>;
}

export interface StatesRequest {
  readonly project: Project;
  readonly host: Host;
  readonly history: History;
  /** The first day and the last, `YYYY-MM-DD`. */
  readonly since: string;
  readonly until: string;
  readonly options: ProjectOptions;
}

/** Read the records as they were at the commit before a period, and at its last one, unless it goes on. */
export async function statesOf(request: StatesRequest): Promise<Known<States>> {
  const { project, host, history, since, until } = request;
  const past = until < host.today();
  let base: string | undefined;
  let end: string | undefined;
  const walked = await history.walk({ line: 'first-parent' }, ({ id, date }) => {
    if (date <= until) end ??= id;
    if (date >= since) return undefined;
    base = id;
    return 'stop';
  });
  if (!walked.known) return walked;
  if (walked.value === 'cut' || (walked.value === 'end' && !(await history.head()).known))
    return unknown('The commit before the first day is not in the history that can be seen here.');

  const sinceBase = base === undefined ? known([]) : await history.changesSince(base);
  if (!sinceBase.known) return sinceBase;
  const before = await projectAt(request, base, sinceBase.value);
  if (!before.known) return before;
  if (!past)
    return known({
      ...{ base, before: before.value, end: undefined, after: project },
      renamed: renames(sinceBase.value),
    });
  const sinceEnd = end === undefined ? known([]) : await history.changesSince(end);
  if (!sinceEnd.known) return sinceEnd;
  const after = await projectAt({ ...request, host: onDay(host, until) }, end, sinceEnd.value);
  if (!after.known) return after;
  return known({
    ...{ base, before: before.value, end, after: after.value },
    renamed: between(renames(sinceBase.value), renames(sinceEnd.value)),
  });
}

/** The records at a commit; none for no commit. */
async function projectAt(
  { host, history, options }: StatesRequest,
  commit: string | undefined,
  changes: readonly FileChange[],
): Promise<Known<Project>> {
  const then =
    commit === undefined ? known(nothing(host)) : await baseHost(host, history, commit, changes);
  return then.known ? known(await Project.open(then.value, options)) : then;
}

/** The same files on another day. */
function onDay(host: Host, day: string): Host {
  return {
    list: () => host.list(),
    ...(host.ignores && { ignores: (path: string) => host.ignores?.(path) ?? false }),
    read: (path) => host.read(path),
    today: () => day,
  };
}

function nothing(host: Host): Host {
  return {
    list: () => Promise.resolve([]),
    read: () => Promise.resolve({ ok: false, reason: 'missing' }),
    today: () => host.today(),
  };
}

function renames(changes: readonly FileChange[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap((change) => {
      const from = formerPath(change);
      return from === undefined ? [] : [[change.path, from] as const];
    }),
  );
}

/** From what files of today were called at two commits: what those of the second were called at the first. */
function between(
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of new Set([...first.keys(), ...second.keys()])) {
    const at = second.get(path) ?? path;
    const before = first.get(path) ?? path;
    if (at !== before) found.set(at, before);
  }
  return found;
}
