import type { Project } from '../project.ts';
import type { DecisionRecord } from '../records/record.ts';

/** What happened to a record between two states of a repository. */
export interface LifecycleChange {
  readonly type: 'added' | 'removed' | 'status' | 'renamed';
  /** Where the record is now; for one that is gone, where it was. */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  /** The statuses' ids, or the text where no kind knows it; undefined for none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The ids of the records that take its place. */
  readonly successors: readonly string[];
  /** Files that still cite it though it no longer holds, by path; filled in by whoever looks. */
  readonly citedBy: readonly string[];
  /** For one that was renamed, what it was called. */
  readonly formerly?: string | undefined;
}

/**
 * What became of records, by path.
 *
 * @param renamed The paths that files had before, by the path that they have now.
 */
export function lifecycleChanges(
  base: Project,
  now: Project,
  renamed: ReadonlyMap<string, string>,
): readonly LifecycleChange[] {
  const changes: LifecycleChange[] = [];
  const met = new Set<string>();
  for (const record of now.catalog.records) {
    const formerPath = renamed.get(record.path) ?? record.path;
    const former = base.record(formerPath);
    met.add(formerPath);
    const after = statusOf(record);
    if (!former) {
      changes.push(change('added', record, undefined, after, now));
      continue;
    }
    const before = statusOf(former);
    if (before !== after) changes.push(change('status', record, before, after, now));
    if (former.id !== record.id && former.number?.value !== record.number?.value)
      changes.push({
        ...change('renamed', record, before, after, now),
        formerly: former.id,
      });
  }
  for (const record of base.catalog.records)
    if (!met.has(record.path))
      changes.push(change('removed', record, statusOf(record), undefined, base));
  return changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Whether a record has ceased to hold, so that whoever cites it should know. */
export function hasDied(change: LifecycleChange, now: Project, base: Project): boolean {
  if (change.type === 'removed') return true;
  const record = now.record(change.path);
  if (change.type !== 'status' || !record) return false;
  const dead = (project: Project, id: string | undefined): boolean =>
    project.kinds.get(record.kind)?.statuses.find((status) => status.id === id)?.dead === true;
  return dead(now, change.after) && !dead(base, change.before);
}

/** A change in words: “ADR-0012 accepted → superseded by ADR-0031; 4 files still cite it”. */
export function inWords(change: LifecycleChange): string {
  const { type, id, before, after, successors, citedBy, formerly } = change;
  const cited =
    citedBy.length === 0
      ? ''
      : `; ${citedBy.length} ${citedBy.length === 1 ? 'file still cites' : 'files still cite'} it`;
  const by = successors.length > 0 ? ` by ${successors.join(' and ')}` : '';
  switch (type) {
    case 'added':
      return `${id} added${after === undefined ? '' : ` as ${after}`}`;
    case 'removed':
      return `${id} removed${before === undefined ? '' : `, it was ${before}`}${cited}`;
    case 'renamed':
      return `${id} was ${formerly ?? 'another'} before`;
    case 'status':
      return `${id} ${before ?? 'without status'} → ${after ?? 'without status'}${by}${cited}`;
  }
}

function change(
  type: LifecycleChange['type'],
  record: DecisionRecord,
  before: string | undefined,
  after: string | undefined,
  project: Project,
): LifecycleChange {
  return {
    type,
    path: record.path,
    id: record.id,
    title: record.title?.value ?? '',
    before,
    after,
    successors: type === 'status' ? successorsOf(record, project) : [],
    citedBy: [],
  };
}

function statusOf({ status }: DecisionRecord): string | undefined {
  if (!status) return undefined;
  return status.value.id === 'other' ? status.raw.trim() : status.value.id;
}

/** Those that the record names, and those that say they supersede it. */
function successorsOf(record: DecisionRecord, { catalog }: Project): readonly string[] {
  const named = record.relations.flatMap((relation) => {
    if (relation.type !== 'superseded-by') return [];
    const resolution = catalog.resolve(record, relation.target);
    return resolution.type === 'record' ? [resolution.record.id] : [];
  });
  const naming = catalog
    .incoming(record.path)
    .flatMap(({ from, relation }) => (relation.type === 'supersedes' ? [from.id] : []));
  return [...new Set([...named, ...naming])];
}
