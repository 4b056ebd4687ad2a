import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DecisionRecord, Field, Status } from '../records/record.ts';
import type { Fix, Rule } from './rule.ts';
import { closest } from '../text/closest.ts';
import { fixOf } from './support/fix.ts';
import { isPlaceholder } from '../records/values/none.ts';
import { capital, listOf, quote } from './support/words.ts';

/** A status of more words than this is a sentence that tells how things stand. */
const WORDS_OF_A_STATUS = 4;

/** See docs/rules/unknown-status.md. */
export const unknownStatus: Rule = {
  id: 'unknown-status',
  group: 'metadata',
  summary: 'The status is one that the kind knows.',
  severity: 'warning',
  *check({ record, kind, catalog }) {
    const { status } = record;
    if (status === undefined || isPlaceholder(status.raw)) return;
    if (status.value.id !== 'other') {
      const slip = kind.statuses.some(({ slips }) =>
        slips.includes(status.raw.trim().toLowerCase()),
      );
      if (slip) {
        const newText = inCaseOf(status.raw, status.value.id);
        yield {
          message: `Misspelt status ${quote(status.raw)}, expected ${quote(newText)}.`,
          range: status.range,
          fixes: change(record, status, newText),
        };
      }
      return;
    }
    const meant = meantStatus(status, kind);
    const known = listOf(
      kind.statuses.map(({ id }) => quote(id)),
      'or',
    );
    const sentence = status.raw.split(/\s+/).length > WORDS_OF_A_STATUS;
    const house = !meant && isHouseWord(status.raw, record, catalog);
    yield {
      message: meant
        ? `Unknown status ${quote(status.raw)}: did you mean ${quote(meant)}?`
        : `Unknown status ${quote(status.raw)}, expected ${known}.`,
      range: status.range,
      ...(sentence || house ? { severity: 'info' as const } : {}),
      fixes: meant === undefined ? [] : change(record, status, meant),
    };
  },
};

/** The repair; none where the status stands in no place of its own. */
function change(record: DecisionRecord, { range }: Field<Status>, newText: string): readonly Fix[] {
  return range.end > range.start
    ? [fixOf(record, `Change the status to ${quote(newText)}`, [{ range, newText }])]
    : [];
}

/** Whether another record of the kind says the same: then it is a word of the house. */
function isHouseWord(raw: string, { kind }: DecisionRecord, catalog: Catalog): boolean {
  let counts = houseWords.get(catalog);
  if (!counts) houseWords.set(catalog, (counts = countWords(catalog)));
  return (counts.get(keyOf(kind, raw)) ?? 0) > 1;
}

const houseWords = new WeakMap<Catalog, ReadonlyMap<string, number>>();

function countWords({ records }: Catalog): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, status } of records) {
    if (status?.value.id !== 'other') continue;
    const key = keyOf(kind, status.raw);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf(kind: string, raw: string): string {
  return `${kind}\n${raw.trim().toLowerCase()}`;
}

/** The word that a misspelt status stands for, in its own language and case. */
function meantStatus({ raw }: Field<Status>, { statuses }: Kind): string | undefined {
  const word = raw.trim().toLowerCase();
  const ids = statuses.map(({ id }) => id);
  const meant =
    closest(word, ids) ??
    closest(word, new Set(statuses.flatMap(({ id, aliases }) => [id, ...aliases])));
  return meant === undefined ? undefined : inCaseOf(raw.trim(), meant);
}

function inCaseOf(raw: string, word: string): string {
  return raw.charAt(0) === raw.charAt(0).toLowerCase() ? word : capital(word);
}
