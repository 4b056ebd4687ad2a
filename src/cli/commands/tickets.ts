import {
  planTickets,
  Refusal,
  ScaffoldError,
  takenElsewhere,
  type TicketsPlan,
} from '../../core/index.ts';
import { withLock } from '../disk/lock.ts';
import { makeFiles } from '../disk/make-files.ts';
import { recordIo } from '../disk/record-io.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { folderBelow } from '../path-below.ts';
import { recordNamed } from '../record-named.ts';
import { plain } from '../text/plain.ts';
import { newFileDiff, shownDiff } from '../text/unified-diff.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline tickets`, as parsed from the command line. */
export interface TicketsOptions {
  readonly root?: string | undefined;
  /** Numbers of items, from 1; empty for all that have no ticket yet. */
  readonly item: readonly number[];
  /** Values of further fields, by name. */
  readonly set: ReadonlyMap<string, string>;
  /** Relative to the working directory. */
  readonly folder?: string;
  readonly dryRun?: boolean;
}

/** Make a ticket of each thing that a scope doc has in scope, and print their paths. */
export async function tickets(
  io: Io,
  reference: string,
  options: TicketsOptions,
): Promise<ExitCode> {
  const { host, project, history } = await openWorkspace(io, options, [], {
    writing: options.dryRun !== true,
  });
  const scope = recordNamed(reference, project, { cwd: io.cwd, root: host.root, kind: 'scope' });
  const folder =
    options.folder === undefined ? undefined : folderBelow(host.root, io.cwd, options.folder);
  const elsewhere = await takenElsewhere(history, project, folder);
  if (!elsewhere.known && elsewhere.reason === 'failed')
    io.stderr(`Other branches were not looked at for numbers: ${plain(elsewhere.because)}\n`);
  const disk = recordIo(host.root);
  const planned = async (): Promise<TicketsPlan> => {
    const request = {
      folder,
      recordFolders: project.discovery.folders,
      today: host.today(),
      answers: options.set,
      items: options.item.length > 0 ? options.item : undefined,
    };
    const taken = new Set(elsewhere.known ? elsewhere.value : []);
    const first = made(() => planTickets(scope, project, { ...request, takenPaths: taken }));
    // The folder as it is now knows more than what was read a while ago.
    const path = first.files[0]?.path;
    const place = path?.slice(0, Math.max(0, path.lastIndexOf('/')));
    for (const name of place === undefined ? [] : await disk.listFolder(place))
      taken.add(place === '' ? name : `${place}/${name}`);
    return made(() => planTickets(scope, project, { ...request, takenPaths: taken }));
  };
  if (options.dryRun) {
    const plan = await planned();
    for (const { path, text } of plan.files) io.stdout(shownDiff(newFileDiff(path, text), io));
    tell(io, plan);
    return 0;
  }
  const plan = await withLock(host.root, async () => {
    const files = await planned();
    makeFiles(host.root, files.files);
    return files;
  });
  for (const { path } of plan.files) io.stdout(`${plain(path)}\n`);
  tell(io, plan);
  return 0;
}

/** @throws CliFailure when no tickets can be made. */
function made(plan: () => TicketsPlan | Refusal): TicketsPlan {
  try {
    const planned = plan();
    if (planned instanceof Refusal) throw new CliFailure(plain(planned.reason));
    return planned;
  } catch (error) {
    if (error instanceof ScaffoldError) throw new CliFailure(plain(error.message));
    throw error;
  }
}

function tell(io: Io, { skipped, files }: TicketsPlan): void {
  for (const { number, title, ticket } of skipped)
    io.stderr(`Item ${number}, “${plain(title)}”, has a ticket already: ${plain(ticket.path)}.\n`);
  if (files.length === 0) io.stderr('No ticket was made.\n');
}
