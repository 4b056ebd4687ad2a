import { accessSync, constants } from 'node:fs';
import { gatherFacts, LineIndex, Project, type Finding, type History } from '../core/index.ts';
import { builtInKinds } from './built-in.ts';
import { gitHistory } from './disk/git.ts';
import { readJournal } from './disk/journal.ts';
import { withLock } from './disk/lock.ts';
import { NodeHost } from './disk/node-host.ts';
import { recover } from './disk/take-back.ts';
import { CliFailure, type Io } from './io.ts';
import { Progress } from './progress.ts';
import type { Silenced } from './reporters/report.ts';
import { findRoot } from './root.ts';
import { select, type Selection } from './selection.ts';
import { plain } from './text/plain.ts';
import type { Source } from './text/frame.ts';
import { todayOf } from './today.ts';

/** What a command works on: a root that has been read, and the part of it that the user named. */
export interface Workspace {
  readonly host: NodeHost;
  readonly project: Project;
  readonly selection: Selection;
  readonly history: History;
  /** The text of a file that findings speak of; undefined when it cannot be had. */
  source(path: string): Promise<Source | undefined>;
}

/** How a workspace is opened. */
interface OpenOptions {
  /** Whether records will be judged; see `ProjectOptions`. */
  readonly judging?: boolean;
  /** Look for records in the whole root, whatever part of it was named. */
  readonly discover?: boolean;
  /** Whether files will be changed: then a change that was interrupted is taken back first. */
  readonly writing?: boolean;
  /** The baseline that was asked for in a call, relative to the root, once that is known; see `ProjectOptions`. */
  readonly baselineOf?: (root: string) => string | false | undefined;
}

/**
 * Find the root and read it.
 *
 * @throws CliFailure when the root or a named path is not there or may not be read.
 */
export async function openWorkspace(
  io: Io,
  options: { readonly root?: string | undefined },
  named: readonly string[] = [],
  { judging = true, discover = false, writing = false, baselineOf }: OpenOptions = {},
): Promise<Workspace> {
  const today = todayOf(io.env);
  const root = findRoot(io.cwd, options.root);
  const selection = select(named, io.cwd, root);
  try {
    accessSync(root, constants.R_OK | constants.X_OK);
  } catch {
    throw new CliFailure(`The root ${plain(root)} may not be read; check its permissions.`);
  }
  if (writing) await takeBackInterrupted(io, root);
  const host = new NodeHost(root, today);
  const progress = new Progress(io);
  const project = await Project.open(host, {
    builtIn: builtInKinds(io.templates),
    ...(selection.paths.length > 0 && !discover && { only: selection.paths }),
    judging,
    baseline: baselineOf?.(root),
    pause: progress.report,
  });
  progress.done();
  for (const folder of host.closed)
    io.stderr(`The folder ${plain(folder)} may not be read and was left out.\n`);
  const sources = new Map<string, Source | undefined>();
  return {
    host,
    project,
    selection,
    history: gitHistory(root),
    async source(path) {
      const record = project.catalog.get(path);
      if (record) return record;
      if (!sources.has(path)) {
        const read = await host.read(path);
        sources.set(
          path,
          read.ok ? { text: read.text, lines: new LineIndex(read.text) } : undefined,
        );
      }
      return sources.get(path);
    },
  };
}

/** A change of several files that was interrupted is taken back before the next one. */
export async function takeBackInterrupted(io: Pick<Io, 'stderr'>, root: string): Promise<void> {
  if (!readJournal(root)) return;
  const sentence = await withLock(root, () => Promise.resolve(recover(root)));
  if (sentence !== undefined) io.stderr(`${sentence}\n`);
}

/** What is said of the part of the root that was named. */
export interface Judgements {
  /** By path and place; mistakes in the setup always count. */
  readonly findings: readonly Finding[];
  /** What a comment or the baseline keeps from being reported, in the same order. */
  readonly silenced: readonly Silenced[];
}

/** Judge the part of the root that was named. */
export function judgementsOf(workspace: Workspace): Judgements {
  const { project } = workspace;
  const findings: Finding[] = [...project.setupFindings];
  const silenced: Silenced[] = [];
  for (const path of judgedPaths(workspace)) {
    const { findings: fresh, suppressed, known } = project.judge(path);
    append(findings, fresh);
    for (const { finding, reason } of suppressed) silenced.push({ finding, by: 'comment', reason });
    for (const finding of known) silenced.push({ finding, by: 'baseline' });
  }
  silenced.sort(
    (a, b) =>
      compare(a.finding.path, b.finding.path) || a.finding.range.start - b.finding.range.start,
  );
  return { findings: findings.sort((a, b) => compare(a.path, b.path)), silenced };
}

/** Every finding in the part of the root that was named, by path and place; mistakes in the setup always count. */
export function findingsOf(workspace: Workspace): readonly Finding[] {
  return judgementsOf(workspace).findings;
}

/** The records, and the record files that cannot be read, in the part of the root that was named. */
export function judgedPaths({ project, selection }: Workspace): readonly string[] {
  return [
    ...project.unreadable.keys(),
    ...project.catalog.records.map((record) => record.path),
  ].filter((path) => selection.has(path));
}

function append<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Look up what rules want to know of the history; what could not be found out is said on standard error. */
export async function consultHistory(
  io: Io,
  { project, selection, history }: Workspace,
): Promise<void> {
  const facts = await gatherFacts(history, project, {
    ...(selection.paths.length > 0 && {
      paths: new Set([...project.paths].filter((path) => selection.has(path))),
    }),
  });
  project.history = facts;
  for (const { because, reason } of facts.unknown)
    if (reason === 'failed') io.stderr(`Not checked against the history: ${plain(because)}\n`);
}
