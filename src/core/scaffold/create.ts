import { say } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Habits } from '../records/habits.ts';
import { ScaffoldError } from './error.ts';
import { numberIn } from './number.ts';
import { scaffold, type NewFile, type ScaffoldRequest } from './scaffold.ts';

/** What it takes to create a record; the terminal answers from the disk, the editor from its workspace. */
export interface RecordIo {
  /** Write a file that must not exist yet, making its folder; never overwrite. */
  createExclusive(path: string, text: string): Promise<'created' | 'exists'>;
  /** The names of the files and folders in a folder, as they are now; none when there is no such folder. */
  listFolder(folder: string): Promise<readonly string[]>;
  /** Remove a file that `createExclusive` has made. */
  remove(path: string): Promise<void>;
  /** Wait. */
  pause(milliseconds: number): Promise<void>;
  /** A number from 0 up to 1, like `Math.random`; given by tests. */
  random?(): number;
}

const MAX_ATTEMPTS = 30;

/**
 * Create a new record with a number of its own, however many others do so in the same folder at the same time.
 *
 * A file is made exclusively, then the folder is listed again. Whoever sees another file with its number takes its
 * own back and tries again a little later. Of two files with one number the later listing shows both, so they cannot
 * both stay; and nothing is ever overwritten.
 *
 * @throws ScaffoldError when no record can be made, or others take every number that is tried.
 */
export async function createRecord(
  io: RecordIo,
  request: ScaffoldRequest,
  catalog: Catalog,
  habits: (folder: string) => Habits,
): Promise<NewFile> {
  const random = (): number => io.random?.() ?? Math.random();
  const taken = new Set(request.takenPaths);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (attempt > 0) await io.pause(Math.ceil(random() * 10 * Math.min(attempt, 10)));
    const planned = scaffold({ ...request, takenPaths: taken }, catalog, habits);
    const { folder, name } = split(planned.path);
    // The folder as it is now knows more than a catalog that was read a while ago.
    const file = scaffold(
      { ...request, takenPaths: new Set([...taken, ...(await pathsIn(io, folder))]) },
      catalog,
      habits,
    );
    if ((await io.createExclusive(file.path, file.text)) === 'exists') {
      taken.add(file.path);
      continue;
    }
    const own = split(file.path).name;
    const rival = await rivalOf(io, folder, own, name, file);
    if (rival === undefined) return file;
    await io.remove(file.path);
  }
  throw new ScaffoldError(say`Others keep taking the next number; try again in a moment.`);
}

/** Another file of the folder that carries the same number, if there is one. */
async function rivalOf(
  io: RecordIo,
  folder: string,
  own: string,
  planned: string,
  { number }: NewFile,
): Promise<string | undefined> {
  if (number === undefined) return undefined;
  const prefix = prefixOf(planned);
  const names = await io.listFolder(folder);
  return names.find((name) => name !== own && numberIn(name, prefix) === number);
}

async function pathsIn(io: RecordIo, folder: string): Promise<string[]> {
  const names = await io.listFolder(folder);
  return names.map((name) => (folder === '' ? name : `${folder}/${name}`));
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(0, slash)), name: path.slice(slash + 1) };
}

/** What stands before the first digit. */
function prefixOf(name: string): string {
  return /^\D*/.exec(name)?.[0] ?? '';
}
