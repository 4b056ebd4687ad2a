import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fieldRange, isUnreadable, keepsItsPlace } from './support/anchor.ts';
import { reached } from './support/phases.ts';
import { owesField } from './support/owed.ts';
import { advice, objection } from './support/scales.ts';

/** See docs/rules/missing-date.md. */
export const missingDate: Rule = {
  id: 'missing-date',
  group: 'metadata',
  summary: 'A record says when it was decided or last changed.',
  severity: objection,
  applies: (kind) => kind.fields.some(({ id }) => id === 'date'),
  *check(context) {
    const { record, kind, phase } = context;
    const field = record.fields.get('date');
    if (field?.value.type === 'date' && (field.value.date.iso ?? field.value.date.fault)) return;
    const definition = kind.fields.find(({ id }) => id === 'date');
    const required = definition?.required;
    const needed = kind.statuses
      .find(({ id }) => id === record.status?.value.id)
      ?.needs.includes('date');
    if (!needed && !reached(phase, required)) return;
    if (record.file.date !== undefined || isUnreadable(record)) return;
    const range = fieldRange(record, 'date', kind);
    if (keepsItsPlace(record, range)) return;
    yield {
      message:
        needed === true
          ? say`The record has no date: say when it was decided, as YYYY-MM-DD.`
          : say`The record has no date: say when it was written, as YYYY-MM-DD.`,
      range,
      // What was decided has a day; of anything else it is good to know.
      severity: needed && owesField(context, 'date') ? objection : advice,
    };
  },
};
