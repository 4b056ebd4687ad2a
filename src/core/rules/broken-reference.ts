import { say, type Message } from '../text/message.ts';
import type { Resolution } from '../catalog/catalog.ts';
import type { DecisionRecord, FieldValue } from '../records/record.ts';
import type { Range } from '../text/range.ts';
import type { Rule } from './rule.ts';
import { leavesOf } from './support/leaves.ts';
import { outlineOf } from './support/outline.ts';
import { isLink, relationsOf } from './support/references.ts';
import { listOf, quote } from './support/words.ts';

/** See docs/rules/broken-reference.md. */
export const brokenReference: Rule = {
  id: 'broken-reference',
  group: 'links',
  summary: 'References to other records in fields lead to one.',
  severity: { draft: 'info', open: 'warning', settled: 'warning', closed: 'warning' },
  *check({ record, kind, catalog }) {
    for (const { relation, resolution } of relationsOf(record, catalog)) {
      // A link in the text that relates two records is a link first; broken-link speaks of it.
      if (relation.type === 'relates' && isLink(record, relation.range)) continue;
      const message = complaint(relation.target, resolution);
      if (message !== undefined)
        yield {
          message,
          range: relation.range,
          ...(resolution.type === 'ambiguous' ? { severity: 'info' as const } : {}),
        };
    }
    for (const range of mentionsIn(record)) {
      const target = record.text.slice(range.start, range.end);
      const resolution = catalog.resolve(record, target);
      const message = complaint(target, resolution);
      if (message !== undefined && resolution.type === 'broken') yield { message, range };
    }
    for (const field of kind.fields) {
      if (field.type !== 'reference' || field.relation !== undefined) continue;
      const found = record.fields.get(field.id);
      for (const target of targetsOf(found?.value)) {
        const resolution = catalog.resolve(record, target);
        const message = complaint(target, resolution);
        if (!found || message === undefined || isLink(record, found.range)) continue;
        const at = found.raw.indexOf(target);
        const start = found.range.start + Math.max(0, at);
        yield {
          message,
          range: at < 0 ? found.range : { start, end: start + target.length },
          ...(resolution.type === 'ambiguous' ? { severity: 'info' as const } : {}),
        };
      }
    }
  },
};

/** `ADR-0099` in a sentence; a number with fewer digits or behind other letters may be anybody's. */
const MENTION = /(?<![\p{L}\p{N}/\\_.#`@[(-])ADR[- ](\d{3,5})(?![\p{L}\p{N}_`\]/-]|\.\w)/gu;

/** What stands in every mention: most texts have none, and need not be gone through line by line. */
const CALLED = /ADR[- ]\d{3}/;

/** Where the text calls records by number in the form of its own folder. */
function mentionsIn(record: DecisionRecord): readonly Range[] {
  const digits = record.file.numberText?.length ?? 0;
  if (digits < 3 || !CALLED.test(record.text)) return NONE;
  const found: Range[] = [];
  for (const { section } of outlineOf(record).all)
    for (const { lines } of leavesOf(section.body))
      for (const { start, end } of lines) {
        const written = record.text.slice(start, end);
        for (const match of written.matchAll(MENTION)) {
          if (match[1]?.length !== digits || match[1] === record.file.numberText) continue;
          const range = { start: start + match.index, end: start + match.index + match[0].length };
          if (!isTold(record, range) && !inCode(written, match.index)) found.push(range);
        }
      }
  return found;
}

const NONE: readonly Range[] = [];

/** Whether a place is part of a link or of a relation, which are told of by themselves. */
function isTold(record: DecisionRecord, range: Range): boolean {
  return (
    isLink(record, range) ||
    record.relations.some((other) => other.range.start < range.end && range.start < other.range.end)
  );
}

/** Whether an odd number of backticks precedes a place. */
function inCode(written: string, at: number): boolean {
  return written.slice(0, at).split('`').length % 2 === 0;
}

function targetsOf(value: FieldValue | undefined): readonly string[] {
  if (value?.type === 'list') return value.items;
  return value?.type === 'text' && value.text !== '' ? [value.text] : [];
}

function complaint(target: string, resolution: Resolution): Message | undefined {
  if (resolution.type === 'broken')
    return say`There is no record ${quote(target)}: mend the reference or remove it.`;
  if (resolution.type !== 'ambiguous') return undefined;
  const paths = resolution.records.map(({ path }) => quote(path));
  return say`${quote(target)} could be ${listOf(paths, 'or')}: name the file.`;
}
