import type { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config/config.ts';
import type { Kind } from '../kinds/kind.ts';
import { foldKey } from '../records/fold.ts';
import { idPrefix } from '../records/id-prefix.ts';

/** The words that stand before a record's number when it is mentioned, and what they promise. */
export interface Prefixes {
  /** As people write them: `ADR`, `ODH-ADR-Operator`. */
  readonly words: readonly string[];
  /** The kinds that a folded word stands for in general; a word of certain records alone is not in it. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The prefixes of a root: what the configuration names, the ids of the kinds that are numbered, and those that records
 * bear themselves.
 */
export function prefixesOf(
  { records, kinds }: Pick<Catalog, 'records' | 'kinds'>,
  config: Pick<Config, 'mentions'>,
): Prefixes {
  const words = new Map<string, string>();
  const byWord = new Map<string, Set<string>>();
  const stand = (word: string, kind: string): void => {
    const key = foldKey(word);
    words.set(key, word);
    byWord.set(key, (byWord.get(key) ?? new Set()).add(kind));
  };
  for (const kind of kinds.values()) if (isNumbered(kind)) stand(kind.id.toUpperCase(), kind.id);
  for (const [kind, own] of config.mentions.prefixes) for (const word of own) stand(word, kind);
  for (const { number, id, file } of records) {
    if (!number) continue;
    for (const word of [idPrefix(id), file.prefix ?? '']) {
      const key = foldKey(word);
      if (/^\p{L}[\p{L}\d_ -]+$/u.test(word) && !words.has(key)) words.set(key, word);
    }
  }
  return { words: [...words.values()], kinds: byWord };
}

function isNumbered({ place }: Kind): boolean {
  return place.digits > 0;
}
