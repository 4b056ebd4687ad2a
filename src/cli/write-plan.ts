import { applyEdits, type Plan } from '../core/index.ts';
import { replaceAll } from './disk/replace.ts';
import { CliFailure } from './io.ts';
import { unifiedDiff } from './text/diff.ts';
import { plain } from './text/plain.ts';
import type { Workspace } from './workspace.ts';

type Files = Pick<Workspace, 'host' | 'project'>;

/**
 * Write all that a plan changes, or nothing.
 *
 * @throws CliFailure when a file has changed meanwhile or cannot be written.
 */
export function writePlan(plan: Plan, { host, project }: Files): void {
  const replacements = [...plan.edits].map(([path, edits]) => {
    const before = project.record(path)?.text ?? '';
    return { path, before, after: applyEdits(before, edits) };
  });
  const reason = replaceAll(host.root, replacements);
  if (reason !== undefined) throw new CliFailure(plain(reason));
}

/** What a plan would change, as a unified diff. */
export function previewPlan(plan: Plan, { project }: Files): string {
  return [...plan.edits]
    .map(([path, edits]) => unifiedDiff(path, project.record(path)?.text ?? '', edits))
    .join('');
}
