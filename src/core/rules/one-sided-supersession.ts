import type { Incoming } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Range } from '../text/range.ts';
import { say, type Message } from '../text/message.ts';
import type { Fix, Report, Rule, RuleContext } from './rule.ts';
import { fieldRange, headRange } from './support/anchor.ts';
import { superseded, supersedingHalf } from './support/missing-half.ts';
import { phaseOf } from './support/phases.ts';
import { relationsOf } from './support/references.ts';
import { owesField } from './support/owed.ts';
import { isSuperseded, states } from './support/supersession.ts';
import { quote } from './support/words.ts';

/** See docs/rules/one-sided-supersession.md. */
export const oneSidedSupersession: Rule = {
  id: 'one-sided-supersession',
  group: 'links',
  summary: 'Where one record supersedes another, both say so.',
  severity: 'warning',
  *check(context) {
    // What went with the status is told of there.
    if (context.record.status === undefined && owesField(context, 'status')) return;
    for (const incoming of context.catalog.incoming(context.record.path)) {
      const report =
        incoming.relation.type === 'supersedes'
          ? oldHalf(context, incoming)
          : incoming.relation.type === 'superseded-by'
            ? newHalf(context, incoming)
            : undefined;
      if (report) yield report;
    }
  },
};

/** Another record says that it supersedes this one. */
function oldHalf(
  { record, kind, catalog, today }: RuleContext,
  incoming: Incoming,
): Report | undefined {
  const { from, relation } = incoming;
  if (relation.partial || from.path === record.path) return undefined;
  const fromKind = catalog.kindOf(from);
  // A proposal supersedes nothing yet, and what was rejected never did.
  if (phaseOf(from, fromKind) !== 'settled' && !isSuperseded(from, fromKind)) return undefined;
  if (states(record, 'superseded-by', from, catalog)) return undefined;
  const dead = isSuperseded(record, kind);
  const successor = quote(from.path);
  return {
    message: dead
      ? say`${successor} supersedes this record, which does not name it: say “superseded by” with a link.`
      : record.status
        ? say`${successor} says that it supersedes this record, and this record still reads ${quote(record.status.raw)}: make the status “superseded” and name the successor.`
        : say`${successor} says that it supersedes this record: make the status “superseded” and name the successor.`,
    range: record.status?.range ?? headRange(record),
    severity: dead ? 'info' : 'warning',
    related: [relatedTo(incoming, say`Says that it supersedes the other.`)],
    fixes: fixesOf(superseded({ record, other: from, catalog, today }, isPlain(incoming))),
  };
}

/** Another record says that this one supersedes it. */
function newHalf(
  { record, kind, dialect, catalog, today }: RuleContext,
  incoming: Incoming,
): Report | undefined {
  const { from, relation } = incoming;
  if (relation.partial || from.path === record.path) return undefined;
  if (states(record, 'supersedes', from, catalog)) return undefined;
  // A reference that leads nowhere is most likely the one that is missed, and told of as such.
  const leadsNowhere = relationsOf(record, catalog).some(
    (stated) => stated.relation.type === 'supersedes' && stated.resolution.type === 'broken',
  );
  if (leadsNowhere) return undefined;
  return {
    message: say`${quote(from.path)} says that this record supersedes it, and this record does not: add “supersedes” with a link.`,
    range: placeOfHalf(record, kind),
    // Only our own dialect has a place of its own for this half.
    severity: dialect.id === kind.dialects[0]?.id ? 'warning' : 'info',
    related: [relatedTo(incoming, say`Says that it is superseded by the other.`)],
    fixes: fixesOf(supersedingHalf({ record, other: from, catalog, today }, isPlain(incoming))),
  };
}

/** Where the missing half would be written: with the fields of the head, else under the status. */
function placeOfHalf(record: DecisionRecord, kind: Kind): Range {
  const { status } = record;
  const isSection = status?.origin === 'section' || status?.origin === 'inline-heading';
  if (status && isSection && status.range.end > status.range.start) return status.range;
  return fieldRange(record, 'supersedes', kind);
}

/** Stated in so many words, in a field or under the status: a sentence may mean less than it says. */
function isPlain({ relation }: Incoming): boolean {
  return relation.origin !== 'prose' && relation.origin !== 'admonition';
}

function fixesOf(fix: Fix | undefined): readonly Fix[] {
  return fix ? [fix] : [];
}

function relatedTo({ from, relation }: Incoming, message: Message) {
  return { path: from.path, range: relation.range, message };
}
