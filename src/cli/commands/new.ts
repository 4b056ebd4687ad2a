import {
  createRecord,
  planSupersede,
  Refusal,
  ScaffoldError,
  takenElsewhere,
  type NewFile,
} from '../../core/index.ts';
import { removeJournal } from '../disk/journal.ts';
import { withLock } from '../disk/lock.ts';
import { recordIo } from '../disk/record-io.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { folderBelow } from '../path-below.ts';
import { writePlan } from '../write-plan.ts';
import { plain } from '../text/plain.ts';
import { recordNamed } from '../record-named.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

/** `leadline new`, as parsed from the command line. */
export interface NewOptions {
  readonly root?: string | undefined;
  /** Values of fields and of template variables, by name. */
  readonly set: ReadonlyMap<string, string>;
  readonly supersedes?: string;
  /** Relative to the working directory. */
  readonly folder?: string;
}

/** Write a new record and print its path. */
export async function create(
  io: Io,
  kind: string,
  title: string,
  options: NewOptions,
): Promise<ExitCode> {
  const { host, project, history } = await openWorkspace(io, options, [], { writing: true });
  const old =
    options.supersedes === undefined
      ? undefined
      : recordNamed(options.supersedes, project, { cwd: io.cwd, root: host.root, kind });
  const folder =
    options.folder === undefined ? undefined : folderBelow(host.root, io.cwd, options.folder);
  const elsewhere = await takenElsewhere(history, project, folder);
  if (!elsewhere.known && elsewhere.reason === 'failed')
    io.stderr(`Other branches were not looked at for numbers: ${plain(elsewhere.because)}\n`);
  const request = {
    kind,
    title,
    answers: new Map(options.set),
    folder,
    takenNumbers: new Set<number>(),
    takenPaths: new Set(elsewhere.known ? elsewhere.value : []),
    recordFolders: project.discovery.folders,
    today: host.today(),
  };
  try {
    const files = recordIo(host.root, old !== undefined);
    const file = await withLock(host.root, async () => {
      const made = await createRecord(files, request, project.catalog, (folder) =>
        project.habits(folder),
      );
      if (!old) return made;
      try {
        await supersede(made, old.path, { host, project });
        return made;
      } catch (error) {
        // Half a supersession is none.
        await files.remove(made.path);
        removeJournal(host.root);
        throw error;
      }
    });
    io.stdout(`${plain(file.path)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof ScaffoldError) throw new CliFailure(plain(error.message));
    throw error;
  }
}

/** Write both halves: the new record supersedes the old one, which says so too. */
async function supersede(
  made: NewFile,
  old: string,
  { host, project }: Pick<Workspace, 'host' | 'project'>,
): Promise<void> {
  await project.update(made.path, 'created');
  const record = project.catalog.get(old);
  const successor = project.catalog.get(made.path);
  if (!record || !successor)
    throw new CliFailure(`${plain(made.path)} would not be read as a record; nothing was written.`);
  const plan = planSupersede(record, [successor], project.catalog, {
    day: host.today(),
    force: true,
  });
  if (plan instanceof Refusal) throw new CliFailure(`${plain(plan.reason)} Nothing was written.`);
  writePlan(plan, { host, project }, [made]);
}
