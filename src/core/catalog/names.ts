import { scopeOf } from '../records/file-name.ts';
import { foldKey } from '../records/fold.ts';
import type { DecisionRecord } from '../records/record.ts';
import { idPrefix } from '../records/id-prefix.ts';

/** The names by which records are found. Made once a catalog, when the first reference is resolved. */
export class Names {
  readonly records: readonly DecisionRecord[];
  readonly byPath: ReadonlyMap<string, DecisionRecord>;
  readonly files: ReadonlySet<string> | undefined;
  /** Whether a path may exist although `files` has not got it. */
  readonly ignores: (path: string) => boolean;
  readonly #numbers = new Map<number, DecisionRecord[]>();
  readonly #words = new Map<string, DecisionRecord[]>();
  readonly #titles = new Map<string, DecisionRecord[]>();
  readonly #prefixes = new Set<string>();
  #folders: Set<string> | undefined;

  constructor(
    records: readonly DecisionRecord[],
    byPath: ReadonlyMap<string, DecisionRecord>,
    files: ReadonlySet<string> | undefined,
    ignores: (path: string) => boolean,
  ) {
    this.ignores = ignores;
    this.records = records;
    this.byPath = byPath;
    this.files = files;
    for (const record of records) {
      if (record.number) add(this.#numbers, record.number.value, record);
      for (const word of new Set(wordsOf(record))) add(this.#words, word, record);
      const title = foldKey(record.title?.value ?? '');
      if (title.length >= 4) add(this.#titles, title, record);
      this.#prefixes.add(prefixOf(record));
      if (record.file.prefix !== undefined) this.#prefixes.add(foldKey(record.file.prefix));
      this.#prefixes.add(foldKey(record.kind));
    }
  }

  /** The records that carry a number. */
  numbered(number: number): readonly DecisionRecord[] {
    return this.#numbers.get(number) ?? [];
  }

  /** The records with a file name, slug or id. */
  called(word: string): readonly DecisionRecord[] {
    return this.#words.get(word.toLowerCase()) ?? [];
  }

  /** The records with a title. */
  titled(title: string): readonly DecisionRecord[] {
    const key = foldKey(title);
    return key.length >= 4 ? (this.#titles.get(key) ?? []) : [];
  }

  /** Whether records here are cited with a prefix, such as `ADR`. */
  isPrefix(prefix: string): boolean {
    return this.#prefixes.has(foldKey(prefix));
  }

  /** Whether there is such a folder below the root. */
  hasFolder(path: string): boolean {
    if (!this.#folders) {
      this.#folders = new Set();
      for (const file of this.files ?? this.byPath.keys()) {
        for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
          const folder = file.slice(0, at);
          if (this.#folders.has(folder)) break;
          this.#folders.add(folder);
        }
      }
    }
    return path === '' || this.#folders.has(path);
  }
}

/** The folded prefix with which a record is cited. */
export function prefixOf(record: DecisionRecord): string {
  return foldKey(idPrefix(record.id));
}

function wordsOf(record: DecisionRecord): string[] {
  const { file, id } = record;
  const own = scopeOf(file) === file.folder ? file.base : file.folder;
  const stem = own.slice(own.lastIndexOf('/') + 1).replace(/\.[a-z]{2,8}$/i, '');
  return [stem, file.slug, id].filter((word) => word !== '').map((word) => word.toLowerCase());
}

function add<K>(map: Map<K, DecisionRecord[]>, key: K, record: DecisionRecord): void {
  const list = map.get(key);
  if (list) list.push(record);
  else map.set(key, [record]);
}
