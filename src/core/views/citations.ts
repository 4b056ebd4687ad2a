import type { Catalog } from '../catalog/catalog.ts';
import type { Mention } from '../mentions/mention.ts';
import type { MentionReader } from '../mentions/reader.ts';
import { isProse } from '../mentions/syntax.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Range } from '../text/range.ts';

/** A place that names a record. */
export interface Citation {
  readonly path: string;
  readonly range: Range;
  /** As written. */
  readonly text: string;
  /** In another record, in a text for people (an index, a page), or in code. */
  readonly where: 'record' | 'text' | 'code';
}

/**
 * Every place that cites a record, by path and place; what the record says of itself is left out.
 *
 * @param mentions By path, what each file mentions; see `MentionIndex`.
 */
export function citationsOf(
  record: DecisionRecord,
  catalog: Catalog,
  reader: MentionReader,
  mentions: ReadonlyMap<string, readonly Mention[]>,
): readonly Citation[] {
  const citations: Citation[] = [];
  for (const [path, found] of mentions) {
    if (path === record.path) continue;
    for (const mention of found) {
      const resolution = reader.resolve(path, mention);
      if (resolution.type === 'record' && resolution.record === record)
        citations.push(citation(path, mention.range, mention.text, catalog));
    }
  }
  // Numbers alone (`supersedes: 12`), wiki links and titles count in what one record says of another.
  for (const { from, relation } of catalog.incoming(record.path)) {
    const { range } = relation;
    const known = citations.some(
      (one) => one.path === from.path && one.range.start < range.end && range.start < one.range.end,
    );
    if (!known)
      citations.push(citation(from.path, range, from.text.slice(range.start, range.end), catalog));
  }
  return citations.sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.range.start - b.range.start,
  );
}

function citation(path: string, range: Range, text: string, catalog: Catalog): Citation {
  const where = catalog.get(path) ? 'record' : isProse(path) ? 'text' : 'code';
  return { path, range, text, where };
}
