import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isReport, reportPage, type ReportAsset } from '../../core/index.ts';
import { withLock } from '../disk/lock.ts';
import { putAnywhere } from '../disk/put.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { Progress } from '../progress.ts';
import { plain } from '../text/plain.ts';
import { count } from '../text/words.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline report`, as parsed from the command line. */
export interface ReportOptions {
  readonly root?: string | undefined;
  /** Relative to the working directory; anywhere on disk. */
  readonly out: string;
  /** Replace a file that is no report. */
  readonly force?: boolean;
}

/** Write all records as one page of HTML. */
export async function report(io: Io, options: ReportOptions): Promise<ExitCode> {
  const target = resolve(io.cwd, options.out);
  if (options.force !== true) refuseOthers(target, options.out);
  const { host, project } = await openWorkspace(io, options, [], { writing: true });
  const progress = new Progress(io, 'Writing', 'records');
  const page = await reportPage(project, {
    name: basename(host.root) || host.root,
    style: asset(io.pages, 'report.css'),
    script: asset(io.pages, 'report.js'),
    pause: (done, total) => progress.report(Math.floor(done / 2), total / 2),
  });
  progress.done();
  await withLock(host.root, () => {
    putAnywhere(target, options.out, page, host.root);
    return Promise.resolve();
  });
  io.stderr(
    `Wrote ${count(project.catalog.records.length, 'record')} into ${plain(options.out)}.\n`,
  );
  return 0;
}

/** How much of a file is read to know it for a report. */
const HEAD = 2000;

/** @throws CliFailure when something is there that no report wrote. */
function refuseOthers(target: string, shown: string): void {
  let head: string;
  try {
    const stats = statSync(target, { throwIfNoEntry: false });
    if (!stats) return;
    if (!stats.isFile())
      throw new CliFailure(`Unexpected folder at ${plain(shown)}, expected a file.`);
    head = headOf(target);
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    throw new CliFailure(`${plain(shown)} could not be read: ${plain((error as Error).message)}.`);
  }
  if (!isReport(head))
    throw new CliFailure(
      `${plain(shown)} is no report of Leadline and was left alone; --force replaces it.`,
    );
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

function asset(folder: string, name: string): ReportAsset {
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch {
    throw new CliFailure(
      `The file ${plain(name)} that ships with Leadline is missing; install it anew.`,
    );
  }
  return { text, sha256: createHash('sha256').update(text).digest('base64') };
}
