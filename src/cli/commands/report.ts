import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  isReport,
  reportPage,
  siteFiles,
  type ReportAsset,
  type SiteFile,
} from '../../core/index.ts';
import { withLock } from '../disk/lock.ts';
import { putAnywhere } from '../disk/put.ts';
import { SiteFolder } from '../disk/site-folder.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { Progress } from '../progress.ts';
import { plain } from '../text/plain.ts';
import { count } from '../text/words.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline report`, as parsed from the command line. */
export interface ReportOptions {
  readonly root?: string | undefined;
  /** A file, or with a slash at its end a folder; relative to the working directory; anywhere on disk. */
  readonly out?: string;
  /** A folder. */
  readonly site?: string;
  /** Where the site will be on the web. */
  readonly url?: string;
  /** Replace a file that is no report. */
  readonly force?: boolean;
}

/** Write all records as one page of HTML, or as the pages of a site. */
export async function report(io: Io, options: ReportOptions): Promise<ExitCode> {
  const { out, site, url } = options;
  if ((out === undefined) === (site === undefined))
    throw new CliFailure(
      out === undefined
        ? 'Expected --out with a file, or --site with a folder.'
        : 'Unexpected --site beside --out, expected one of them.',
    );
  const folder = site ?? (/[\\/]$/.test(out ?? '') ? out : undefined);
  if (folder !== undefined) return writeSite(io, folder, options);
  if (url !== undefined) throw new CliFailure('Unexpected --url, which only a site has.');
  return writePage(io, out ?? '', options);
}

async function writePage(io: Io, out: string, options: ReportOptions): Promise<ExitCode> {
  const target = resolve(io.cwd, out);
  if (options.force !== true) refuseOthers(target, out);
  const { host, project } = await openWorkspace(io, options, [], { writing: true });
  const progress = new Progress(io, 'Writing', 'records');
  const page = await reportPage(project, commonOptions(io, host.root, progress));
  progress.done();
  await withLock(host.root, () => {
    putAnywhere(target, out, page, host.root);
    return Promise.resolve();
  });
  io.stderr(`Wrote ${count(project.catalog.records.length, 'record')} into ${plain(out)}.\n`);
  return 0;
}

async function writeSite(io: Io, shown: string, options: ReportOptions): Promise<ExitCode> {
  const url = options.url === undefined ? undefined : addressOf(options.url);
  const folder = new SiteFolder(
    resolve(io.cwd, shown),
    shown.replace(/[\\/]+$/, ''),
    options.force === true,
  );
  const { host, project } = await openWorkspace(io, options);
  const progress = new Progress(io, 'Writing', 'records');
  const files: SiteFile[] = [];
  for await (const file of siteFiles(project, {
    ...commonOptions(io, host.root, progress),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    url,
  }))
    files.push(file);
  progress.done();
  const { made, changed, unchanged, removed, left } = await withLock(host.root, () => {
    folder.announce(files);
    for (const file of files) folder.write(file);
    return Promise.resolve(folder.finish());
  });
  for (const path of left)
    io.stderr(
      `${plain(path)} is no longer part of the site, but somebody changed it: left alone.\n`,
    );
  io.stderr(
    `Wrote ${count(project.catalog.records.length, 'record')} into ${plain(shown)}: ` +
      `${made} new, ${changed} changed, ${unchanged} unchanged, ${removed} removed.\n`,
  );
  return 0;
}

/** @throws CliFailure when a site cannot have this address. */
function addressOf(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || /[?#]/.test(url))
    throw new CliFailure(
      `Unexpected address “${plain(url)}”, expected one such as https://example.org/decisions/.`,
    );
  return url.endsWith('/') ? url : `${url}/`;
}

function commonOptions(io: Io, root: string, progress: Progress) {
  return {
    name: basename(root) || root,
    style: asset(io.pages, 'report.css'),
    script: asset(io.pages, 'report.js'),
    pause: (done: number, total: number) => progress.report(Math.floor(done / 2), total / 2),
  };
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
