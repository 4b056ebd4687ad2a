import type { Catalog, Resolution } from '../../catalog/catalog.ts';
import type { InlineLink } from '../../markdown/inline.ts';
import { definitionsOf } from '../../markdown/walk.ts';
import type { DecisionRecord, Relation } from '../../records/record.ts';
import type { Range } from '../../text/range.ts';

/** A link of a record's text and what it leads to. */
export interface ResolvedLink {
  readonly link: InlineLink;
  /** The target as written: a reference-style link's is that of its definition. */
  readonly target: string;
  readonly resolution: Resolution;
}

/** A relation that a record states and what it leads to. */
export interface ResolvedRelation {
  readonly relation: Relation;
  readonly resolution: Resolution;
}

/** What was last resolved of a record, and against which catalog. */
interface Resolved<T> {
  catalog: Catalog | undefined;
  value: T;
}

/** A text without any of these links to the web at most; telling so takes a tenth of the time of reading its links. */
const LOCAL = /\[\[|\]:|\]\((?!https?:)/;

const noLinks = (): Resolved<readonly ResolvedLink[]> => ({ catalog: undefined, value: [] });

/** The links in a record's text that could lead to a file or record; addresses on the web are left out. */
export function linksOf(record: DecisionRecord, catalog: Catalog): readonly ResolvedLink[] {
  if (!LOCAL.test(record.text) || record.links.length === 0) return [];
  const last = record.derived(noLinks);
  if (last.catalog !== catalog) {
    last.value = resolveLinks(record, catalog);
    last.catalog = catalog;
  }
  return last.value;
}

function resolveLinks(record: DecisionRecord, catalog: Catalog): ResolvedLink[] {
  const resolved: ResolvedLink[] = [];
  let definitions: ReturnType<typeof definitionsOf> | undefined;
  for (const link of record.links) {
    if (link.type === 'autolink') continue;
    let target: string | undefined = link.url;
    if (link.type === 'reference') {
      definitions ??= definitionsOf(record.root);
      target = definitions.get(link.url)?.url;
    }
    if (target === undefined || target.length < 2 || leadsOut(target)) continue;
    const reference = link.type === 'wiki' ? `[[${target}]]` : target;
    resolved.push({
      link,
      target,
      // In a link "#12" is a place in this record; elsewhere it may be a record's number.
      resolution: target.startsWith('#')
        ? { type: 'record', record, anchor: decoded(target.slice(1)) }
        : catalog.resolve(record, reference),
    });
  }
  return resolved;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function leadsOut(target: string): boolean {
  return target.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(target);
}

const relations = new WeakMap<Catalog, WeakMap<DecisionRecord, readonly ResolvedRelation[]>>();

/** What a record says of others. */
export function relationsOf(record: DecisionRecord, catalog: Catalog): readonly ResolvedRelation[] {
  if (record.relations.length === 0) return NONE;
  let known = relations.get(catalog);
  if (!known) relations.set(catalog, (known = new WeakMap()));
  let resolved = known.get(record);
  if (!resolved) {
    resolved = record.relations.map((relation) => ({
      relation,
      resolution: catalog.resolve(record, relation.target),
    }));
    known.set(record, resolved);
  }
  return resolved;
}

const NONE: readonly ResolvedRelation[] = [];

/** Whether a relation of the record that is more than a link is written at a place, so that its own rule speaks of it. */
export function statesRelation(record: DecisionRecord, place: Range): boolean {
  return record.relations.some(
    ({ type, range }) => type !== 'relates' && range.start < place.end && place.start < range.end,
  );
}

/** Whether a place is part of a link in the text. */
export function isLink(record: DecisionRecord, { start, end }: Range): boolean {
  return record.links.some(({ range }) => range.start <= start && end <= range.end);
}
