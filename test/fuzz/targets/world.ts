import { buildCatalog } from '../../../src/core/catalog/build.ts';
import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import type { DecisionRecord } from '../../../src/core/records/record.ts';
import { kinds, readText } from '../../support/read.ts';
import { documentOf } from '../grammar.ts';
import { mutate } from '../mutate.ts';
import type { Random } from '../random.ts';
import type { Seeds } from '../seeds.ts';

/** Where the document that is tried stands. */
export const PATH = 'docs/adr/0003-use-a-queue.md';
/** A record beside it that others may name. */
export const OTHER = 'docs/adr/0009-use-streams.md';
export const TODAY = '2026-11-20';

/** Ways in which the record beside is written. */
export const OTHERS: readonly string[] = [
  '---\nstatus: accepted\ndate: 2026-10-05\ndecision-makers: "@priya"\n---\n\n# Use streams\n\n## Context\n\nSlow.\n\n## Decision\n\nStreams, because they are fast.\n',
  '# 9. Use streams\n\nDate: 2026-10-05\n\n## Status\n\nAccepted\n\nSupersedes [3. Use a queue](0003-use-a-queue.md)\n\n## Context\n\nSlow.\n\n## Decision\n\nStreams.\n\n## Consequences\n\nFast.\n',
  '# Use streams\n\n* Status: proposed\n* Date: 2026-10-05\n\n## Context and Problem Statement\n\nSlow.\n\n## Considered Options\n\n* A\n* B\n',
];

/** A document: of the grammar, a seed with changes, or the grammar’s with changes. */
export function someDocument(random: Random, seeds: Seeds): string {
  switch (random.below(4)) {
    case 0:
      return documentOf(random);
    case 1:
      return mutate(random, documentOf(random), seeds.documents);
    default:
      return mutate(random, random.pick(seeds.documents), seeds.documents);
  }
}

/** The catalog of a document and the record beside it; undefined when it is no record. */
export function worldOf(
  text: string,
  other: string | undefined = OTHERS[0],
): { readonly catalog: Catalog; readonly record: DecisionRecord } | undefined {
  const record = read(PATH, text);
  const beside = other === undefined ? undefined : read(OTHER, other);
  if (!record) return undefined;
  const records = beside ? [record, beside] : [record];
  const catalog = buildCatalog(records, [], kinds, new Set(records.map(({ path }) => path)));
  return { catalog, record };
}

/** The record that a text is at a path. */
export function read(path: string, text: string): DecisionRecord | undefined {
  const reading = readText(text, { path });
  return reading.type === 'record' ? reading.record : undefined;
}
