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

type Cache<K extends object, V> = WeakMap<Catalog, WeakMap<K, V>>;

/** By the links themselves: a record may forget them and find them again. */
const links: Cache<readonly InlineLink[], readonly ResolvedLink[]> = new WeakMap();
const relations: Cache<DecisionRecord, readonly ResolvedRelation[]> = new WeakMap();

function cached<K extends object, V>(
  cache: Cache<K, V>,
  catalog: Catalog,
  key: K,
  make: () => V,
): V {
  let values = cache.get(catalog);
  if (!values) cache.set(catalog, (values = new WeakMap()));
  let value = values.get(key);
  if (value === undefined) values.set(key, (value = make()));
  return value;
}

/** The links in a record's text that could lead to a file or record; addresses on the web are left out. */
export function linksOf(record: DecisionRecord, catalog: Catalog): readonly ResolvedLink[] {
  if (record.links.length === 0) return [];
  return cached(links, catalog, record.links, () => resolveLinks(record, catalog));
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

/** What a record says of others. */
export function relationsOf(record: DecisionRecord, catalog: Catalog): readonly ResolvedRelation[] {
  if (record.relations.length === 0) return NONE;
  return cached(relations, catalog, record, () =>
    record.relations.map((relation) => ({
      relation,
      resolution: catalog.resolve(record, relation.target),
    })),
  );
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
