import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DecisionRecord, Field, Status } from '../records/record.ts';
import type { Range } from '../text/range.ts';
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
    const slip = status && misspelt(status);
    if (status && slip) {
      yield {
        message: `Misspelt status ${quote(slip.word)}, expected ${quote(slip.meant)}.`,
        range: slip.range,
        fixes: [
          fixOf(record, `Change the status to ${quote(slip.meant)}`, [
            { range: slip.range, newText: slip.meant },
          ]),
        ],
      };
      return;
    }
    if (status?.value.id !== 'other' || isPlaceholder(status.raw)) return;
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
      ...(meant ? { fixes: fixesFor(record, catalog, meant, today) } : {}),
    };
  },
};

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
  return [fixOf(record, `Change the status to ${quote(meant)}`, [{ range, newText: meant }])];
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

/** The status that a misspelt one stands for, in the case of the text. */
function meantStatus(status: Field<Status>, kind: Kind): string | undefined {
  const raw = status.raw.trim();
  const spellings = new Map<string, string>();
  for (const { id, aliases } of kind.statuses) {
    spellings.set(id, id);
    for (const alias of aliases) spellings.set(alias, id);
  }
  const word = raw.toLowerCase();
  const ids = kind.statuses.map(({ id }) => id);
  const id = closest(word, ids) ?? spellings.get(closest(word, spellings.keys()) ?? '');
  if (id === undefined) return undefined;
  return raw.charAt(0) === raw.charAt(0).toLowerCase() ? id : capital(id);
}

/** Slips of the pen that are read as what they mean, and yet are slips. */
const SLIPS: Readonly<Record<string, string>> = {
  acepted: 'accepted',
  accpeted: 'accepted',
  propsed: 'proposed',
  propossed: 'proposed',
  depricated: 'deprecated',
  deprecatd: 'deprecated',
  deprected: 'deprecated',
  superceded: 'superseded',
  superseeded: 'superseded',
  superceeded: 'superseded',
  supersed: 'superseded',
  supercedeed: 'superseded',
};

/** The misspelt word that a status begins with, and what it should be in the same case. */
function misspelt({
  raw,
  range,
}: Field<Status>):
  { readonly word: string; readonly meant: string; readonly range: Range } | undefined {
  const found = /^[^\p{L}]{0,4}(\p{L}{6,12})(?!\p{L})/u.exec(raw);
  const word = found?.[1] ?? '';
  const meant = Object.hasOwn(SLIPS, word.toLowerCase()) ? SLIPS[word.toLowerCase()] : undefined;
  if (!found || meant === undefined || range.end === range.start) return undefined;
  const start = range.start + found[0].length - word.length;
  const isLower = word.charAt(0) === word.charAt(0).toLowerCase();
  return {
    word,
    meant: isLower ? meant : capital(meant),
    range: { start, end: start + word.length },
  };
}
