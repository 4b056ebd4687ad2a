import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { planConvert, Refusal, type DecisionRecord, type TextEdit } from '../../core/index.ts';
import { withLock } from '../disk/lock.ts';
import { toPosix } from '../disk/walk.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { recordNamed } from '../record-named.ts';
import { plain } from '../text/plain.ts';
import { shownDiff } from '../text/unified-diff.ts';
import { count } from '../text/words.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { previewPlan, writePlan } from '../write-plan.ts';

/** `leadline convert`, as parsed from the command line. */
export interface ConvertOptions {
  readonly root?: string | undefined;
  /** The id of a dialect. */
  readonly to: string;
  readonly dryRun?: boolean;
}

/** Write a record, or all records of a folder, in another dialect: all of them or none. */
export async function convert(io: Io, what: string, options: ConvertOptions): Promise<ExitCode> {
  const dryRun = options.dryRun === true;
  const workspace = await openWorkspace(io, options, [], { writing: !dryRun });
  const records = recordsMeant(io, what, workspace);
  const edits = new Map<string, readonly TextEdit[]>();
  const losses: string[] = [];
  const refusals: string[] = [];
  for (const record of records) {
    const converted = planConvert(record, workspace.project.catalog, options.to);
    if (converted instanceof Refusal) {
      refusals.push(converted.reason);
      continue;
    }
    if (converted.edits.length > 0) edits.set(record.path, converted.edits);
    for (const loss of converted.losses) losses.push(`${record.path}: ${loss}`);
  }
  if (refusals.length > 0)
    throw new CliFailure(`${[...new Set(refusals)].map(plain).join('\n')}\nNothing was changed.`);
  if (dryRun) io.stdout(shownDiff(previewPlan({ edits }, workspace), io));
  else {
    await withLock(workspace.host.root, () => {
      writePlan({ edits }, workspace);
      return Promise.resolve();
    });
    for (const path of edits.keys()) io.stdout(`${plain(path)}\n`);
  }
  for (const loss of losses) io.stderr(`${plain(loss)}\n`);
  io.stderr(
    edits.size === 0
      ? `Nothing to change: ${count(records.length, 'record')} in ${plain(options.to)} already.\n`
      : `${dryRun ? 'Would convert' : 'Converted'} ${count(edits.size, 'record')} to ${plain(options.to)}.\n`,
  );
  return 0;
}

/** The records of a folder, of the kinds that have dialects; else the record that is named. */
function recordsMeant(
  io: Io,
  what: string,
  { host, project }: Workspace,
): readonly DecisionRecord[] {
  const folder = toPosix(host.root, resolve(io.cwd, what));
  if (
    folder === undefined ||
    !statSync(join(host.root, folder), { throwIfNoEntry: false })?.isDirectory()
  )
    return [recordNamed(what, project, { cwd: io.cwd, root: host.root })];
  const records = project.catalog.records.filter(
    (record) =>
      (folder === '' || record.path.startsWith(`${folder}/`)) &&
      project.catalog.kindOf(record).dialects.length > 1,
  );
  if (records.length > 0) return records;
  throw new CliFailure(`Unexpected folder ${plain(what)}, expected one with decision records.`);
}
