import { applyEdits, type Fix, type TextEdit } from '../core/index.ts';
import { changeFiles } from './disk/change-files.ts';
import { withLock } from './disk/lock.ts';
import { CliFailure } from './io.ts';
import { count } from './text/words.ts';
import { findingsOf, type Workspace } from './workspace.ts';

/** One repair may make room for another; real ones settle in two or three rounds. */
const MAX_ROUNDS = 10;

/**
 * Apply the safe repairs of all findings, over and over until none is left, and write what changed. A repair is
 * applied as a whole or not at all; one that reaches a file that the user did not name is left alone.
 *
 * @param say Tells the user what was done, and why something was not.
 */
export async function mend(workspace: Workspace, say: (text: string) => void): Promise<void> {
  const { host, project, selection } = workspace;
  const mayWrite = (path: string): boolean =>
    selection.has(path) && project.catalog.get(path) !== undefined;
  const originals = new Map<string, string>();
  const applied: Fix[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const batch = new Batch();
    for (const { fixes } of findingsOf(workspace)) {
      const fix = fixes.find(({ safe }) => safe);
      if (fix && [...fix.edits.keys()].every(mayWrite) && batch.add(fix)) applied.push(fix);
    }
    if (batch.edits.size === 0) break;
    for (const [path, edits] of batch.edits) {
      const before = project.catalog.get(path);
      if (!before) continue;
      if (!originals.has(path)) originals.set(path, before.text);
      host.draft(path, applyEdits(before.text, edits));
    }
    for (const path of batch.edits.keys()) await project.update(path);
  }
  if (applied.length === 0) return;
  const failed = new Set<string>();
  const write = async (paths: readonly string[]): Promise<void> => {
    try {
      changeFiles(
        host.root,
        paths.map((path) => {
          const before = originals.get(path) ?? '';
          return { path, text: { before, after: host.drafts.get(path) ?? before } };
        }),
      );
    } catch (error) {
      if (!(error instanceof CliFailure)) throw error;
      say(`${error.message}\n`);
      for (const path of paths) {
        failed.add(path);
        host.discard(path);
        await project.update(path);
      }
    }
  };
  await withLock(host.root, async () => {
    for (const paths of groupsOf([...originals.keys()], applied)) await write(paths);
  });
  const written = originals.size - failed.size;
  const mended = applied.filter(({ edits }) => ![...edits.keys()].some((path) => failed.has(path)));
  if (written > 0) say(`Mended ${count(mended.length, 'finding')} in ${count(written, 'file')}.\n`);
}

/** Files that are written together, since a repair changes several of them. */
function groupsOf(
  paths: readonly string[],
  applied: readonly Fix[],
): readonly (readonly string[])[] {
  const groups = new Map(paths.map((path) => [path, [path]]));
  for (const { edits } of applied) {
    const joined = new Set([...edits.keys()].flatMap((path) => groups.get(path) ?? []));
    const group = [...joined].sort();
    for (const path of group) groups.set(path, group);
  }
  return [...new Set(groups.values())];
}

/** Repairs that can be applied together: no two touch the same place. */
class Batch {
  readonly edits = new Map<string, TextEdit[]>();

  /** False when the repair meets another one; the next round sees it again. */
  add(fix: Fix): boolean {
    for (const [path, edits] of fix.edits)
      if (edits.some((edit) => this.edits.get(path)?.some((other) => meet(edit, other))))
        return false;
    for (const [path, edits] of fix.edits)
      this.edits.set(path, [...(this.edits.get(path) ?? []), ...edits]);
    return true;
  }
}

/** Touching counts: two insertions at one place have no order that both would agree on. */
function meet(one: TextEdit, other: TextEdit): boolean {
  return one.range.start <= other.range.end && other.range.start <= one.range.end;
}
