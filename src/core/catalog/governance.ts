import { isGlob } from '../config/glob.ts';
import type { Phase } from '../kinds/kind.ts';
import type { Mention } from '../mentions/mention.ts';
import type { ResolvedMention } from '../mentions/reader.ts';
import { scopeOf } from '../records/file-name.ts';
import type { DecisionRecord } from '../records/record.ts';
import { pathTest } from '../text/glob.ts';
import type { Catalog } from './catalog.ts';
import { isBelow, ownerOf } from './owner.ts';
import { heirsOf, isDead, standingOf } from './successors.ts';
import { withoutEnd } from '../text/end-before.ts';

/** The field in which a record says which code it rules. */
const FIELD = 'governs';

/** A record that has a say in a file, and why. */
export interface Governing {
  readonly record: DecisionRecord;
  /** It no longer holds. */
  readonly dead: boolean;
  /** For a dead one, what holds in its place today; empty when nothing does. */
  readonly heirs: readonly DecisionRecord[];
  /** The globs of its field that the path matches, as written. */
  readonly globs: readonly string[];
  /** Where the file itself mentions it. */
  readonly mentions: readonly Mention[];
}

/** Which records govern which paths. Made once a catalog, see `governanceOf`. */
export interface Governance {
  /**
   * The records that govern a path: those whose globs match it, and those of a governing kind that the file mentions.
   * First the living, the settled before the proposed, then the more exact glob; the dead last.
   *
   * @param path A file, or a folder: then every record that governs anything in it.
   * @param mentions What the file mentions, when its text is known. A record governs nothing by mentioning another.
   */
  of(path: string, mentions?: readonly ResolvedMention[]): readonly Governing[];
  /** The globs of a record's field, as written. */
  globsOf(record: DecisionRecord): readonly string[];
}

interface Claim {
  readonly record: DecisionRecord;
  readonly written: string;
  /** The path before the first wildcard; empty for none. */
  readonly base: string;
  /** Undefined where the path alone is meant, and what is below it. */
  readonly matches: ((path: string) => boolean) | undefined;
  /** `!src/generated/**` takes back what others claim. */
  readonly negated: boolean;
}

const governances = new WeakMap<Catalog, Governance>();

/** The governance of a catalog. */
export function governanceOf(catalog: Catalog): Governance {
  let governance = governances.get(catalog);
  if (!governance) governances.set(catalog, (governance = new ByGlobsAndMentions(catalog)));
  return governance;
}

