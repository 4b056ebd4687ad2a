import type { Host } from '../host.ts';
import { drifts } from '../history/drift.ts';
import { gatherFacts, type HistoryFacts } from '../history/facts.ts';
import { known, unknown, type FileChange, type History, type Known } from '../history/history.ts';
import { rivals, type Rival } from '../history/numbers.ts';
import { formerPath } from '../history/renames.ts';
import { mentionReader } from '../mentions/reader.ts';
import { Project, type ProjectOptions } from '../project.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Finding } from '../rules/rule.ts';
import { baseHost } from './base-host.ts';
import { hasDied, lifecycleChanges, type LifecycleChange } from './lifecycle.ts';
import { needsAdrFindings } from './needs-adr.ts';
import { newFindings } from './new-findings.ts';

/** What a branch does to the records, against what it goes to. */
export interface Check {
  /** What the branch goes to, as the user named it. */
  readonly base: string;
  /** The commit where the two parted. */
  readonly parted: string;
  /** Findings that the branch brings, by path and place. */
  readonly findings: readonly Finding[];
  /** How many findings there were and are no more. */
  readonly mended: number;
  readonly lifecycle: readonly LifecycleChange[];
  /** Records that the branch adds or changes. */
  readonly changed: number;
  /** What could not be found out, in sentences. */
  readonly unknown: readonly string[];
}

export interface CheckRequest {
  readonly project: Project;
  readonly host: Host;
  readonly history: History;
  readonly base: string;
  readonly options: ProjectOptions;
}

/** Judge what changed since a branch parted from its base; what is not committed counts too. */
export async function checkBranch(request: CheckRequest): Promise<Known<Check>> {
  const { project, host, history, base } = request;
  const tip = await history.commitOf(base);
  if (!tip.known) return tip;
  const head = await history.head();
  if (!head.known) return head;
  const parted = await history.mergeBase(head.value.commit, tip.value);
  if (!parted.known) return parted;
  if (parted.value === undefined)
    return unknown(`What is checked out and “${base}” have no history in common.`);
  const changes = await history.changesSince(parted.value);
  if (!changes.known) return changes;
  const then = await baseHost(host, history, parted.value, changes.value);
  if (!then.known) return then;
  const before = await Project.open(then.value, request.options);
  const renamed = new Map(
    changes.value.flatMap((change) => {
      const from = formerPath(change);
      return from === undefined ? [] : [[change.path, from] as const];
    }),
  );
  const changed = changedRecords(changes.value, project);
  const facts = await factsFor(request, parted.value, tip.value, changed);
  project.history = facts;
  before.history = await factsBefore(request, before, facts, renamed, parted.value);
  const old = allFindings(before);
  const now = allFindings(project);
  const fresh = newFindings(old, now, renamed);
  const { needsAdr } = project.config.policy;
  const lifecycle = await withCitations(
    lifecycleChanges(before, project, renamed),
    project,
    before,
    host,
  );
  return known({
    base,
    parted: parted.value,
    findings: [...fresh, ...needsAdrFindings(needsAdr, changes.value, changed, project)].sort(
      (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.range.start - b.range.start),
    ),
    mended: old.length - (now.length - fresh.length),
    lifecycle,
    changed: changed.length,
    unknown: facts.unknown.map(({ because }) => because),
  });
}

function changedRecords(
  changes: readonly FileChange[],
  project: Project,
): readonly DecisionRecord[] {
  return changes.flatMap(({ path }) => project.record(path) ?? []);
}

/** What rules are to know: of all, how far code has drifted; of what changed, what was accepted; of the base, numbers. */
async function factsFor(
  { project, history, base }: CheckRequest,
  parted: string,
  tip: string,
  changed: readonly DecisionRecord[],
): Promise<HistoryFacts> {
  const facts = await gatherFacts(history, project, { base: parted });
  const collisions = await rivals(history, project, [{ name: base, commit: tip, remote: false }]);
  const paths = new Set(changed.map(({ path }) => path));
  const own = <T>(map: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...map].filter(([path]) => paths.has(path)));
  const numbers = own(facts.rivals);
  for (const [path, list] of collisions.known ? own(collisions.value) : [])
    numbers.set(path, withBase(numbers.get(path) ?? [], list));
  return {
    ...facts,
    rivals: numbers,
    unknown: collisions.known ? facts.unknown : [...facts.unknown, collisions],
  };
}

/** A collision with the base is sure to happen: it counts instead of the same one with the base's own branch. */
function withBase(others: readonly Rival[], base: readonly Rival[]): readonly Rival[] {
  const paths = new Set(base.map(({ path }) => path));
  return [
    ...base.map((rival) => ({ ...rival, certain: true })),
    ...others.filter(({ path }) => !paths.has(path)),
  ];
}

/** What the same rules would have known at the base. */
async function factsBefore(
  { history }: CheckRequest,
  before: Project,
  facts: HistoryFacts,
  renamed: ReadonlyMap<string, string>,
  parted: string,
): Promise<HistoryFacts> {
  const drifted =
    facts.driftLimit === undefined ? undefined : await drifts(history, before, undefined, parted);
  return {
    ...facts,
    rivals: new Map(),
    lateScopes: new Map(),
    acceptances: new Map(
      [...facts.acceptances].map(([path, acceptance]) => [renamed.get(path) ?? path, acceptance]),
    ),
    drifts: drifted?.known === true ? drifted.value : new Map(),
  };
}

function allFindings(project: Project): readonly Finding[] {
  return [
    ...project.setupFindings,
    ...[...project.unreadable.keys()].flatMap((path) => project.lint(path)),
    ...project.catalog.records.flatMap(({ path }) => project.lint(path)),
  ];
}

const SLICE = 64;

/** Count who still cites the records that have ceased to hold; only then is every file looked into. */
async function withCitations(
  lifecycle: readonly LifecycleChange[],
  now: Project,
  before: Project,
  host: Host,
): Promise<readonly LifecycleChange[]> {
  const died = lifecycle.filter((change) => hasDied(change, now, before));
  if (died.length === 0) return lifecycle;
  const citing = new Map(died.map(({ path }) => [path, new Set<string>()]));
  // What was removed can only be resolved where it still was.
  const readers = [now, before].map(({ catalog, config }) => mentionReader(catalog, config));
  const [reader] = readers;
  const paths = [...(now.catalog.files ?? [])].filter((path) => reader?.scanner.wants(path));
  for (let at = 0; at < paths.length; at += SLICE) {
    const slice = paths.slice(at, at + SLICE);
    const reads = await Promise.all(slice.map((path) => host.read(path)));
    for (const [index, path] of slice.entries()) {
      const read = reads[index];
      if (!read?.ok) continue;
      for (const mention of reader?.scanner.scan(path, read.text) ?? [])
        for (const one of readers) {
          const resolution = one.resolve(path, mention);
          const cited = resolution.type === 'record' ? resolution.record.path : undefined;
          // Its successor cites it, as it should.
          if (cited !== undefined && cited !== path && !succeeds(path, cited, now))
            citing.get(cited)?.add(path);
        }
    }
  }
  return lifecycle.map((change) => {
    const files = died.includes(change) ? citing.get(change.path) : undefined;
    return files ? { ...change, citedBy: [...files].sort() } : change;
  });
}

/** Whether the record at a path is one that takes another's place. */
function succeeds(path: string, other: string, { catalog }: Project): boolean {
  return (
    catalog
      .incoming(other)
      .some(({ from, relation }) => from.path === path && relation.type === 'supersedes') ||
    catalog
      .incoming(path)
      .some(({ from, relation }) => from.path === other && relation.type === 'superseded-by')
  );
}
