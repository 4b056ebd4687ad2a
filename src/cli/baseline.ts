import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  baselineEntries,
  writeBaseline,
  type Baseline,
  type BaselineEntry,
  type Finding,
} from '../core/index.ts';
import { withLock } from './disk/lock.ts';
import { putFile } from './disk/put.ts';
import { toPosix } from './disk/walk.ts';
import { CliFailure } from './io.ts';
import { plain } from './text/plain.ts';
import { count } from './text/words.ts';
import { judgedPaths, type Workspace } from './workspace.ts';

/**
 * The baseline that `--baseline` names, relative to the root.
 *
 * @param isNew Whether it need not be there yet.
 * @throws CliFailure when it is not there, or lies outside the root.
 */
export function namedBaseline(name: string, cwd: string, root: string, isNew: boolean): string {
  const there = [resolve(cwd, name), resolve(root, name)].find((path) => existsSync(path));
  if (there === undefined && !isNew)
    throw new CliFailure(
      `Unexpected baseline “${plain(name)}”, expected a file that exists; --update-baseline writes it.`,
    );
  const path = there ?? resolve(cwd, name);
  const folder = existsSync(dirname(path)) ? realpathSync(dirname(path)) : dirname(path);
  const inside = toPosix(realpathSync(root), join(folder, basename(path)));
  if (inside === undefined || inside === '')
    throw new CliFailure(`Unexpected baseline “${plain(name)}”, expected a file inside the root.`);
  return inside;
}

/** Take all findings of the named part of the root into the baseline, and whatever is mended out of it. */
export async function recordFindings(workspace: Workspace): Promise<string> {
  const { project } = workspace;
  const next = currentBaseline(workspace);
  const path = plain(project.baselinePath);
  if (next.entries.length === 0 && !project.has(project.baselinePath))
    return `There is nothing for ${path} to know, and it was not written.\n`;
  await storeBaseline(workspace, next);
  const files = new Set(next.entries.map((entry) => entry.path)).size;
  return `Wrote ${path}: ${count(totalOf(next.entries), 'finding')} in ${count(files, 'file')}.\n`;
}

/** A baseline of all that is found in the named part of the root. */
export function currentBaseline(workspace: Workspace): Baseline {
  return gather(workspace, ({ findings, known }) => [...findings, ...known]);
}

/** The baseline without what is mended in the named part of the root. What was renamed has its new path. */
export function shrunkBaseline(workspace: Workspace): Baseline {
  return gather(workspace, ({ known }) => known);
}

/** How many findings a baseline has fewer than before. */
export function countMended(before: Baseline, after: Baseline): number {
  return totalOf(before.entries) - totalOf(after.entries);
}

/** Put a baseline in the place of the old one, in one step. */
export async function storeBaseline(
  { host, project }: Workspace,
  baseline: Baseline,
): Promise<void> {
  await withLock(host.root, () => {
    putFile(host.root, project.baselinePath, writeBaseline(baseline));
    return Promise.resolve();
  });
  project.useBaseline(baseline);
}

/** A baseline of some of what is found in the named part of the root, and of what it knew of the rest. */
function gather(
  workspace: Workspace,
  choose: (judged: {
    readonly findings: readonly Finding[];
    readonly known: readonly Finding[];
  }) => readonly Finding[],
): Baseline {
  const { project, selection } = workspace;
  const entries = project.baseline.entries.filter(({ path }) => !selection.has(path));
  for (const path of judgedPaths(workspace))
    for (const entry of baselineEntries(choose(project.judge(path)), project.record(path)))
      entries.push(entry);
  return { entries };
}

/** How many findings entries stand for. */
export function totalOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.count, 0);
}
