import type { Catalog, Resolution } from '../catalog/catalog.ts';
import type { Config } from '../config/config.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Mention } from './mention.ts';
import { prefixesOf, type Prefixes } from './prefixes.ts';
import { MentionResolver } from './resolve.ts';
import { mentionScanner, type MentionScanner } from './scan.ts';

/** A mention, and the record that it means. */
export interface ResolvedMention {
  readonly mention: Mention;
  readonly record: DecisionRecord;
}

/** All that is needed to find mentions in a file and to say what they mean, for one state of a root's records. */
export interface MentionReader {
  /** The same object as long as the prefixes stay the same, so that what it found may be kept. */
  readonly scanner: MentionScanner;
  resolve(path: string, mention: Mention): Resolution;
  /** The mentions that mean exactly one record. */
  resolved(path: string, mentions: readonly Mention[]): readonly ResolvedMention[];
}

const readers = new WeakMap<Catalog, MentionReader>();
/** The last few scanners: prefixes hardly ever change. */
const scanners = new Map<string, MentionScanner>();

/** The reader for a catalog; made once. */
export function mentionReader(catalog: Catalog, config: Pick<Config, 'mentions'>): MentionReader {
  let reader = readers.get(catalog);
  if (!reader) readers.set(catalog, (reader = makeReader(catalog, prefixesOf(catalog, config))));
  return reader;
}

function makeReader(catalog: Catalog, prefixes: Prefixes): MentionReader {
  const resolver = new MentionResolver(catalog, prefixes);
  return {
    scanner: scannerFor(prefixes.words),
    resolve: (path, mention) => resolver.resolve(path, mention),
    resolved: (path, mentions) =>
      mentions.flatMap((mention) => {
        const resolution = resolver.resolve(path, mention);
        return resolution.type === 'record' ? [{ mention, record: resolution.record }] : [];
      }),
  };
}

function scannerFor(words: readonly string[]): MentionScanner {
  const key = [...words].sort().join('\n');
  let scanner = scanners.get(key);
  if (!scanner) {
    if (scanners.size >= 8) scanners.clear();
    scanners.set(key, (scanner = mentionScanner(words)));
  }
  return scanner;
}