class ByGlobsAndMentions implements Governance {
  readonly #catalog: Catalog;
  #claims: readonly Claim[] | undefined;
  #folders: ReadonlySet<string> | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  globsOf(record: DecisionRecord): readonly string[] {
    const value = record.fields.get(FIELD)?.value;
    return value?.type === 'list' ? value.items : [];
  }

  of(path: string, mentions: readonly ResolvedMention[] = []): readonly Governing[] {
    const globs = new Map<DecisionRecord, string[]>();
    const excluded = new Set<DecisionRecord>();
    const folder = path === '' || this.#isFolder(path);
    for (const claim of this.#allClaims()) {
      if (!this.#covers(claim, path, folder)) continue;
      if (claim.negated) {
        if (!folder) excluded.add(claim.record);
        continue;
      }
      const known = globs.get(claim.record);
      if (known) known.push(claim.written);
      else globs.set(claim.record, [claim.written]);
    }
    const cited = new Map<DecisionRecord, Mention[]>();
    const isRecord = this.#catalog.get(path) !== undefined;
    for (const { mention, record } of isRecord ? [] : mentions) {
      if (!this.#governs(record)) continue;
      const known = cited.get(record);
      if (known) known.push(mention);
      else cited.set(record, [mention]);
    }
    return [...new Set([...globs.keys(), ...cited.keys()])]
      .filter((record) => record.path !== path && !(excluded.has(record) && !cited.has(record)))
      .map((record) => this.#governing(record, globs.get(record) ?? [], cited.get(record) ?? []))
      .sort(
        (a, b) => this.#rank(a) - this.#rank(b) || compare(nearer(b), nearer(a)) || byPath(a, b),
      );
  }

  #governing(
    record: DecisionRecord,
    globs: readonly string[],
    mentions: readonly Mention[],
  ): Governing {
    const dead = isDead(record, this.#catalog);
    return { record, dead, heirs: dead ? heirsOf(record, this.#catalog) : [], globs, mentions };
  }

  #rank({ record, dead }: Governing): number {
    if (dead) return 10;
    const phase = standingOf(record, this.#catalog)?.phase ?? 'open';
    return ORDER[phase];
  }

  /** Whether records of its kind say what they govern: a ticket that a comment mentions rules nothing. */
  #governs(record: DecisionRecord): boolean {
    return this.#catalog.kindOf(record).fields.some(({ id }) => id === FIELD);
  }

  #covers({ base, matches }: Claim, path: string, folder: boolean): boolean {
    if (!folder) return isBelow(path, base) && (matches?.(path) ?? true);
    if (!matches) return isBelow(path, base) || isBelow(base, path);
    if (!isBelow(path, base) && !isBelow(base, path)) return false;
    for (const file of this.#catalog.files ?? [])
      if (isBelow(file, path) && isBelow(file, base) && matches(file)) return true;
    return false;
  }

  #allClaims(): readonly Claim[] {
    this.#claims ??= this.#catalog.records.flatMap((record) =>
      this.globsOf(record).flatMap((item) => this.#claim(record, item) ?? []),
    );
    return this.#claims;
  }

  #claim(record: DecisionRecord, item: string): Claim | undefined {
    const bare = item.trim().replace(/^[`"']+|[`"']+$/g, '');
    const negated = bare.startsWith('!');
    const written = withoutEnd(bare.replace(/^!/, '').replace(/^(?:\.?\/)+/, ''), /\//);
    if (written === '' || /^\w+:/.test(written) || !isGlob(written)) return undefined;
    const wildcard = written.search(/[*?[{(]/);
    const base =
      wildcard === -1 ? written : written.slice(0, written.lastIndexOf('/', wildcard) + 1);
    const start = base.replace(/\/$/, '');
    const owner = this.#startOf(record, start);
    const under = owner === '' ? '' : `${owner}/`;
    return {
      record,
      written: bare,
      base: `${under}${start}`.replace(/\/$/, ''),
      matches: wildcard === -1 ? undefined : pathTest([`${escaped(under)}${written}`]),
      negated,
    };
  }

  /** Globs of a part's own records are relative to the part where that leads somewhere, else to the root. */
  #startOf(record: DecisionRecord, base: string): string {
    const owner = ownerOf(scopeOf(record.file));
    if (owner === '') return '';
    const place = base === '' ? owner : `${owner}/${base}`;
    return this.#catalog.files?.has(place) === true || this.#isFolder(place) ? owner : '';
  }

  #isFolder(path: string): boolean {
    if (!this.#folders) {
      const folders = new Set<string>();
      for (const file of this.#catalog.files ?? []) {
        for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
          const folder = file.slice(0, at);
          if (folders.has(folder)) break;
          folders.add(folder);
        }
      }
      this.#folders = folders;
    }
    return this.#folders.has(path);
  }
}

const ORDER: Readonly<Record<Phase, number>> = { settled: 0, open: 1, draft: 2, closed: 3 };

/** How exactly a record names a file: a mention in the file itself most, then the longest glob. */
function nearer({ globs, mentions }: Governing): number {
  return mentions.length > 0 ? Infinity : Math.max(0, ...globs.map((glob) => glob.length));
}

function byPath(a: Governing, b: Governing): number {
  return a.record.path < b.record.path ? -1 : a.record.path > b.record.path ? 1 : 0;
}

function escaped(path: string): string {
  return path.replace(/[*?[\]{}()!+@\\]/g, '\\$&');
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
