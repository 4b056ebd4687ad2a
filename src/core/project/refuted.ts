import { isConfirmed } from '../discovery/confirm.ts';
import { folderOf, type RecordFolder } from '../discovery/discover.ts';
import type { DecisionRecord } from '../records/record.ts';

/** The folders whose names promised records and whose files, as read, are none. */
export function refutedFolders(
  folders: readonly RecordFolder[],
  records: Iterable<DecisionRecord>,
  skipped: Iterable<string>,
): ReadonlySet<string> {
  const inside = new Map<RecordFolder, { records: DecisionRecord[]; others: number }>();
  for (const folder of folders)
    if (folder.tentative === true) inside.set(folder, { records: [], others: 0 });
  if (inside.size === 0) return new Set();
  const holderOf = (path: string) => {
    const folder = folderOf(path, folders);
    return folder && inside.get(folder);
  };
  for (const record of records) holderOf(record.path)?.records.push(record);
  for (const path of skipped) {
    const holder = holderOf(path);
    if (holder) holder.others++;
  }
  const refuted = [...inside].filter(
    ([{ unnamed }, { records: found, others }]) =>
      !isConfirmed(found, unnamed === true ? found.length + others : undefined),
  );
  return new Set(refuted.map(([{ path }]) => path));
}
