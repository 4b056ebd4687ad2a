import type { Catalog } from '../../catalog/catalog.ts';
import { isDead, standingOf } from '../../catalog/successors.ts';
import { hasDied, inWords, lifecycleChanges, type LifecycleChange } from '../../check/lifecycle.ts';
import type { Phase } from '../../kinds/kind.ts';
import type { Project } from '../../project.ts';
import type { DecisionRecord } from '../../records/record.ts';
import { levelOf } from '../trace.ts';

/**
 * What became of a record: it was decided, no longer holds, was changed, was done, came, or went. The order is that of
 * the digest.
 */
export const DIGEST_CHANGES = ['decided', 'died', 'changed', 'done', 'added', 'removed'] as const;

export type DigestChangeType = (typeof DIGEST_CHANGES)[number];

export interface DigestChange {
  readonly type: DigestChangeType;
  readonly path: string;
  readonly id: string;
  readonly title: string;
  /** What happened, in words: “ADR-0012 accepted → superseded by ADR-0031”. */
  readonly words: string;
}

/** What became of records between two states. */
export function changesBetween(
  before: Project,
  after: Project,
  renamed: ReadonlyMap<string, string>,
): readonly DigestChange[] {
  const lifecycle = lifecycleChanges(before, after, renamed);
  const told = new Set(lifecycle.map(({ path }) => path));
  return inOrder([
    ...lifecycle.map((change) => asTold(typeOf(change, before, after, renamed), change)),
    ...after.catalog.records.flatMap((record) => {
      const former = before.record(renamed.get(record.path) ?? record.path);
      // Others rely on a decision as it stands; plans and tickets are there to be worked on.
      if (told.has(record.path) || !former || former.text === record.text) return [];
      if (levelOf(after.catalog.kindOf(record)) !== 'decision') return [];
      if (standingOf(record, after.catalog)?.phase !== 'settled') return [];
      return [changed(record, `${record.id} edited while ${record.status?.value.id ?? ''}`)];
    }),
  ]);
}

/** What happened by the dates in the records alone: each is taken to have come to its status on its day. */
export function changesByDate(
  { catalog }: Project,
  isIn: (record: DecisionRecord) => boolean,
): readonly DigestChange[] {
  return inOrder(
    catalog.records.filter(isIn).map((record) => {
      const { path, id, title } = record;
      const status = standingOf(record, catalog)?.id ?? record.status?.raw.trim();
      const type = isDead(record, catalog) ? 'died' : standing(record, catalog, undefined);
      return {
        type,
        path,
        id,
        title: title?.value ?? '',
        words: `${id} ${status ?? 'without status'}`,
      };
    }),
  );
}

function typeOf(
  change: LifecycleChange,
  before: Project,
  after: Project,
  renamed: ReadonlyMap<string, string>,
): DigestChangeType {
  if (change.type === 'removed') return 'removed';
  const record = after.record(change.path);
  if (!record || change.type === 'renamed') return 'changed';
  if (hasDied(change, after, before)) return 'died';
  const former = before.record(renamed.get(change.path) ?? change.path);
  const then = former && standingOf(former, before.catalog)?.phase;
  return standing(record, after.catalog, former && (then ?? 'open'));
}

/** What a record that holds has come to. @param then Where it was before; undefined for a new one. */
function standing(
  record: DecisionRecord,
  catalog: Catalog,
  then: Phase | undefined,
): DigestChangeType {
  const phase = standingOf(record, catalog)?.phase;
  const level = levelOf(catalog.kindOf(record));
  if (phase === 'settled' && then !== 'settled' && level !== undefined && level !== 'ticket')
    return 'decided';
  if (then === undefined) return 'added';
  return phase === 'closed' && then !== 'closed' && !isDead(record, catalog) ? 'done' : 'changed';
}

function asTold(type: DigestChangeType, change: LifecycleChange): DigestChange {
  const { path, id, title } = change;
  return { type, path, id, title, words: inWords(change) };
}

function changed(record: DecisionRecord, words: string): DigestChange {
  const { path, id, title } = record;
  return { type: 'changed', path, id, title: title?.value ?? '', words };
}

function inOrder(changes: readonly DigestChange[]): readonly DigestChange[] {
  return [...changes].sort(
    (a, b) =>
      DIGEST_CHANGES.indexOf(a.type) - DIGEST_CHANGES.indexOf(b.type) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
}
