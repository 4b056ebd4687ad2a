import { formerPath } from '../../history/renames.ts';
import type { History, Version } from '../../history/history.ts';
import type { DecisionRecord } from '../../records/record.ts';
import { risksIn } from './risks.ts';

/** Who wrote something down, and when. */
export interface Written {
  /** The author of the commit that first had it, or whom the record names; null when nobody is named. */
  readonly by: string | null;
  /** `YYYY-MM-DD`; null while it is in no commit, or when the record has no day. */
  readonly on: string | null;
  /** The full id of the commit; null when the record alone tells. */
  readonly commit: string | null;
  /** It may have been written before: the history that is known begins here. */
  readonly orEarlier: boolean;
}

/** Where a version of a record is, and who wrote it. */
interface RecordVersion extends Version {
  readonly author: string;
  readonly date: string;
}

/** The commits that changed some records, and whether there are more that nobody can see here. */
export interface Versions {
  /** The oldest first. */
  readonly of: ReadonlyMap<DecisionRecord, readonly RecordVersion[]>;
  readonly cut: boolean;
  /** Why not all could be seen, in a sentence. */
  readonly because: string | undefined;
}

/** Find the commits that changed some records, also under the names that they had before. */
export async function versionsOf(
  records: readonly DecisionRecord[],
  history: History,
  from: string | undefined,
): Promise<Versions> {
  const versions = new Map<DecisionRecord, RecordVersion[]>(records.map((one) => [one, []]));
  const called = new Map(records.map((record) => [record.path, record]));
  // A record is moved within its chapter of the repository, rarely out of it.
  const paths = [...new Set(records.map(({ path }) => path.split('/')[0] ?? path))].sort();
  if (records.length === 0) return { of: versions, cut: false, because: undefined };
  const walked = await history.walk(
    { line: 'no-merges', paths, ...(from !== undefined && { from }) },
    ({ id, author, date, files }) => {
      for (const file of files) {
        const record = called.get(file.path);
        if (!record || file.status === 'deleted') continue;
        versions.get(record)?.unshift({ commit: id, path: file.path, author, date });
        const former = formerPath(file);
        if (former !== undefined && !called.has(former)) called.set(former, record);
      }
      return undefined;
    },
  );
  return {
    of: versions,
    cut: !walked.known || walked.value === 'cut',
    because: walked.known ? undefined : walked.because,
  };
}

/**
 * Who first wrote each risk of a record down: the author of the oldest commit whose text has it.
 *
 * @returns By key of the risk; one that is in no commit is absent.
 */
export async function firstWritten(
  record: DecisionRecord,
  wanted: ReadonlySet<string>,
  { of, cut }: Versions,
  history: History,
): Promise<ReadonlyMap<string, Written>> {
  const versions = of.get(record) ?? [];
  const texts = await history.texts(versions);
  const found = new Map<string, Written>();
  for (const [at, { author, date, commit }] of versions.entries()) {
    const text = texts.known ? texts.value[at] : undefined;
    if (text === undefined) continue;
    const keys = risksIn(record, text);
    for (const key of wanted)
      if (keys.has(key) && !found.has(key))
        found.set(key, {
          by: author === '' ? null : author,
          on: date,
          commit,
          orEarlier: cut && at === 0,
        });
    if (found.size === wanted.size) break;
  }
  return found;
}
