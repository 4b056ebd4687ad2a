import { resolve } from 'node:path';
import { createRecord, ScaffoldError, takenElsewhere, type Project } from '../../core/index.ts';
import { withLock } from '../disk/lock.ts';
import { recordIo } from '../disk/record-io.ts';
import { toPosix } from '../disk/walk.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { oneRecord } from '../one-record.ts';
import { plain } from '../text/plain.ts';
import { openWorkspace } from '../workspace.ts';

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
  const { host, project, history } = await openWorkspace(io, options);
  const answers = new Map(options.set);
  if (options.supersedes !== undefined)
    answers.set('supersedes', referenceTo(options.supersedes, kind, project));
  const folder =
    options.folder === undefined ? undefined : folderBelow(host.root, io.cwd, options.folder);
  const elsewhere = await takenElsewhere(history, project, folder);
  if (!elsewhere.known && elsewhere.reason === 'failed')
    io.stderr(`Other branches were not looked at for numbers: ${plain(elsewhere.because)}\n`);
  const request = {
    kind,
    title,
    answers,
    folder,
    takenNumbers: new Set<number>(),
    takenPaths: new Set(elsewhere.known ? elsewhere.value : []),
    recordFolders: project.discovery.folders,
    today: host.today(),
  };
  try {
    const file = await withLock(host.root, () =>
      createRecord(recordIo(host.root), request, project.catalog, (folder) =>
        project.habits(folder),
      ),
    );
    io.stdout(`${plain(file.path)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof ScaffoldError) throw new CliFailure(plain(error.message));
    throw error;
  }
}

function folderBelow(root: string, cwd: string, named: string): string {
  const folder = toPosix(root, resolve(cwd, named));
  if (folder !== undefined) return folder;
  throw new CliFailure(
    `Unexpected folder “${plain(named)}”, expected one inside the root ${plain(root)}.`,
  );
}

/** What to call the record that is meant: its id, or its file where others share the id. */
function referenceTo(reference: string, kind: string, project: Project): string {
  const only = oneRecord(reference, project, kind);
  const shared = project.catalog.records.some((record) => record !== only && record.id === only.id);
  return shared ? only.file.base : only.id;
}
