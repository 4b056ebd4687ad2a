import type { Message } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DecisionRecord } from '../records/record.ts';
import { allSections } from '../records/sections.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { lineEdits } from '../text/line-edits.ts';
import { slugOf } from '../views/heading-slug.ts';
import { Refusal } from '../writing/draft.ts';
import type { Change } from './change.ts';
import { planConvert, type Conversion } from './convert.ts';

/** What becomes of one record. */
export interface ConvertedRecord {
  readonly path: string;
  /** `unchanged`: it is written so already, or has nothing that the dialect writes otherwise. */
  readonly outcome: 'converted' | 'unchanged' | 'refused';
  /** The dialects as which it was read and is read afterwards. */
  readonly from: string;
  readonly readAs: string;
  /** Why it was refused, in a sentence. */
  readonly reason: Message | undefined;
  readonly changes: readonly Change[];
}

/** Several records in another dialect, and what the others must say instead so that their links still lead there. */
export interface ConversionPlan {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** In the order of the records. */
  readonly records: readonly ConvertedRecord[];
  /** Records whose links to headings were changed, though they are not converted. */
  readonly citing: readonly string[];
}

/**
 * Write records in another dialect. One that cannot be is left as it is, with the reason. Links to headings that are
 * called otherwise afterwards are changed with them, wherever a record has one.
 */
export function planConversions(
  records: readonly DecisionRecord[],
  catalog: Catalog,
  dialect: string,
): ConversionPlan {
  const texts = new Map<string, string>();
  const anchors = new Map<string, ReadonlyMap<string, string>>();
  const converted = records.map((record): ConvertedRecord => {
    const { path } = record;
    const from = record.dialect;
    const result = planConvert(record, catalog, dialect);
    if (result instanceof Refusal) {
      const { said: reason } = result;
      return { path, outcome: 'refused', from, readAs: from, reason, changes: [] };
    }
    const { edits, changes, readAs } = result;
    if (edits.length === 0)
      return { path, outcome: 'unchanged', from, readAs, reason: undefined, changes: [] };
    const text = applyEdits(record.text, edits);
    texts.set(path, text);
    const moved = movedAnchors(record, record.withText(text), result);
    if (moved.size > 0) anchors.set(path, moved);
    return { path, outcome: 'converted', from, readAs, reason: undefined, changes };
  });
  const citing: string[] = [];
  if (anchors.size > 0)
    for (const record of catalog.records) {
      const text = texts.get(record.path) ?? record.text;
      const now = text === record.text ? record : record.withText(text);
      const edits = citationEdits(now, record, catalog, anchors);
      if (edits.length === 0) continue;
      if (!texts.has(record.path)) citing.push(record.path);
      texts.set(record.path, applyEdits(text, edits));
    }
  const edits = new Map<string, readonly TextEdit[]>();
  for (const record of catalog.records) {
    const text = texts.get(record.path);
    if (text !== undefined) edits.set(record.path, lineEdits(record.text, text));
  }
  return { edits, records: converted, citing };
}

/** The anchors that are gone, with those that stand for them. */
function movedAnchors(
  before: DecisionRecord,
  after: DecisionRecord,
  { headings }: Conversion,
): ReadonlyMap<string, string> {
  const had = slugsOf(before);
  const has = slugsOf(after);
  const moved = new Map<string, string>();
  for (const [old, now] of headings) {
    const slug = slugOf(old);
    if (!had.has(slug) || has.has(slug)) continue;
    const next = slugOf(now);
    // What was under a heading that is gone stands at the top now.
    moved.set(slug, next !== '' && has.has(next) ? next : titleSlug(after));
  }
  return moved;
}

function slugsOf(record: DecisionRecord): ReadonlySet<string> {
  return new Set([
    titleSlug(record),
    ...[...allSections(record.sections)].map(({ heading }) => slugOf(wordsOf(record, heading))),
  ]);
}

function titleSlug(record: DecisionRecord): string {
  const title = record.root.children.find(({ type }) => type === 'heading');
  return title ? slugOf(wordsOf(record, title)) : '';
}

function wordsOf({ text }: DecisionRecord, { start, end }: { start: number; end: number }): string {
  const line = text.slice(start, end).split('\n', 1)[0] ?? '';
  return line.replace(/^[#\s]+/, '').trim();
}

/** Links of a record to anchors that are gone, its own ones among them. */
function citationEdits(
  now: DecisionRecord,
  before: DecisionRecord,
  catalog: Catalog,
  anchors: ReadonlyMap<string, ReadonlyMap<string, string>>,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { type, url, destination } of now.links) {
    const hash = url.indexOf('#');
    if (hash === -1 || type === 'reference' || type === 'autolink') continue;
    const resolution = catalog.resolve(before, type === 'wiki' ? `[[${url}]]` : url);
    if (resolution.type !== 'record' || resolution.anchor === undefined) continue;
    const next = anchors.get(resolution.record.path)?.get(resolution.anchor);
    if (next === undefined) continue;
    const at = now.text.slice(destination.start, destination.end).lastIndexOf('#');
    if (at === -1) continue;
    const start = destination.start + at + 1;
    edits.push({ range: { start, end: start + resolution.anchor.length }, newText: next });
  }
  return edits;
}
