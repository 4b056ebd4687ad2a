import type { Rule } from './rule.ts';
import { emptyFieldRange, headRange } from './support/anchor.ts';
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
    if (record.status) return;
    const field = record.fields.get('status');
    const definition = kind.fields.find(({ type }) => type === 'status');
    const example = kind.statuses.find((status) => status.phase === 'open') ?? kind.statuses[0];
    yield {
      message: `The record has no status: say where it stands, such as ${quote(example?.id ?? '')}.`,
      range:
        field?.key?.range ??
        (definition && emptyFieldRange(record, definition)) ??
        headRange(record),
      ...(owesField(context, 'status') || field ? {} : { severity: 'info' as const }),
    };
  },
};
