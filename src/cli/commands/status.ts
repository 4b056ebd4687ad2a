import {
  planAmend,
  planStatus,
  planSupersede,
  Refusal,
  type DecisionRecord,
  type Plan,
} from '../../core/index.ts';
import { withLock } from '../disk/lock.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { recordNamed } from '../record-named.ts';
import { plain } from '../text/plain.ts';
import { shownDiff } from '../text/unified-diff.ts';
import { list } from '../text/words.ts';
import { todayOf } from '../today.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { previewPlan, writePlan } from '../write-plan.ts';

/** What the commands that change a status share, as parsed from the command line. */
interface ChangeOptions {
  readonly root?: string | undefined;
  /** The day of the change, `YYYY-MM-DD`; today where left out. */
  readonly date?: string;
  readonly dryRun?: boolean;
  /** Go where the lifecycle of the kind does not. */
  readonly force?: boolean;
}

/** `leadline status`, as parsed from the command line. */
export interface StatusOptions extends ChangeOptions {
  /** The successors, for a status that asks for some. */
  readonly by: readonly string[];
  /** Values of other fields, by name. */
  readonly set: ReadonlyMap<string, string>;
}

/** `leadline supersede` and `leadline amend`, as parsed from the command line. */
export interface TieOptions extends ChangeOptions {
  /** A section of the older record, by heading or anchor. */
  readonly section?: string;
}

/** Bring a record to another status. */
export async function status(
  io: Io,
  reference: string,
  words: readonly string[],
  options: StatusOptions,
): Promise<ExitCode> {
  return change(io, options, (named, { project }, day) => {
    const record = named(reference);
    const kind = project.catalog.kindOf(record);
    const fields = new Map<string, string>();
    for (const [key, value] of options.set) {
      const name = key.trim().toLowerCase();
      const field = kind.fields.find(({ id, aliases }) => id === name || aliases.includes(name));
      if (!field)
        throw new CliFailure(
          `Unexpected field “${plain(key)}”, expected ${list(
            kind.fields.map(({ id }) => id),
            'or',
          )}.`,
        );
      fields.set(field.id, value);
    }
    return planStatus(record, project.catalog, {
      status: words.join(' '),
      day,
      fields,
      by: options.by.map(named),
      force: options.force === true,
    });
  });
}

/** Let one or several records take another's place. */
export async function supersede(
  io: Io,
  old: string,
  successors: readonly string[],
  options: TieOptions,
): Promise<ExitCode> {
  return change(io, options, (named, { project }, day) =>
    planSupersede(named(old), successors.map(named), project.catalog, {
      day,
      section: options.section,
      force: options.force === true,
    }),
  );
}

/** Let one or several records amend another. */
export async function amend(
  io: Io,
  old: string,
  amendments: readonly string[],
  options: TieOptions,
): Promise<ExitCode> {
  return change(io, options, (named, { project }, day) =>
    planAmend(named(old), amendments.map(named), project.catalog, {
      day,
      section: options.section,
    }),
  );
}

async function change(
  io: Io,
  options: ChangeOptions,
  plan: (
    named: (reference: string) => DecisionRecord,
    workspace: Workspace,
    day: string,
  ) => Plan | Refusal,
): Promise<ExitCode> {
  const workspace = await openWorkspace(io, options, [], { writing: options.dryRun !== true });
  const { host, project } = workspace;
  const day =
    options.date === undefined ? host.today() : todayOf({ LEADLINE_NOW: options.date }, '--date');
  const named = (reference: string): DecisionRecord =>
    recordNamed(reference, project, { cwd: io.cwd, root: host.root });
  const planned = plan(named, workspace, day);
  if (planned instanceof Refusal) throw new CliFailure(plain(planned.reason));
  if (options.dryRun) io.stdout(shownDiff(previewPlan(planned, workspace), io));
  else {
    await withLock(host.root, () => {
      writePlan(planned, workspace);
      return Promise.resolve();
    });
    for (const line of planned.summary) io.stdout(`${plain(line.text)}\n`);
  }
  for (const note of planned.notes) io.stderr(`${plain(note.text)}\n`);
  if (planned.missing.length > 0)
    io.stderr(`Still missing: ${list(planned.missing, 'and')}; --set writes a field.\n`);
  return 0;
}
