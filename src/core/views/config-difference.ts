import type { FolderSetting } from '../config/config.ts';
import type { RecordFolder } from '../discovery/discover.ts';
import type { Project } from '../project.ts';

/** How the folders that a configuration names differ from those that Leadline would find by itself. */
export interface FolderDifference {
  /** Found, and neither named nor inside a folder that is. */
  readonly unnamed: readonly RecordFolder[];
  /** Named, not found, and not the usual folder of its kind either. */
  readonly unfound: readonly FolderSetting[];
  /** Named for one kind, found for another. */
  readonly otherwise: readonly { readonly named: FolderSetting; readonly found: RecordFolder }[];
}

/**
 * Compare the folders of a configuration with those found without it.
 *
 * @param alone The project as read without the configuration's folders.
 */
export function compareFolders(named: readonly FolderSetting[], alone: Project): FolderDifference {
  const { discovery, catalog, kinds } = alone;
  const found = discovery.folders;
  const covered = ({ path }: RecordFolder): boolean =>
    named.some(
      (folder) =>
        path === folder.path ||
        (folder.flat !== true && (folder.path === '' || path.startsWith(`${folder.path}/`))),
    );
  const at = new Map(found.map((folder) => [folder.path, folder]));
  const expected = ({ path, kind }: FolderSetting): boolean =>
    at.has(path) || catalog.get(path) !== undefined || kinds.get(kind)?.place.folder === path;
  return {
    unnamed: found.filter((folder) => !covered(folder)),
    unfound: named.filter((folder) => !expected(folder)),
    otherwise: named.flatMap((folder) => {
      const other = at.get(folder.path);
      return other && other.kind !== folder.kind ? [{ named: folder, found: other }] : [];
    }),
  };
}
