import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  INDEX_END,
  INDEX_START,
  indexPage,
  markdownOf,
  newIndexPage,
  putIndex,
  type Kind,
} from '../../core/index.ts';
import { recordIo } from '../disk/record-io.ts';
import { changeFiles } from '../disk/change-files.ts';
import { withLock } from '../disk/lock.ts';
import { toPosix } from '../disk/walk.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { knownKind } from '../known-kind.ts';
import { plain } from '../text/plain.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline index`, as parsed from the command line. */
export interface IndexOptions {
  readonly root?: string | undefined;
  /** Relative to the working directory; undefined to print. */
  readonly out?: string;
  readonly kind?: string;
  /** Write nothing; say whether the file is current. */
  readonly check?: boolean;
}

/** A file that gets an index. */
interface Page {
  /** Relative to the root, POSIX. */
  readonly path: string;
  /** Its text; undefined when there is no such file. */
  readonly before: string | undefined;
}

/** Print an index of the records as Markdown, or write it into a file. */
export async function index(io: Io, options: IndexOptions): Promise<ExitCode> {
  const { host, project } = await openWorkspace(io, options, [], {
    writing: options.out !== undefined && options.check !== true,
  });
  const kind = options.kind === undefined ? undefined : knownKind(options.kind, project.kinds);
  if (options.check && options.out === undefined)
    throw new CliFailure('Unexpected --check alone, expected --out with the file to check.');
  const path = options.out === undefined ? undefined : locate(options.out, io.cwd, host.root);
  const folder = path === undefined ? '' : path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const text = await markdownOf(indexPage(project.catalog, { kind: kind?.id, folder }));
  if (path === undefined) {
    io.stdout(text);
    return 0;
  }
  const read = await host.read(path);
  if (!read.ok && read.reason !== 'missing')
    throw new CliFailure(
      `Unexpected ${read.reason === 'folder' ? 'folder' : 'content'} at ${plain(path)}, expected a text file for the index, or none.`,
    );
  const before = read.ok ? read.text : undefined;
  if (options.check) {
    const after = before === undefined ? undefined : withIndex(path, before, text);
    if (after !== undefined && after === before) return 0;
    io.stderr(
      before === undefined
        ? `There is no index at ${plain(path)}; write it with “leadline index --out”.\n`
        : `The index in ${plain(path)} is not current; write it anew with “leadline index --out”.\n`,
    );
    return 1;
  }
  const written = await withLock(host.root, () => write(host.root, { path, before }, text, kind));
  io.stderr(
    `${written ? 'Wrote the index into' : 'Nothing to change: the index is current in'} ${plain(path)}.\n`,
  );
  return 0;
}

/** @returns Whether there was something to write. */
async function write(
  root: string,
  { path, before }: Page,
  index: string,
  kind: Kind | undefined,
): Promise<boolean> {
  if (before === undefined) {
    const text = newIndexPage(kind?.plural ?? 'Records', index);
    if ((await recordIo(root).createExclusive(path, text)) === 'created') return true;
    throw new CliFailure(`${plain(path)} has appeared meanwhile and was left alone; run again.`);
  }
  const after = withIndex(path, before, index);
  if (after === before) return false;
  changeFiles(root, [{ path, text: { before, after } }]);
  return true;
}

/** @throws CliFailure when the page has no marks. */
function withIndex(path: string, before: string, index: string): string {
  const after = putIndex(before, index);
  if (after !== undefined) return after;
  throw new CliFailure(
    `${plain(path)} does not say where the index goes: put ${INDEX_START} and ${INDEX_END} there once, ` +
      'in this order and each on a line of its own. Nothing was written.',
  );
}

function locate(out: string, cwd: string, root: string): string {
  const path = toPosix(root, resolve(cwd, out));
  if (path !== undefined && path !== '') {
    const own = join(root, path);
    if (existsSync(own) && toPosix(realpathSync(root), realpathSync(own)) === undefined)
      throw new CliFailure(
        `${plain(path)} is a link that leads out of the root; nothing was written.`,
      );
    return path;
  }
  throw new CliFailure(
    `Unexpected file “${plain(out)}”, expected one inside the root ${plain(root)}.`,
  );
}
