import { resolve } from 'node:path';
import {
  createRecord,
  ScaffoldError,
  takenElsewhere,
  type DecisionRecord,
  type Project,
} from '../../core/index.ts';
import { withLock } from '../disk/lock.ts';
import { recordIo } from '../disk/record-io.ts';
import { toPosix } from '../disk/walk.ts';
import { findRecord } from '../find-record.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
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
    answers.set(
      'supersedes',
      nameOf(
        findRecord(options.supersedes, { project, root: host.root, cwd: io.cwd, kind }),
        project,
      ),
    );
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

/** What to call a record: its id, or its file where others share the id. */
function nameOf(record: DecisionRecord, project: Project): string {
  const { records } = project.catalog;
  const shared = records.some((other) => other !== record && other.id === record.id);
  return shared ? record.file.base : record.id;
}
