import { applyEdits, type Plan } from '../core/index.ts';
import { changeFiles, type MadeFile } from './disk/change-files.ts';
import { unifiedDiff } from './text/unified-diff.ts';
import type { Workspace } from './workspace.ts';

type Files = Pick<Workspace, 'host' | 'project'>;

/**
 * Write all that a plan changes, or nothing.
 *
 * @param made Files that were made for it, and go when it cannot be written.
 * @throws CliFailure when a file has changed meanwhile or cannot be written.
 */
export function writePlan(
  plan: Pick<Plan, 'edits'>,
  { host, project }: Files,
  made: readonly MadeFile[] = [],
): void {
  const changes = [...plan.edits].map(([path, edits]) => {
    const before = project.record(path)?.text ?? '';
    return { path, text: { before, after: applyEdits(before, edits) } };
  });
  changeFiles(host.root, changes, { made });
}

/** What a plan would change, as a unified diff. */
export function previewPlan(plan: Pick<Plan, 'edits'>, { project }: Files): string {
  return [...plan.edits]
    .map(([path, edits]) =>
      unifiedDiff({ from: path, to: path }, project.record(path)?.text ?? '', edits),
    )
    .join('');
}
