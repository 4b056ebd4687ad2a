import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DecisionRecord, Field, Status } from '../records/record.ts';
import type { Range } from '../text/range.ts';
import { say } from '../text/message.ts';
import type { Fix, Rule } from './rule.ts';
import { closest } from '../text/closest.ts';
import { withStatus } from './support/missing-half.ts';
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
  *check({ record, kind, catalog, today }) {
    const { status } = record;
    if (status === undefined || isPlaceholder(status.raw)) return;
    const slip = misspelt(status, kind);
    if (slip) {
      yield {
        message: say`Misspelt status ${quote(slip.word)}, expected ${quote(slip.meant)}.`,
        range: slip.range,
        ...(isOfTool(status) ? { severity: 'info' as const } : {}),
        fixes:
          slip.range.end > slip.range.start
            ? [
                fixOf(record, say`Change the status to ${quote(slip.meant)}`, [
                  { range: slip.range, newText: slip.meant },
                ]),
              ]
            : [],
      };
      return;
    }
    if (status.value.id !== 'other') return;
    const meant = meantStatus(status, kind);
    const known = listOf(
      kind.statuses.map(({ id }) => quote(id)),
      'or',
    );
    const sentence =
      status.raw.split(/\s+/).length > WORDS_OF_A_STATUS && !isRelation(record, status);
    const house = !meant && isHouseWord(status.raw, record, catalog);
    yield {
      message: meant
        ? say`Unknown status ${quote(status.raw)}: did you mean ${quote(meant)}?`
        : say`Unknown status ${quote(status.raw)}, expected ${known}.`,
      range: status.range,
      ...(sentence || house ? { severity: 'info' as const } : {}),
      ...(meant ? { fixes: fixesFor(record, catalog, meant, today) } : {}),
    };
  },
};

/** Whether what stands for a status says what the record does to another, and nothing of where it stands itself. */
function isRelation({ relations }: DecisionRecord, { range }: Field<Status>): boolean {
  return relations.some(
    (relation) =>
      relation.type === 'supersedes' &&
      relation.range.start < range.end &&
      range.start < relation.range.end,
  );
}

/** Whether it is not the author who misspelt: adr-tools writes “Superceded by” with a link under the status. */
function isOfTool({ raw, origin }: Field<Status>): boolean {
  return origin === 'section' && /^Superceded by \[/.test(raw);
}

/** The word as the record and its siblings write it; the plain word where that cannot be told. */
function fixesFor(
  record: DecisionRecord,
  catalog: Catalog,
  meant: string,
  today: string,
): readonly Fix[] {
  const fix = withStatus({ record, catalog, today }, meant.toLowerCase(), true);
  if (fix) return [fix];
  const range = record.status?.range;
  if (!range || range.end === range.start) return [];
  return [fixOf(record, say`Change the status to ${quote(meant)}`, [{ range, newText: meant }])];
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

/** A slip of the pen with which a status begins: it is read as what it means, and yet is a slip. */
function misspelt(
  { raw, range }: Field<Status>,
  { statuses }: Kind,
): { readonly word: string; readonly meant: string; readonly range: Range } | undefined {
  const found = /^[^\p{L}]{0,4}(\p{L}{4,20})(?!\p{L})/u.exec(raw);
  const word = found?.[1] ?? '';
  const meant = statuses.find(({ slips }) => slips.includes(word.toLowerCase()));
  if (!found || !meant) return undefined;
  const start = range.start + found[0].length - word.length;
  return {
    word,
    meant: inCaseOf(word, meant.id),
    // A status in the path or a badge has no place in the text.
    range: range.end > range.start ? { start, end: start + word.length } : range,
  };
}

function inCaseOf(raw: string, word: string): string {
  return raw.charAt(0) === raw.charAt(0).toLowerCase() ? word : capital(word);
}
