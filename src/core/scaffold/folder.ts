import { say } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import { ScaffoldError } from './error.ts';
import type { ScaffoldRequest } from './scaffold.ts';

/**
 * The folder of a new record: the one asked for, else the one that holds most records of the kind, else one that
 * the repository keeps for them, else the kind's own.
 *
 * @throws ScaffoldError when the folder is not below the root.
 */
export function chooseFolder(
  request: Pick<ScaffoldRequest, 'folder' | 'recordFolders'>,
  kind: Kind,
  catalog: Catalog,
): string {
  if (request.folder !== undefined) return belowRoot(request.folder);
  return (
    fullest(kind, catalog) ??
    request.recordFolders?.find((folder) => folder.kind === kind.id)?.path ??
    belowRoot(kind.place.folder)
  );
}

/** The folder with most records of a kind; of equals the first by name. */
function fullest(kind: Kind, catalog: Catalog): string | undefined {
  const counts = new Map<string, number>();
  for (const { kind: id, file } of catalog.records) {
    if (id !== kind.id) continue;
    const folder = /^(?:readme|index)\.md$/i.test(file.base) ? parentOf(file.folder) : file.folder;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return ranked[0]?.[0];
}

function parentOf(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}

/** A folder as POSIX path below the root, without `.` and slashes at its ends. */
function belowRoot(folder: string): string {
  const parts = folder.replaceAll('\\', '/').split('/');
  const absolute = parts.length > 1 && (parts[0] === '' || /^[a-z]:$/i.test(parts[0] ?? ''));
  if (absolute || parts.includes('..') || /\p{Cc}/u.test(folder))
    throw new ScaffoldError(say`Unexpected folder “${folder}”, expected one below the root.`);
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}
