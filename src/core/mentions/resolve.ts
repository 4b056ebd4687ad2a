import type { Catalog, Resolution } from '../catalog/catalog.ts';
import { isBelow, ownerOf } from '../catalog/owner.ts';
import { scopeOf } from '../records/file-name.ts';
import { foldKey } from '../records/fold.ts';
import type { DecisionRecord } from '../records/record.ts';
import { normalizePath } from '../text/paths.ts';
import type { Mention, MentionedNumber } from './mention.ts';
import type { Prefixes } from './prefixes.ts';
import { idPrefix } from '../records/id-prefix.ts';

/** Says which record a mention means. Made once a catalog; its tables are made when first needed. */
export class MentionResolver {
  readonly #catalog: Catalog;
  readonly #prefixes: Prefixes;
  readonly #known = new Map<string, Resolution>();
  readonly #owners = new Map<DecisionRecord, string>();
  #numbered: ReadonlyMap<number, readonly DecisionRecord[]> | undefined;
  #based: ReadonlyMap<string, readonly DecisionRecord[]> | undefined;

  constructor(catalog: Catalog, prefixes: Prefixes) {
    this.#catalog = catalog;
    this.#prefixes = prefixes;
  }

  /**
   * The record that a mention in a file means. Where several parts of a repository count from one, it is that of the
   * part the file lies in: `services/billing/doc/adr` before `docs/adr` for a file of `services/billing`.
   */
  resolve(path: string, mention: Mention): Resolution {
    const from = this.#catalog.get(path);
    if (from) {
      // What a rule says of a record's reference is said everywhere.
      const resolution = this.#catalog.resolve(from, mention.text);
      if (resolution.type !== 'text') return resolution;
    }
    // Files of one folder mean the same by the same words.
    const key = `${path.slice(0, path.lastIndexOf('/') + 1)}\n${mention.text}`;
    let resolution = this.#known.get(key);
    if (!resolution) {
      resolution = mention.number
        ? this.#byNumber(path, mention.number)
        : this.#byPath(path, mention.text);
      this.#known.set(key, resolution);
    }
    return resolution;
  }

  #byNumber(path: string, { prefix, value, slug }: MentionedNumber): Resolution {
    this.#numbered ??= group(this.#catalog.records, (record) => record.number?.value);
    const key = foldKey(prefix);
    const kinds = this.#prefixes.kinds.get(key);
    const all = (this.#numbered.get(value) ?? []).filter(
      (record) => slug === '' || foldKey(record.file.slug) === foldKey(slug),
    );
    const exact = all.filter((record) => bears(record, key));
    // "ADR 12" also means a record whose file has no prefix, or one of its kind with another.
    const kin = all.filter((record) => kinds?.has(record.kind));
    const plain = kin.filter(({ file }) => file.prefix === undefined);
    for (const candidates of [exact, plain, kin]) {
      const [one, ...others] = this.#nearest(path, candidates);
      if (one && others.length === 0) return { type: 'record', record: one, anchor: undefined };
      if (one) return { type: 'ambiguous', records: [one, ...others] };
    }
    // A slug that no record has may belong to a branch, a ticket, or a file.
    return slug === '' ? { type: 'broken' } : { type: 'text' };
  }

  #byPath(path: string, written: string): Resolution {
    const target = decode(written.replaceAll('\\', '/')).replace(/[?#][^]*$/, '');
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const inside = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*\/?/i, '/');
    const places = inside.startsWith('/')
      ? [normalizePath(inside)]
      : [
          normalizePath(`${folder}/${inside}`),
          ...(inside.startsWith('.') ? [] : [normalizePath(inside)]),
        ];
    for (const place of places) {
      const record = place === undefined ? undefined : this.#catalog.get(place);
      if (record) return { type: 'record', record, anchor: undefined };
    }
    if (inside.startsWith('.')) return { type: 'elsewhere' };
    return this.#byEnd(path, normalizePath(inside) ?? '');
  }

  /** `0012-title.md` alone, `adr/0012-title.md` from some folder, or the end of an address: whatever file ends so. */
  #byEnd(path: string, target: string): Resolution {
    this.#based ??= group(this.#catalog.records, (record) => record.file.base.toLowerCase());
    const base = target.slice(target.lastIndexOf('/') + 1).toLowerCase();
    // Every folder has one of those.
    if (/^(?:readme|index)\./.test(base)) return { type: 'elsewhere' };
    const candidates = (this.#based.get(base) ?? []).filter(
      (record) => isEnd(record.path, target) || isEnd(target, record.path),
    );
    const [one, ...others] = this.#nearest(path, candidates);
    if (!one) return { type: 'elsewhere' };
    return others.length === 0
      ? { type: 'record', record: one, anchor: undefined }
      : { type: 'ambiguous', records: [one, ...others] };
  }

  /** Those of the smallest part of the repository that holds the path; all when none does. */
  #nearest(path: string, candidates: readonly DecisionRecord[]): readonly DecisionRecord[] {
    if (candidates.length < 2) return candidates;
    let best: DecisionRecord[] = [];
    let length = -1;
    for (const candidate of candidates) {
      const owner = this.#ownerOf(candidate);
      if (owner.length < length || !isBelow(path, owner)) continue;
      if (owner.length > length) best = [];
      length = owner.length;
      best.push(candidate);
    }
    return best.length > 0 ? best : candidates;
  }

  #ownerOf(record: DecisionRecord): string {
    let owner = this.#owners.get(record);
    if (owner === undefined) this.#owners.set(record, (owner = ownerOf(scopeOf(record.file))));
    return owner;
  }
}

/** Whether a record's own id or file name has the prefix. */
function bears({ id, file }: DecisionRecord, key: string): boolean {
  return (
    foldKey(idPrefix(id)) === key || (file.prefix !== undefined && foldKey(file.prefix) === key)
  );
}

function isEnd(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function group<K>(
  records: readonly DecisionRecord[],
  keyOf: (record: DecisionRecord) => K | undefined,
): ReadonlyMap<K, readonly DecisionRecord[]> {
  const groups = new Map<K, DecisionRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    const members = groups.get(key);
    if (members) members.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

function decode(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
