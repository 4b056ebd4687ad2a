import type { Kind } from '../kinds/kind.ts';
import { foldKey } from '../records/fold.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Range } from '../text/range.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fieldRange, headingRange, isUnreadable, keepsItsPlace } from './support/anchor.ts';
import { outlineOf } from './support/outline.ts';
import { owesField } from './support/owed.ts';
import { quote } from './support/words.ts';

/** See docs/rules/missing-status.md. */
export const missingStatus: Rule = {
  id: 'missing-status',
  group: 'metadata',
  summary: 'A record says where it stands.',
  severity: 'warning',
  applies: (kind) => kind.statuses.length > 0,
  *check(context) {
    const { record, kind } = context;
    if (record.status || isUnreadable(record)) return;
    const field = record.fields.get('status');
    const heading = field?.key ? undefined : emptyHeading(record, kind);
    if (heading?.isKept === true) return;
    const example = kind.statuses.find((status) => status.phase === 'open') ?? kind.statuses[0];
    yield {
      message: say`The record has no status: say where it stands, such as ${quote(example?.id ?? '')}.`,
      range: field?.key?.range ?? heading?.range ?? fieldRange(record, 'status', kind),
      ...(owesField(context, 'status') || field ? {} : { severity: 'info' as const }),
    };
  },
};

/** The heading of a section for the status that says nothing, and whether a placeholder under it is told already. */
function emptyHeading(
  record: DecisionRecord,
  { fields }: Kind,
): { readonly range: Range; readonly isKept: boolean } | undefined {
  const names = fields.find(({ type }) => type === 'status');
  if (!names) return undefined;
  const keys = new Set([names.id, ...names.aliases].map(foldKey));
  const found = outlineOf(record).all.find(({ section }) => keys.has(foldKey(section.title)));
  if (!found) return undefined;
  const { body } = found.section;
  const [first] = body;
  return {
    range: headingRange(found.section),
    isKept:
      first !== undefined &&
      keepsItsPlace(record, { start: first.start, end: body.at(-1)?.end ?? first.end }),
  };
}
