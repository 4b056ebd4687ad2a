import type { Catalog } from '../catalog/catalog.ts';
import type { DecisionRecord, RelationType } from '../records/record.ts';
import type { Range } from '../text/range.ts';
import { say } from '../text/message.ts';
import type { Report, Rule, RuleContext } from './rule.ts';
import { tellsHistory } from './support/history.ts';
import { outlineOf } from './support/outline.ts';
import { statusOf } from './support/phases.ts';
import { isLink, linksOf, relationsOf, statesRelation } from './support/references.ts';
import { objection } from './support/scales.ts';
import { states } from './support/supersession.ts';
import { quote } from './support/words.ts';

/** The sections in which a record says what it is built on. */
const BASIS: readonly string[] = ['context', 'decision', 'constraints', 'links'];
/** The relations that name a record as history, or that the other side states. */
const HISTORY: readonly RelationType[] = ['supersedes', 'superseded-by', 'amended-by'];
/** See docs/rules/leans-on-dead-record.md. */
export const leansOnDeadRecord: Rule = {
  id: 'leans-on-dead-record',
  group: 'links',
  summary: 'A live record does not build on one that no longer holds.',
  severity: objection,
  *check(context) {
    const { record, kind, catalog, phase } = context;
    if (phase === 'closed' || statusOf(record, kind)?.dead) return;
    for (const { relation, resolution } of relationsOf(record, catalog)) {
      if (HISTORY.includes(relation.type) || resolution.type !== 'record') continue;
      // A link in a section is judged by what the section is for; one in the head is a field.
      if (
        relation.type === 'relates' &&
        isLink(record, relation.range) &&
        isInSection(record, relation.range)
      )
        continue;
      const report = complaint(context, resolution.record, relation.range, lineAround);
      if (report) yield report;
    }
    for (const { link, resolution } of linksOf(record, catalog)) {
      if (resolution.type !== 'record' || statesRelation(record, link.range)) continue;
      const report = complaint(context, resolution.record, link.range, ({ text }, range) =>
        sentenceAround(text, range),
      );
      if (report && isBasis(record, link.range)) yield report;
    }
  },
};

function complaint(
  { record, catalog }: RuleContext,
  other: DecisionRecord,
  range: Range,
  wordsAround: (record: DecisionRecord, range: Range) => string,
): Report | undefined {
  const status = statusOf(other, catalog.kindOf(other));
  if (!status?.dead || other.path === record.path) return undefined;
  if (tellsHistory(wordsAround(record, range)) || succeeds(record, other, catalog))
    return undefined;
  const head = other.status?.range ?? { start: 0, end: 0 };
  return {
    message: say`${quote(other.path)} is ${quote(status.id)}: build on what took its place, or say that it is history.`,
    range,
    related: [{ path: other.path, range: head, message: say`Is ${quote(status.id)}.` }],
  };
}

/** Whether the record has taken the other's place, so that naming it is telling history. */
function succeeds(record: DecisionRecord, other: DecisionRecord, catalog: Catalog): boolean {
  return (
    states(record, 'supersedes', other, catalog) || states(other, 'superseded-by', record, catalog)
  );
}

/** Whether the innermost section with a role that holds a place is one that says what the record is built on. */
function isBasis(record: DecisionRecord, range: Range): boolean {
  let role: string | undefined;
  for (const { section } of outlineOf(record).all) {
    if (section.range.start > range.start) break;
    if (section.range.end >= range.end && section.role !== undefined) role = section.role;
  }
  return role !== undefined && BASIS.includes(role);
}

function isInSection(record: DecisionRecord, { start }: Range): boolean {
  return outlineOf(record).all.some(
    ({ section: { range } }) => range.start <= start && start < range.end,
  );
}

/** What surrounds a link up to the ends of its sentence or paragraph; its own text and target say nothing. */
function sentenceAround(text: string, { start, end }: Range): string {
  const before = text.slice(Math.max(0, start - 300), start);
  const after = text.slice(end, end + 300);
  const from = Math.max(
    ...['. ', '\n\n', '\n#', '\n- ', '\n* '].map((stop) => before.lastIndexOf(stop)),
  );
  const stops = ['. ', '.\n', '\n\n', '\n- ', '\n* ']
    .map((stop) => after.indexOf(stop))
    .filter((at) => at >= 0);
  return `${before.slice(from + 1)} ${after.slice(0, Math.min(...stops, 300))}`;
}

/** The line of a field's value. */
function lineAround({ text, lines }: DecisionRecord, range: Range): string {
  const line = lines.lineRange(lines.lineAt(range.start));
  return text.slice(line.start, range.start) + text.slice(range.end, Math.max(line.end, range.end));
}
