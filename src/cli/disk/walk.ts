import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { IGNORED_FOLDERS, IgnoreFiles } from '../../core/index.ts';

/** The result of walking a folder. */
export interface Walk {
  /** All files, as POSIX paths relative to the root, in the order of the names of folders and files. */
  readonly paths: readonly string[];
  /** Folders that could not be listed, the same way. */
  readonly closed: readonly string[];
  /** What the `.gitignore` files found on the way leave out. */
  readonly ignoreFiles: IgnoreFiles;
}

const ignored = new Set(IGNORED_FOLDERS);

/**
 * List every file below a root, without ignored folders and what `.gitignore` files leave out.
 *
 * Links to folders are not followed: inside the root their files are listed at their own place, outside it they are
 * none of ours; so no loop is possible. A link to a file counts as a file, unless it leads out of the root or nowhere.
 *
 * @throws what `readdirSync` throws when the root itself cannot be listed.
 */
export function walk(root: string): Walk {
  const paths: string[] = [];
  const closed: string[] = [];
  const ignoreFiles = new IgnoreFiles();
  const real = realpathSync(root);
  const visit = (folder: string, entries: readonly Dirent[]): void => {
    if (entries.some((entry) => entry.name === '.gitignore' && entry.isFile()))
      ignoreFiles.add(folder, textOf(join(root, folder, '.gitignore')));
    for (const entry of sorted(entries)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (ignoreFiles.ignoresHere(entry.isDirectory() ? `${path}/` : path)) continue;
      if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory()) {
        if (ignored.has(entry.name)) continue;
        const inside = entriesOf(join(root, path));
        if (inside) visit(path, inside);
        else closed.push(path);
      } else if (entry.isSymbolicLink() && isOurs(join(root, path), real)) paths.push(path);
    }
  };
  visit('', readdirSync(root, { withFileTypes: true }));
  return { paths, closed, ignoreFiles };
}

/** A path as it is written everywhere in reports: relative to the root, POSIX. Undefined for one outside the root. */
export function toPosix(root: string, path: string): string | undefined {
  const between = relative(root, path);
  if (between === '..' || between.startsWith(`..${sep}`) || join(root, between) !== join(path))
    return undefined;
  return sep === '/' ? between : between.replaceAll(sep, '/');
}

/** By code unit, so that two machines agree whatever their locale. */
function sorted(entries: readonly Dirent[]): readonly Dirent[] {
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Whether a link leads to a file below the root; one that leads to itself is ours too, to be reported on reading. */
function isOurs(link: string, root: string): boolean {
  try {
    if (!statSync(link).isFile()) return false;
    const target = toPosix(root, realpathSync(link));
    return target !== undefined && !target.split('/').some((part) => ignored.has(part));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP';
  }
}
