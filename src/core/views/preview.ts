import type { Kind, Phase } from '../kinds/kind.ts';
import { Parts } from '../records/parts.ts';
import type { DecisionRecord, Entry } from '../records/record.ts';
import { vocabularyOf } from '../records/vocabulary.ts';
import { foldKey } from '../records/fold.ts';
import type { Range } from '../text/range.ts';

/** The head of a record as a reader wants to see it: its front matter, without the notation. */
export interface RecordHead {
  readonly kindName: string;
  readonly id: string;
  /** The status as the record writes it; undefined where it has none. */
  readonly status: string | undefined;
  /** Undefined for a status that the kind does not know. */
  readonly phase: Phase | undefined;
  /** It no longer holds. */
  readonly dead: boolean;
  /** What else the front matter says, in its order; keys without a value are left out. */
  readonly rows: readonly { readonly key: string; readonly values: readonly string[] }[];
}

/** The head of a record; undefined when it has no front matter. */
export function headOf(record: DecisionRecord, kind: Kind): RecordHead | undefined {
  const { text, status } = record;
  if (!record.root.frontMatter) return undefined;
  const { entries } = new Parts(text, kind, record.file).frontMatter;
  const { keys, statusField } = vocabularyOf(kind);
  const definition = kind.statuses.find(({ id }) => id === status?.value.id);
  const say = ({ start, end }: Range): string => text.slice(start, end).trim();
  return {
    kindName: kind.name,
    id: record.number ? record.id : '',
    status: status?.raw,
    phase: definition?.phase,
    dead: definition?.dead ?? false,
    rows: entries.flatMap(({ key, parts, entries: maps }) => {
      if (key === 'kind' || (statusField && keys.get(foldKey(key))?.definition === statusField))
        return [];
      const values = (maps && maps.length > 0 ? maps.map(entryText) : parts.map(say)).filter(
        (value) => value !== '',
      );
      return values.length > 0 ? [{ key, values }] : [];
    }),
  };
}

/** `product · @priya · 2026-11-02`: the values of a small map, one after the other. */
function entryText({ fields }: Entry): string {
  return [...fields.values()]
    .map(({ text }) => text.trim())
    .filter((value) => value !== '')
    .join(' · ');
}
