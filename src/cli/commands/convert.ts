import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  changesOf,
  conversionPage,
  planConversions,
  type ConversionPlan,
  type DecisionRecord,
} from '../../core/index.ts';
import { withLock } from '../disk/lock.ts';
import { toPosix } from '../disk/walk.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { recordNamed } from '../record-named.ts';
import { jsonText, plain } from '../text/plain.ts';
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
  /** All of them or none. */
  readonly strict?: boolean;
  readonly format: 'text' | 'json' | 'markdown';
}

/** Records named by path in a sentence that is true of more than these are counted. */
const NAMED = 3;

/**
 * Write a record, or the records of a folder, in another dialect. Those that cannot be are left as they are, with the
 * reason; the others are written all or none.
 */
export async function convert(io: Io, what: string, options: ConvertOptions): Promise<ExitCode> {
  const dryRun = options.dryRun === true;
  const workspace = await openWorkspace(io, options, [], { writing: !dryRun });
  const records = recordsMeant(io, what, workspace);
  const plan = planConversions(records, workspace.project.catalog, options.to);
  const refused = plan.records.flatMap(({ reason }) => reason?.text ?? []);
  if (refused.length === records.length || (refused.length > 0 && options.strict === true))
    throw new CliFailure(`${[...new Set(refused)].map(plain).join('\n')}\nNothing was changed.`);
  if (!dryRun && plan.edits.size > 0)
    await withLock(workspace.host.root, () => {
      writePlan(plan, workspace);
      return Promise.resolve();
    });
  if (options.format === 'json')
    io.stdout(
      jsonText({ to: options.to, written: !dryRun && plan.edits.size > 0, ...shown(plan) }),
    );
  else if (options.format === 'markdown') io.stdout(page(plan, options.to));
  else if (dryRun) io.stdout(shownDiff(previewPlan(plan, workspace), io));
  else for (const path of plan.edits.keys()) io.stdout(`${plain(path)}\n`);
  if (options.format === 'text') for (const line of sentences(plan)) io.stderr(`${plain(line)}\n`);
  io.stderr(`${inAll(plan, options.to, dryRun)}\n`);
  return refused.length > 0 ? 1 : 0;
}

function shown({ records, citing }: ConversionPlan): object {
  return {
    records: records.map((record) => ({
      ...record,
      reason: record.reason?.text ?? null,
      changes: record.changes.map(({ kind, message }) => ({ kind, message: message.text })),
    })),
    citing,
  };
}

function page(plan: ConversionPlan, to: string): string {
  return conversionPage(plan, to).split('\n').map(plain).join('\n');
}

/** What becomes of the records, each sentence once. */
function sentences(plan: ConversionPlan): string[] {
  const many = plan.records.length > 1;
  return [
    ...changesOf(plan).map(({ message, paths }) => {
      if (!many) return message.text;
      return `${paths.length > NAMED ? count(paths.length, 'record') : paths.join(', ')}: ${message.text}`;
    }),
    ...plan.citing.map((path) => `${path}: Its links to headings that have another name follow.`),
    ...plan.records.flatMap(({ reason }) =>
      reason === undefined ? [] : [`Left alone: ${reason.text}`],
    ),
  ];
}

function inAll({ records }: ConversionPlan, to: string, dryRun: boolean): string {
  const of = (outcome: string): number => records.filter((one) => one.outcome === outcome).length;
  const [converted, refused] = [of('converted'), of('refused')];
  const left = refused > 0 ? ` ${count(refused, 'record')} cannot be converted.` : '';
  if (converted === 0)
    return `Nothing to change: ${count(of('unchanged'), 'record')} in ${plain(to)} already.${left}`;
  return `${dryRun ? 'Would convert' : 'Converted'} ${count(converted, 'record')} to ${plain(to)}.${left}`;
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
