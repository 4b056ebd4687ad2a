import type { Project } from '../project.ts';
import { acceptances, type Acceptance } from './acceptance.ts';
import type { Immutability } from './accepted-text.ts';
import { drifts, type Drift } from './drift.ts';
import type { History, Known, Unknown } from './history.ts';
import { MAIN_BRANCHES, rivals, type Rival } from './numbers.ts';
import { lateScopes, type LateScope } from './scope-timing.ts';

/** How much drift a team lets pass; what is not named does not count. */
export interface DriftLimit {
  readonly files?: number | undefined;
  readonly commits?: number | undefined;
  readonly lines?: number | undefined;
}

/**
 * What the history says of records, gathered beforehand so that rules stay pure and quick: by the path of a record.
 * What is not asked for by the team's policy is not looked up.
 */
export interface HistoryFacts {
  readonly rivals: ReadonlyMap<string, readonly Rival[]>;
  readonly immutability: Immutability;
  readonly acceptances: ReadonlyMap<string, Acceptance>;
  readonly driftLimit: DriftLimit | undefined;
  readonly drifts: ReadonlyMap<string, Drift>;
  readonly lateScopes: ReadonlyMap<string, LateScope>;
  /** What could not be found out although it was asked for, each once. */
  readonly unknown: readonly Unknown[];
}

/** What to look up. */
export interface FactsRequest {
  /** Only of these records; default: all. */
  readonly paths?: ReadonlySet<string>;
  /** Where the branch parted from what it goes to; default: from the main branch, if there is one that is not ours. */
  readonly base?: string;
}

/** Ask a history for everything that the rules may want to know under the project's policy. */
export async function gatherFacts(
  history: History,
  project: Project,
  request: FactsRequest = {},
): Promise<HistoryFacts> {
  const { policy } = project.config;
  const missing = new Map<string, Unknown>();
  const heed = <T>(answer: Known<T>): T | undefined => {
    if (answer.known) return answer.value;
    missing.set(answer.because, { because: answer.because, reason: answer.reason });
    return undefined;
  };
  const found = heed(await rivals(history, project));
  const accepted =
    policy.immutability === 'off'
      ? undefined
      : heed(await acceptances(history, project, request.paths));
  if (accepted && accepted.cut.length > 0) {
    const because = `The text that was accepted is unknown for ${counted(accepted.cut)}, because the clone is shallow.`;
    missing.set(because, { because, reason: 'failed' });
  }
  const drifted =
    policy.drift === undefined ? undefined : heed(await drifts(history, project, request.paths));
  const scopeKind = policy.scopeBeforeCode;
  const base =
    scopeKind === undefined ? undefined : (request.base ?? heed(await partingFromMain(history)));
  const late =
    scopeKind === undefined || base === undefined
      ? undefined
      : heed(await lateScopes(history, project, base, scopeKind));
  return {
    rivals: found ?? new Map(),
    immutability: policy.immutability,
    acceptances: accepted?.found ?? new Map(),
    driftLimit: policy.drift,
    drifts: drifted ?? new Map(),
    lateScopes: late ?? new Map(),
    unknown: [...missing.values()],
  };
}

/** Where the branch that is checked out parted from the main one; undefined on the main one itself, or without one. */
async function partingFromMain(history: History): Promise<Known<string | undefined>> {
  const head = await history.head();
  if (!head.known) return head;
  const none = { known: true, value: undefined } as const;
  if (head.value.branch === 'main' || head.value.branch === 'master') return none;
  const branches = await history.branches();
  if (!branches.known) return branches;
  for (const name of MAIN_BRANCHES) {
    const main = branches.value.find((branch) => branch.name === name);
    if (main) return history.mergeBase(head.value.commit, main.commit);
  }
  return none;
}

function counted(paths: readonly string[]): string {
  return paths.length === 1 ? `“${paths[0] ?? ''}”` : `${paths.length} records`;
}
